import type { RuleExample } from '../../rule.ts';
import { anItem } from '../example-item.ts';

/** The sound item after a case with this dose. */
function afterCase(dose: string): ReturnType<typeof anItem> {
  return anItem({ stem: `A woman takes ${dose}.\n\nWhich site does gabapentin bind?` });
}

const UNSOUND = [
  ['5.0 mg', 'a whole number without ".0"'],
  ['.5', 'a zero before the decimal point'],
  ['10 U', '"units" written out'],
  ['10 IU', '"units" written out'],
  ['QOD', '"every other day" written out'],
  ['QD', '"daily" written out'],
  ['MgSO4', 'the name of the medicine written out'],
  ['IU', '"units" written out'],
  ['2500 g', 'a comma in the thousands'],
  ['5 cc', '"mL"'],
  ['1200 mg', 'a comma in the thousands'],
] as const;

export const examples: readonly RuleExample[] = [
  { name: 'no dose', item: anItem(), findings: [] },
  { name: 'doses in safe notation', item: afterCase('0.5 mg, 5 mL and 1,200 units daily'), findings: [] },
  { name: 'a laboratory unit', item: afterCase('a test that gives 40 U/L'), findings: [] },
  { name: 'a micro sign', item: afterCase('50 µg'), findings: ['Unexpected "50 μg", expected "mcg"'] },
  ...UNSOUND.map(([notation, expected]) => ({
    name: notation,
    item: afterCase(notation),
    findings: [`Unexpected "${notation}", expected ${expected}`],
  })),
  {
    name: 'a wrong notation in a rationale',
    item: anItem({
      options: anItem().options.map((option) => ({ ...option, rationale: 'The dose was 5.0 mg a day.' })),
    }),
    findings: ['Unexpected "5.0 mg", expected a whole number without ".0"'],
  },
];
