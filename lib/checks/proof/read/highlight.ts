import { once } from '#lib/base/remembered.ts';
import { foldSpace } from '#lib/base/words.ts';
import { SELECT_WORDS } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { casesOf } from '../cases-of.ts';
import { judge } from '../logic.ts';
import type { Reading } from '../parse-stem.ts';
import { conceptsNamed } from '../slot-values.ts';
import type { StatedOption, StatedPart } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { claimOf, itemReading, type Cell, type Reader } from './cell.ts';
import { cellOf, keyFaults, kindAt, namedIn, understandStem } from './question.ts';

/** Phrases of a patient case, each of which names a concept: selecting one claims it. */
export const readHighlight: Reader = (item, kb) => {
  const { reading, findings } = understandStem(kb, item.stem, ['objects'], SELECT_WORDS);
  if (reading === undefined) return itemReading({ findings });
  const [part, ...more] = item.parts ?? [];
  const [patient] = part === undefined ? [] : casesOf(item, part.text, kb);
  if (part === undefined || patient === undefined || more.length > 0) {
    const message = `Unexpected text "${part?.text ?? ''}", expected a case of the lesson ${item.course}/${item.lesson}, word for word`;
    return itemReading({ findings: [...findings, finding('proof/unknown-case', 'main', message)] });
  }
  const kind = kindAt(kb, reading, 'object');
  const cells = part.options.flatMap((option): Cell[] => {
    const concept = phraseConcept(option, patient, kind, kb);
    const claim = concept === undefined ? undefined : claimOf(reading, { object: concept });
    if (concept === undefined || claim === undefined) return [];
    return [
      cellOf({ part: part.id, where: `${part.id}/${option.id}`, option, claim, named: { concept, kind } }),
    ];
  });
  const unread = part.options
    .filter((option) => !cells.some((cell) => cell.option === option))
    .map((option) =>
      finding(
        'proof/unknown-option',
        `${part.id}/${option.id}`,
        `Unexpected phrase "${option.text}", expected the name of one concept, or words that the case explains under \`phrases\``,
      ),
    );
  const counts = keyFaults(part.id, part.options, (keys) => keys >= 1, 'at least one');
  const faults = [...counts, ...placeFaults(part), ...unread, ...hiddenAnswers(part, reading, kind, kb)];
  return itemReading({ findings: faults, cells, reading, named: namedIn(kb, reading) });
};

/** What the case says that its words name, or else what the lexicon does. */
function phraseConcept(
  { text }: StatedOption,
  { phrases }: PatientCase,
  kind: string,
  kb: KnowledgeBase,
): string | undefined {
  const own = phrases.filter((phrase) => foldSpace(phrase.text) === foldSpace(text));
  if (own.length > 0) return own.length === 1 ? own[0]?.concept : undefined;
  const named = conceptsNamed(kb, text, kind);
  return named.length === 1 ? named[0]?.id : undefined;
}

/** What is right in the scope of the question, by whichever name, in the words that cannot be selected. */
function hiddenAnswers(part: StatedPart, reading: Reading, kind: string, kb: KnowledgeBase): ProofFinding[] {
  const rest = spaced(part.options.reduce((text, option) => text.replace(option.text, ' | '), part.text));
  return (namesByKind(kb).get(kind) ?? []).flatMap(({ id, names }) => {
    const name = names.find((one) => rest.includes(one.words))?.name;
    const claim = name === undefined ? undefined : claimOf(reading, { object: id });
    if (claim === undefined || judge(kb, claim).entailed.length === 0) return [];
    const message = `Unexpected answer "${String(name)}" in words of the text that cannot be selected`;
    return [finding('proof/hidden-answer', part.id, message)];
  });
}

/** By kind, the concepts in their order, with the words of each name. */
const namesByKind = once(({ concepts }: KnowledgeBase) => {
  const named = Array.from(concepts.values(), ({ id, kind, names }) => ({
    id,
    kind,
    names: names.map((name) => ({ name, words: spaced(name) })),
  }));
  return Map.groupBy(named, ({ kind }) => kind);
});

/** Words with one blank around each, small, without marks: a name is then found as whole words only. */
function spaced(text: string): string {
  return ` ${text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}|-]+/gu, ' ')
    .trim()} `;
}

/** Each phrase stands in the text once, and no two share a letter. */
function placeFaults(part: StatedPart): ProofFinding[] {
  const taken: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  return part.options.flatMap((option): ProofFinding[] => {
    const where = `${part.id}/${option.id}`;
    const places = part.text.split(option.text).length - 1;
    if (places !== 1)
      return [
        finding(
          'proof/not-in-text',
          where,
          `Unexpected phrase "${option.text}", expected it once in the text, found ${String(places)} times`,
        ),
      ];
    const from = part.text.indexOf(option.text);
    const to = from + option.text.length;
    const other = taken.find((one) => from < one.to && one.from < to);
    taken.push({ from, to, text: option.text });
    if (other === undefined) return [];
    return [
      finding(
        'proof/overlapping-options',
        where,
        `Unexpected phrase "${option.text}", expected no words in common with "${other.text}"`,
      ),
    ];
  });
}
