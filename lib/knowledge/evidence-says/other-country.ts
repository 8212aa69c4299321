import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { COUNTRIES, countriesIn } from './countries.ts';
import type { SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The documents to which a fact is ascribed are of one country, and its evidence speaks of another and nowhere of that, the heading and the title
 * included: "Canadian labels give 132 hours" for a fact "in US labels". A hint. What is limited otherwise is told of by `scopeUnsaid`.
 */
export function otherCountry(
  { entry, lesson }: FactInLesson,
  { sentence, heading }: SaidWhere,
  { qualifiers }: Vocabulary,
): SaidOther | undefined {
  const given = Object.entries(entry.qualifiers).filter(([id]) => qualifiers.get(id)?.attribution === true);
  if (given.length === 0 || denialsIn(sentence) > 0) return undefined;
  for (const [id, value] of given) {
    const phrase = qualifiers.get(id)?.values[value]?.phrase ?? '';
    const own = countriesIn(phrase);
    if (own.length === 0) continue;
    const around = countriesIn(`${heading} ${lesson.entry.title} ${sentence}`);
    const [other] = countriesIn(sentence);
    if (other === undefined || around.some((one) => own.some(({ id: mine }) => mayBe(one.id, mine))))
      continue;
    const path = ['qualifiers', id];
    return { path, says: `"${other.words}"`, states: `"${phrase}"`, isClear: false, isHint: true };
  }
  return undefined;
}

/** What holds in a union may be what its members say. */
function mayBe(one: string, other: string): boolean {
  return one === other || COUNTRIES[one]?.within === other || COUNTRIES[other]?.within === one;
}
