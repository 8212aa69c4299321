import type { FactInLesson } from '../check-references.ts';
import type { Concept, ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { areComparable } from './comparable.ts';
import { labelOf, namesInText, stemsIn, type NameInText } from './names-in-text.ts';
import { namedBy, type SaidWhere } from './other-subject.ts';
import { standsForAnother } from './pronouns.ts';
import type { SaidOther } from './said-other.ts';
import { withoutContrast } from './without-contrast.ts';
import { isTouched } from './word-of-name.ts';

type Side = readonly [field: string, id: ConceptId];

/**
 * Of two sides of one kind the evidence names the one, and in the place of the other something else of that kind of which the fact does
 * not speak: "thirdol acts longer than samplol" for examplol and samplol. Of the missing side no word stands in the sentence or the
 * heading, and no pronoun that could mean it. A hint: a lesson may call it by a name that the vocabulary does not have.
 */
export function otherSide(
  fact: FactInLesson,
  said: SaidWhere,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  const sides = sidesOf(fact.entry);
  const kind = kindOfAll(sides, concepts);
  if (kind === undefined) return undefined;
  const kinds = new Set([kind]);
  const missing = sides.filter(([, id]) => !isTouched(id, said, concepts));
  const [side, ...more] = missing;
  if (side === undefined || more.length > 0) return undefined;
  const [field, id] = side;
  const spoken = namedBy(fact.read);
  const isOther = ({ concept }: NameInText): boolean =>
    !spoken.has(concept) && !sides.some(([, own]) => areComparable(own, concept, concepts));
  const named = namesInText(stemsIn(withoutContrast(said.text)), kinds, concepts).filter(isOther);
  const [other, ...others] = named;
  if (other === undefined || others.some(({ concept }) => concept !== other.concept)) return undefined;
  if (!isInPlace(fact.entry, other, said.text) && standsForAnother(said.sentence, other.from))
    return undefined;
  const [says, states] = [other.concept, id].map((one) => `"${labelOf(one, concepts)}"`);
  return { path: [field], says: says ?? '', states: states ?? '', isClear: false, isHint: true };
}

/** What stands behind "than", or begins a comparison, stands in the very place. */
function isInPlace({ kind }: FactInLesson['entry'], { from }: NameInText, text: string): boolean {
  return kind === 'comparison' && (from === 0 || stemsIn(text)[from - 1] === 'than');
}

/** What a fact sets beside one another, and the fields that name it; none for kinds with one side alone. */
function sidesOf(entry: FactInLesson['entry']): readonly Side[] {
  switch (entry.kind) {
    case 'relation':
      return [
        ['subject', entry.subject],
        ['object', entry.object],
      ];
    case 'set':
      return [['subject', entry.subject], ...entry.members.map((id): Side => ['members', id])];
    case 'comparison':
      return [
        ['subject', entry.subject],
        ['than', entry.than],
      ];
    case 'not-interchangeable':
      return [
        ['subject', entry.subject],
        ['with', entry.with],
      ];
    case 'direction':
      return [
        ['driver', entry.driver],
        ['response', entry.response],
      ];
    default:
      return [];
  }
}

/** The one kind of all sides; undefined where they are of several. */
function kindOfAll(sides: readonly Side[], concepts: ReadonlyMap<ConceptId, Concept>): string | undefined {
  const [kind, ...others] = new Set(sides.map(([, id]) => concepts.get(id)?.kind));
  return others.length > 0 ? undefined : kind;
}
