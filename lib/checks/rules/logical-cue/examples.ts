import type { RuleExample } from '../../rule.ts';
import { anItem, anItemWith, right, wrong } from '../example-item.ts';

const CLASS = 'example/mechanism/class';

export const examples: readonly RuleExample[] = [
  { name: 'options in the range of the relation', item: anItem(), findings: [] },
  {
    name: 'numbers in all options',
    item: anItem({
      stem: 'How many milligrams did the man in the case take?',
      options: [wrong('100 mg'), right('300 mg'), wrong('400 mg')],
      order: 'fixed',
    }),
    findings: [],
  },
  {
    name: 'an option that cannot be a site',
    item: anItem({ options: [...anItem().options, wrong('Tremor')] }),
    findings: ['Unexpected option "Tremor" that cannot answer the question, expected a site'],
    also: ['rules/mixed-options', 'rules/implausible-distractor'],
  },
  {
    name: 'a class of which one option is no member',
    item: anItem({
      facts: [CLASS],
      stem: 'Which benzodiazepine is shorter acting than the others in the lesson?',
      options: [
        right('Lorazepam', { proof: { kind: 'entailed', facts: [CLASS] } }),
        wrong('Diazepam', { proof: { kind: 'R2', facts: [CLASS] } }),
        wrong('Sertraline', { proof: { kind: 'R2', facts: [CLASS] } }),
      ],
    }),
    findings: [
      'Unexpected option "Sertraline" where the stem asks for "benzodiazepine", expected one of that class',
    ],
  },
  {
    name: 'a number in one option alone',
    item: anItemWith('What is the next step for this person?', 'Ring the clinic', 'Rest at home', '300 mg'),
    findings: ['Unexpected number "300 mg" in one option alone, expected numbers in all options or none'],
  },
  {
    name: 'the unit of the stem in one option alone',
    item: anItemWith(
      'What should follow the 300 mg that the man took?',
      'A further 100 mg at noon',
      'Rest at home in bed',
      'A call to the clinic',
    ),
    findings: [
      'Unexpected unit of the stem in "A further 100 mg at noon" alone, expected it in all options or none',
    ],
  },
];
