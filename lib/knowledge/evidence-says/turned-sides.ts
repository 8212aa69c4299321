import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { labelOf, namesInText, stemsIn } from './names-in-text.ts';
import { formOf, OBJECT, stemsOfStatement, SUBJECT } from './relation-stems.ts';
import type { SaidOther } from './said-other.ts';

const TURNED: ReadonlyMap<string, string> = new Map([
  [SUBJECT, OBJECT],
  [OBJECT, SUBJECT],
]);
const KINDS: ReadonlySet<string> = new Set(['relation', 'set']);

/**
 * The evidence has the words of the relation with its two sides in each other's place: "dihydrofolate reductase inhibits methotrexate", "the
 * antidote to folinic acid is methotrexate"; or the verb in the passive between them as they stand: "methotrexate is inhibited by …".
 */
export function turnedSides(fact: FactInLesson, text: string, vocabulary: Vocabulary): SaidOther | undefined {
  const { entry, read } = fact;
  if (!KINDS.has(entry.kind) || (entry.kind === 'relation' && entry.not)) return undefined;
  const wanted = stemsOfStatement(vocabulary.relations.get(entry.relation)?.statement ?? '');
  const claims = read.claims.filter(({ origin }) => origin === 'stated');
  if (wanted.length === 0 || !hasWordsOf(wanted, text)) return undefined;
  const said = claims.map((one) => ({ ...one, stems: withSides(text, one.subject, one.object, vocabulary) }));
  // Of a list, one member alone stands beside the verb.
  if (said.some(({ stems = [] }) => holds(stems, wanted) !== -1)) return undefined;
  const claim = said.find(({ stems }) => stems !== undefined && isTurned(stems, wanted));
  if (claim === undefined) return undefined;
  const subject = labelOf(claim.subject, vocabulary.concepts);
  const object = labelOf(claim.object, vocabulary.concepts);
  const says = `"${object}" in the place of "${subject}"`;
  return { path: ['subject'], says, states: `"${subject}"`, isClear: true };
}

/** Whether a text has the words of a statement, wherever they stand. */
function hasWordsOf(wanted: readonly string[], text: string): boolean {
  const there = new Set(stemsIn(text).map(formOf));
  return wanted.every((stem) => TURNED.has(stem) || there.has(stem));
}

/** The sides stand in each other's place, and nothing before denies it. */
function isTurned(said: readonly string[], wanted: readonly string[]): boolean {
  const turned = wanted.map((stem) => TURNED.get(stem) ?? stem);
  const at = [turned, ...passiveOf(wanted)].map((one) => holds(said, one)).find((one) => one !== -1);
  return at !== undefined && denialsIn(said.slice(0, at).join(' ')) === 0;
}

/** The stems of a text with a sign for each side; undefined unless each is named once. */
function withSides(
  text: string,
  subject: ConceptId,
  object: ConceptId,
  { concepts }: Vocabulary,
): readonly string[] | undefined {
  const stems = stemsIn(text);
  const kinds = new Set([subject, object].flatMap((id) => concepts.get(id)?.kind ?? []));
  const names = namesInText(stems, kinds, concepts);
  const [own, ...ownMore] = names.filter(({ concept }) => concept === subject);
  const [other, ...otherMore] = names.filter(({ concept }) => concept === object);
  if (own === undefined || other === undefined || ownMore.length + otherMore.length > 0) return undefined;
  return stems.flatMap((stem, at) => {
    for (const [name, sign] of [
      [own, SUBJECT],
      [other, OBJECT],
    ] as const) {
      if (at === name.from) return [sign];
      if (at > name.from && at < name.from + name.length) return [];
    }
    return [formOf(stem)];
  });
}

/** "{s} is inhibited by {o}" for "{s} inhibits {o}". */
function passiveOf(wanted: readonly string[]): readonly (readonly string[])[] {
  const [first, verb, last, ...more] = wanted;
  if (first !== SUBJECT || verb === undefined || last !== OBJECT || more.length > 0) return [];
  return [[SUBJECT, 'is', verb, 'by', OBJECT]];
}

/** Where a text has these stems one behind the other; -1 where it does not. */
function holds(said: readonly string[], wanted: readonly string[]): number {
  return said.findIndex((_stem, at) => wanted.every((one, next) => said[at + next] === one));
}
