import type { RuleExample } from '../../rule.ts';
import { aMatrix, anItem, anItemWith, row } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'a positive question', item: anItem(), findings: [] },
  {
    name: 'negation in the case alone',
    item: anItem({ stem: 'A woman does not sleep at night.\n\nWhich site does gabapentin bind?' }),
    findings: [],
  },
  {
    name: 'negation in the phrase of a qualifier',
    item: anItem({ stem: 'Which site does gabapentin bind in adults who are not on dialysis?' }),
    findings: [],
  },
  {
    name: 'rows to be judged true or false',
    item: aMatrix(
      row('Gabapentin binds the serotonin transporter.', false),
      row('Lorazepam is a benzodiazepine.', true),
    ),
    findings: [],
  },
  {
    name: 'a lead-in with NOT',
    item: anItem({ stem: 'Which site does gabapentin NOT bind?' }),
    findings: ['Unexpected "not" in the lead-in, expected a question on what is so'],
  },
  {
    name: 'a lead-in with EXCEPT and no question mark',
    item: anItem({ stem: 'A man asks about binding. Gabapentin binds all of these EXCEPT' }),
    findings: ['Unexpected "except" in the lead-in, expected a question on what is so'],
  },
  {
    name: 'a contraction',
    item: anItem({ stem: "Which site doesn't gabapentin bind?" }),
    findings: [`Unexpected "doesn't" in the lead-in, expected a question on what is so`],
  },
  {
    name: 'a double negative',
    item: anItemWith('What should a learner not do?', 'Ask for no help', 'Ring the clinic', 'Read the label'),
    findings: [
      'Unexpected "not" in the lead-in, expected a question on what is so',
      'Unexpected double negative: lead-in and option "Ask for no help", expected at most one',
    ],
  },
];
