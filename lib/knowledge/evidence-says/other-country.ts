import { own } from '#lib/base/own.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { COUNTRIES, countriesIn } from './countries.ts';
import { fieldOfScope, type SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';

/**
 * What a fact is limited to is of one country, and its evidence speaks of another and nowhere of that, the heading and the title included:
 * "Canadian labels give 132 hours" for a fact "in US labels", "in the United States" for one in the United Kingdom. A hint.
 */
export function otherCountry(
  fact: FactInLesson,
  { sentence, heading }: SaidWhere,
  { qualifiers }: Vocabulary,
): SaidOther | undefined {
  const given = Object.entries(fact.read.qualifiers);
  if (denialsIn(sentence) > 0) return undefined;
  for (const [id, value] of given) {
    const phrase = own(qualifiers.get(id)?.values ?? {}, value)?.phrase ?? '';
    const mine = countriesIn(phrase);
    if (mine.length === 0) continue;
    const around = countriesIn(`${heading} ${fact.lesson.entry.title} ${sentence}`);
    const [other] = countriesIn(sentence);
    if (other === undefined || around.some((one) => mine.some((land) => mayBe(one.id, land.id)))) continue;
    const path = fieldOfScope(id, fact);
    return { path, says: `"${other.words}"`, states: `"${phrase}"`, isClear: false, isHint: true };
  }
  return undefined;
}

/** What holds in a union may be what its members say. */
function mayBe(one: string, other: string): boolean {
  return one === other || COUNTRIES[one]?.within === other || COUNTRIES[other]?.within === one;
}
