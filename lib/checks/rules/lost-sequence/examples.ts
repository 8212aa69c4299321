import type { RuleExample } from '../../rule.ts';
import { aFrequencyItem, anItem, right, wrong } from '../example-item.ts';

const DOSE = {
  stem: 'What was the dose in the case?',
  options: [wrong('100 mg'), right('300 mg'), wrong('600 mg')],
} as const;

export const examples: readonly RuleExample[] = [
  { name: 'options that are no quantities', item: anItem(), findings: [] },
  { name: 'categories down their scale', item: aFrequencyItem(), findings: [] },
  { name: 'quantities up their scale', item: anItem({ ...DOSE, order: 'fixed' }), findings: [] },
  {
    name: 'quantities out of order',
    item: anItem({ ...DOSE, options: [wrong('300 mg'), right('100 mg'), wrong('600 mg')], order: 'fixed' }),
    findings: ['Unexpected order of quantities, expected ascending or descending'],
  },
  {
    name: 'quantities that would be shuffled',
    item: anItem(DOSE),
    findings: ['Unexpected free order of quantities, expected a fixed one'],
  },
  {
    name: 'quantities that the learner puts in order',
    item: anItem({
      kind: 'ordered-response',
      stem: 'In which order do the doses of gabapentin rise? Put all of them in order.',
      options: [],
      parts: ['1', '2', '3'].map((text, index) => ({
        id: `position-${text}`,
        text,
        options: ['300 mg', '100 mg', '200 mg'].map((dose, at) =>
          at === (index + 1) % 3 ? right(dose) : wrong(dose),
        ),
      })),
      order: 'fixed',
    }),
    findings: [],
  },
  {
    name: 'values that nobody sees before typing a number',
    item: anItem({
      kind: 'numeric-entry',
      stem: 'How much gabapentin is in the box? Enter a number (mg).',
      options: [],
      parts: [
        {
          id: 'main',
          text: '',
          entry: { unit: 'mg', lowest: '300', highest: '300', units: [] },
          options: [right('300 mg'), wrong('30 mg'), wrong('3,000 mg')],
        },
      ],
    }),
    findings: [],
  },
];
