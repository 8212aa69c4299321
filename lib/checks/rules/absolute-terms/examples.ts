import type { RuleExample } from '../../rule.ts';
import { aMatrix, anItem, anItemWith, right, row, wrong } from '../example-item.ts';

const STEM = 'What does the lesson advise on missed tablets?';

export const examples: readonly RuleExample[] = [
  { name: 'no absolute word', item: anItem(), findings: [] },
  {
    name: 'absolute words in right and wrong answers alike',
    item: anItemWith(
      STEM,
      'Never take a double dose',
      'Always take a double dose',
      'Ask for a new box of them',
      'Wait for a week at home',
    ),
    findings: [],
  },
  {
    name: 'an absolute word in the key alone, and a fact that always holds',
    item: anItem({
      stem: STEM,
      options: [
        right('Never take a double dose', {
          proof: { kind: 'entailed', facts: ['example/mechanism/taper'] },
        }),
        wrong('Take a double dose later'),
        wrong('Ask for a new box of them'),
      ],
    }),
    findings: [],
  },
  {
    name: 'an absolute word in one distractor',
    item: anItemWith(
      STEM,
      'Take the next dose on time',
      'Always take a double dose',
      'Ask for a new box of them',
    ),
    findings: [
      'Unexpected "Always" in wrong answers alone, in "Always take a double dose", expected wording that fits right and wrong answers alike',
    ],
  },
  {
    name: 'an absolute word in the key alone',
    item: anItemWith(
      STEM,
      'Never take a double dose',
      'Take a double dose later',
      'Ask for a new box of them',
    ),
    findings: [
      'Unexpected "Never" in right answers alone, in "Never take a double dose", expected wording that fits right and wrong answers alike',
    ],
  },
  {
    name: 'an absolute word in one false row',
    item: aMatrix(
      row('Gabapentin is completely free of tremor.', false),
      row('Gabapentin binds the dopamine D2 receptor.', false),
      row('Lorazepam is a benzodiazepine.', true),
    ),
    findings: [
      'Unexpected "completely" in wrong answers alone, in "Gabapentin is completely free of tremor.", expected wording that fits right and wrong answers alike',
    ],
  },
];
