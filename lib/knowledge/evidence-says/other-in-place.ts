import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import type { Relation } from '../relation.ts';
import { areComparable } from './comparable.ts';
import { labelOf, namesInText, stemsIn } from './names-in-text.ts';
import { formOf, OBJECT, stemsOfStatement, SUBJECT } from './relation-stems.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The words of the relation stand in the evidence with another concept of the subject's kind in its place, where both sides are of one kind: "the antidote
 * to trimethoprim is folinic acid" for methotrexate. The subject stands nowhere in it.
 */
export function otherInPlace(
  fact: FactInLesson,
  text: string,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  const { entry, read } = fact;
  if (entry.kind !== 'relation' || entry.not) return undefined;
  const claim = read.claims.find(({ origin }) => origin === 'stated');
  const wanted = stemsOfOneKind(vocabulary.relations.get(entry.relation));
  if (claim === undefined || wanted.length === 0) return undefined;
  const { concepts } = vocabulary;
  const other = inPlace(text, wanted, claim, concepts);
  if (other === undefined) return undefined;
  const says = `"${labelOf(other, concepts)}"`;
  return { path: ['subject'], says, states: `"${labelOf(claim.subject, concepts)}"`, isClear: true };
}

/** The stems of the statement of a relation whose sides are of one kind. */
function stemsOfOneKind(relation: Relation | undefined): readonly string[] {
  return relation?.domain === relation?.range ? stemsOfStatement(relation?.statement ?? '') : [];
}

interface Placed {
  readonly stem: string;
  readonly concept: ConceptId | undefined;
}

interface Sides {
  readonly subject: ConceptId;
  readonly object: ConceptId;
}

function inPlace(
  text: string,
  wanted: readonly string[],
  { subject, object }: Sides,
  concepts: Vocabulary['concepts'],
): ConceptId | undefined {
  const stems = stemsIn(text);
  const kinds = new Set([subject, object].flatMap((id) => concepts.get(id)?.kind ?? []));
  const names = namesInText(stems, kinds, concepts);
  if (names.some(({ concept }) => concept === subject)) return undefined;
  const placed = stems.flatMap((stem, at): readonly Placed[] => {
    const name = names.find(({ from, length }) => at >= from && at < from + length);
    if (name === undefined) return [{ stem: formOf(stem), concept: undefined }];
    const sign = name.concept === object ? OBJECT : SUBJECT;
    return at === name.from ? [{ stem: sign, concept: name.concept }] : [];
  });
  const at = placed.findIndex((_one, from) =>
    wanted.every((stem, next) => placed[from + next]?.stem === stem),
  );
  const before = placed.slice(0, Math.max(0, at)).map(({ stem }) => stem);
  if (at === -1 || denialsIn(before.join(' ')) > 0) return undefined;
  const other = placed[at + wanted.indexOf(SUBJECT)]?.concept;
  return other === undefined || areComparable(other, subject, concepts) ? undefined : other;
}
