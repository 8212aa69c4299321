import { toPlainText } from '#lib/base/decimal.ts';
import { unique } from '#lib/base/unique.ts';
import type { FactInLesson } from '../check-references.ts';
import { endsOf } from '../quantity.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { amountsSaid } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** What is counted and is no unit, right behind its number. Words that may be verbs ("6 shows") are left out. */
const COUNTED =
  /^ (?:(?:main|different|separate|simple|single|other|further|equal|new|key) )?(?<what>parts|items|steps|questions|criteria|criterion|stages|grades|elements|components|categories|classes|groups|types|kinds|features|signs|symptoms|answers|sections|factors|reasons|rules|tests|samples|visits|studies|trials|deaths|patients|people|persons|men|women|children|adults|nurses|doctors|pharmacists|medicines|drugs|products|brands|countries|hospitals|clinics|wards|sites|centres|organs|fingers|toes|limbs)(?![\p{L}-])/iu;

/**
 * A number of the fact stands in its evidence only as how many there are of something: "six parts" for `value: 6 points`. Of shares, people
 * are what is counted.
 */
export function otherCounted({ read }: FactInLesson, sentence: string): SaidOther | undefined {
  for (const { quantity, path, words } of statedAmounts(read.amounts)) {
    const ends = quantity === undefined ? [] : endsOf(quantity);
    const numbers = ends.flatMap(({ value, unit }) =>
      unit.dimension === 'share' ? [] : [toPlainText(value)],
    );
    const says = unique(numbers).flatMap((number) => countedOf(number, sentence) ?? [])[0];
    if (says !== undefined) return { path, says: `"${says}"`, states: `"${words}"`, isClear: false };
  }
  return undefined;
}

/** What a number counts in a text, where it counts such things only. */
function countedOf(number: string, sentence: string): string | undefined {
  const { text, amounts } = amountsSaid(sentence);
  const there = amounts.filter(({ numbers }) => numbers.includes(number));
  const counted = there.map(({ at, words, unit }) => {
    const what = unit === undefined ? COUNTED.exec(text.slice(at + words.length))?.[0] : undefined;
    return what === undefined ? undefined : words + what;
  });
  return counted.every((one) => one !== undefined) ? counted[0] : undefined;
}
