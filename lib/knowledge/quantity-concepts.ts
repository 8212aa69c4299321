import { compareText, type Place } from '#lib/base/diagnostic.ts';
import { placeOf, type FactInLesson } from './check-references.ts';
import type { Concept, ConceptId, Quantity } from './concept.ts';
import type { ReadAmount } from './fact-kinds/reading.ts';
import { QUANTITY_KIND } from './quantity-kind.ts';
import { dimensionOfQuantity, quantityId, quantityInterval } from './quantity.ts';
import { unitRank } from './units.ts';

/** A way in which a fact writes an amount. */
interface Named {
  readonly quantity: Quantity;
  readonly words: string;
  readonly place: Place;
  readonly course: string;
  readonly lesson: string;
  /** Of the ways in which one amount is written, the least comes first. */
  readonly rank: number;
}

/** What a formula gives is asked for in the unit of the formula; what a question is given may be written in any. */
function rankOf({ path }: ReadAmount): number {
  const [field, name] = path;
  if (field === 'given') return name === undefined ? 0 : 3;
  return field === 'wrong' ? 2 : 1;
}

/** Every amount that facts name, with the ways in which they write it. */
export type NamedAmounts = ReadonlyMap<ConceptId, readonly Named[]>;

export function namedAmounts(facts: readonly FactInLesson[]): NamedAmounts {
  const named = new Map<ConceptId, Named[]>();
  for (const fact of facts) {
    const { course, id: lesson } = fact.lesson;
    for (const amount of fact.read.amounts) {
      const { quantity, words, path } = amount;
      if (quantity === undefined) continue;
      const id = quantityId(quantity);
      const one = {
        quantity,
        words,
        place: placeOf(fact, path),
        course,
        lesson,
        rank: rankOf(amount),
      };
      named.set(id, [...(named.get(id) ?? []), one]);
    }
  }
  return named;
}

/**
 * The concepts of all amounts that facts name. An amount that is written in several ways is one concept: its label is the
 * way with the most usual unit, and the others are names of it. The order of the facts does not matter.
 */
export function quantityConcepts(named: NamedAmounts): ReadonlyMap<ConceptId, Concept> {
  const ids = [...named.keys()].sort(compareText);
  return new Map(ids.flatMap((id) => toConcept(id, named.get(id) ?? [])));
}

/**
 * The amounts that a lesson writes in another way than their label says, or that its course does where the lesson does not name them, as
 * concepts in that way: `course/lesson` → id → concept. So what is asked of a lesson speaks as the lesson does, whatever others write.
 * Of the ways of a lesson or course, the one is taken that `chosenForm` takes.
 */
export function amountsByLesson(
  named: NamedAmounts,
  lessons: readonly Pick<Named, 'course' | 'lesson'>[],
): ReadonlyMap<string, ReadonlyMap<ConceptId, Concept>> {
  const several = [...named].filter(([, forms]) => forms.some(({ words }) => words !== forms[0]?.words));
  const sameWords = new Map<string, ReadonlyMap<ConceptId, Concept>>();
  return new Map(
    lessons.flatMap(({ course, lesson }) => {
      const own = several.flatMap(([id, forms]) => {
        const ofCourse = forms.filter((form) => form.course === course);
        const ofLesson = ofCourse.filter((form) => form.lesson === lesson);
        const chosen = chosenForm(ofLesson.length > 0 ? ofLesson : ofCourse);
        return chosen === undefined ? [] : otherwise(id, forms, chosen);
      });
      if (own.length === 0) return [];
      const key = own.map(([id, { label }]) => `${id} ${label}`).join('\n');
      const concepts = sameWords.get(key) ?? new Map(own);
      sameWords.set(key, concepts);
      return [[`${course}/${lesson}`, concepts] as const];
    }),
  );
}

/**
 * Of several ways of writing one amount the one that is shown: as a formula gives it, as a fact states it, as a wrong answer has it, as a
 * calculation is given it; of equal ones that in the most usual unit.
 */
export function chosenForm(forms: readonly Named[]): Named | undefined {
  return [...forms].sort(byRank)[0];
}

/** The concept in the words of a form; none when these are its label. */
function otherwise(
  id: ConceptId,
  forms: readonly Named[],
  { words, quantity }: Named,
): [ConceptId, Concept][] {
  return toConcept(id, forms).flatMap(([, concept]): [ConceptId, Concept][] =>
    concept.label === words ? [] : [[id, { ...concept, label: words, quantity }]],
  );
}

function toConcept(id: ConceptId, forms: readonly Named[]): [ConceptId, Concept][] {
  const sorted = [...forms].sort(usualFirst);
  const [first] = sorted;
  if (first === undefined) return [];
  const names = [...new Set(sorted.map(({ words }) => words))];
  const concept: Concept = {
    id,
    kind: QUANTITY_KIND,
    label: first.words,
    article: 'none',
    number: 'singular',
    names,
    brands: [],
    abbreviation: undefined,
    isA: [],
    namesComplete: false,
    scale: dimensionOfQuantity(first.quantity),
    interval: quantityInterval(first.quantity),
    quantity: first.quantity,
    place: first.place,
  };
  return [[id, concept]];
}

function byRank(a: Named, b: Named): number {
  return a.rank - b.rank || usualFirst(a, b);
}

function usualFirst(a: Named, b: Named): number {
  return (
    unitRank(a.quantity.unit) - unitRank(b.quantity.unit) ||
    compareText(a.words, b.words) ||
    compareText(a.place.file, b.place.file) ||
    a.place.line - b.place.line
  );
}
