import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { ConceptId } from './concept.ts';
import { areComparable } from './evidence-says/comparable.ts';
import { labelOf, namesInText, stemsIn, type NameInText } from './evidence-says/names-in-text.ts';
import { reasonCodes } from './reason-codes.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** Of a stem shorter than that nothing is seen by its beginning. */
const FAMILY_LETTERS = 5;
/** What may speak of the own answer without naming it. */
const PRONOUN =
  /\b(?:it|its|they|their|them|this|these|that|those|so|too|also|both|neither|other|others|another)\b/iu;

/**
 * `knowledge/reason-of-another`: the reason of a wrong answer begins with another wrong answer of the same fact, and has no word of
 * its own or of what is right: it was copied from there, or written in its place.
 */
export function checkReasonNames(fact: FactInLesson, { concepts }: Vocabulary): Diagnostic[] {
  const stated = fact.read.claims.filter(({ origin }) => origin === 'stated');
  const right = [...new Set(stated.map(({ object }) => object))];
  return reasonsOf(fact).flatMap((reason) => {
    const other = otherIn(reason, right, concepts);
    if (other === undefined) return [];
    const [own, first] = [reason.concept, other].map((id) => labelOf(id, concepts));
    const message = `Unexpected reason of "${own ?? ''}" in "${fact.entry.id}" that speaks of "${first ?? ''}", expected one that speaks of its own answer`;
    return [diagnose(reasonCodes.reasonOfAnother, placeOf(fact, reason.path), message)];
  });
}

/** The other wrong answer that a reason begins with, and speaks of alone. */
function otherIn(
  { concept, text, others }: Reason,
  right: readonly ConceptId[],
  concepts: Vocabulary['concepts'],
): ConceptId | undefined {
  if (PRONOUN.test(text)) return undefined;
  const stems = stemsIn(text);
  const own = [concept, ...right];
  const kinds = new Set([...others, ...own].flatMap((id) => concepts.get(id)?.kind ?? []));
  const names = namesInText(stems, kinds, concepts);
  const first = names.find(({ from, concept: id }) => from === 0 && others.includes(id));
  if (first === undefined || areComparable(first.concept, concept, concepts)) return undefined;
  const isNamed = names.some(({ concept: id }) => own.includes(id));
  const rest = stems.slice(first.length);
  return isNamed || own.some((id) => hasWordOf(id, first, rest, concepts)) ? undefined : first.concept;
}

/** The rest of a reason has a word that a name of the concept has, and the name it begins with has not. */
function hasWordOf(
  id: ConceptId,
  { concept: other }: NameInText,
  rest: readonly string[],
  concepts: Vocabulary['concepts'],
): boolean {
  const shared = new Set((concepts.get(other)?.names ?? []).flatMap(stemsIn));
  return (concepts.get(id)?.names ?? []).flatMap(stemsIn).some((stem) => {
    const family = stem.slice(0, FAMILY_LETTERS);
    const isFamily = (one: string): boolean => family.length === FAMILY_LETTERS && one.startsWith(family);
    return !shared.has(stem) && rest.some((one) => one === stem || isFamily(one));
  });
}

interface Reason {
  readonly path: readonly string[];
  readonly concept: ConceptId;
  readonly text: string;
  /** The other wrong answers beside it. */
  readonly others: readonly ConceptId[];
}

function reasonsOf({ entry }: FactInLesson): readonly Reason[] {
  const lists: (readonly [string, Readonly<Record<ConceptId, string>>])[] = [['false', entry.false]];
  if (entry.kind === 'action') lists.push(['reason-false', entry['reason-false']]);
  if (entry.kind === 'not-interchangeable') lists.push(['because-false', entry['because-false']]);
  return lists.flatMap(([field, reasons]) =>
    Object.entries(reasons).map(([concept, text]) => ({
      path: [field, concept],
      concept,
      text,
      others: Object.keys(reasons).filter((other) => other !== concept),
    })),
  );
}
