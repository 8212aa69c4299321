import { own } from '#lib/base/own.ts';
import { remembered } from '#lib/base/remembered.ts';
import type { FactInLesson } from '../check-references.ts';
import { definitionId } from '../definition-id.ts';
import { inOneForm } from '../verb-forms.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { labelOf } from './names-in-text.ts';
import type { SaidOther } from './said-other.ts';

/** What a fact states in words, and the field that states it. */
export interface StatedWords {
  readonly path: SaidOther['path'];
  readonly words: string;
  /** A name or a phrase may stand anywhere in a sentence. */
  readonly isName: boolean;
}

/** The names of what a fact states, the phrases that limit it, and its statements with the names in them, each once. */
export function statedWords({ entry, read }: FactInLesson, vocabulary: Vocabulary): readonly StatedWords[] {
  const stated = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const ids = new Set(stated.flatMap(({ subject, object }) => [subject, object]));
  const names = read.references
    .filter(({ concept, reserved }) => ids.has(concept) && reserved !== true && !concept.includes('/'))
    .map(({ concept, path }) => ({ path, words: labelOf(concept, vocabulary.concepts), isName: true }));
  const meaning =
    entry.kind === 'definition'
      ? [{ path: ['term'], words: labelOf(definitionId(entry.term), vocabulary.concepts), isName: true }]
      : [];
  const statements = stated.map((claim) => ({
    path: ['relation'],
    words: statementOf(claim, { entry, read }, vocabulary),
    isName: false,
  }));
  return [
    ...new Map(
      [...names, ...meaning, ...phrasesOf({ entry }, vocabulary), ...statements].map((one) => [
        one.words,
        one,
      ]),
    ).values(),
  ];
}

/** Frames that are kept in mind. Chosen: those of some courses. */
const FRAMES_MAX = 1000;
const withoutSlots = remembered((frame) => inOneForm(frame).replaceAll(/\{[^}]*\}/gu, ' '), FRAMES_MAX);

/** Whether a test holds of one of the texts of which `statedWords` are made, of which none is put together for it. */
export function isSomeStated(
  { entry, read }: FactInLesson,
  vocabulary: Vocabulary,
  test: (text: string) => boolean,
): boolean {
  const { concepts, relations } = vocabulary;
  const seen = new Set<string>();
  const isNew = (id: string): boolean => seen.size < seen.add(id).size;
  const isOfFact = [entry.qualifiers, read.qualifiers].some((values) =>
    isSomeValue(values, vocabulary, test),
  );
  if (isOfFact || (entry.kind === 'definition' && test(labelOf(definitionId(entry.term), concepts))))
    return true;
  return read.claims.some(({ origin, polarity, relation = entry.relation, subject, object, qualifiers }) => {
    if (origin !== 'stated' || polarity !== 1) return false;
    if (isNew(`relation ${relation}`) && test(withoutSlots(relations.get(relation)?.statement ?? '')))
      return true;
    if ([subject, object].some((id) => isNew(id) && test(labelOf(id, concepts)))) return true;
    return qualifiers !== undefined && isSomeValue(qualifiers, vocabulary, test);
  });
}

function isSomeValue(
  values: Readonly<Record<string, string>>,
  { qualifiers, concepts }: Vocabulary,
  test: (text: string) => boolean,
): boolean {
  for (const id in values) {
    const value = values[id] ?? '';
    if (test(own(qualifiers.get(id)?.values ?? {}, value)?.phrase ?? labelOf(value, concepts))) return true;
  }
  return false;
}

/** Of documents and trials, nothing need be said. */
function phrasesOf(
  { entry }: Pick<FactInLesson, 'entry'>,
  { qualifiers }: Vocabulary,
): readonly StatedWords[] {
  return Object.entries(entry.qualifiers).flatMap(([id, value]) => {
    const { attribution = false, values = {} } = qualifiers.get(id) ?? {};
    const words = own(values, value)?.phrase;
    return attribution || words === undefined ? [] : [{ path: ['qualifiers', id], words, isName: true }];
  });
}

/** A statement in the form for one thing, with its names and the phrases of its qualifiers. */
function statementOf(
  { subject, object, relation, qualifiers }: FactInLesson['read']['claims'][number],
  { entry, read }: Pick<FactInLesson, 'entry' | 'read'>,
  { relations, concepts, qualifiers: known }: Vocabulary,
): string {
  const values = { ...read.qualifiers, ...qualifiers };
  const frame = relations.get(relation ?? entry.relation)?.statement ?? '';
  return inOneForm(frame).replaceAll(/\{(?<slot>[\p{L}\p{N}-]+)[^}]*\}/gu, (_, slot: string) => {
    if (slot === 'subject') return labelOf(subject, concepts);
    if (slot === 'object') return labelOf(object, concepts);
    const value = own(values, slot) ?? '';
    return own(known.get(slot)?.values ?? {}, value)?.phrase ?? labelOf(value, concepts);
  });
}
