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
];
