import type { RuleExample } from '../../rule.ts';
import { aMatrix, anItem, anItemWith, aPart, row } from '../example-item.ts';

export const examples: readonly RuleExample[] = [
  { name: 'a positive question', item: anItem(), findings: [] },
  {
    name: 'a passage in which somebody asks with a "not"',
    item: anItem({
      kind: 'highlight-text',
      stem: 'Which reactions are listed with gabapentin? Select the words in the text.',
      options: [],
      parts: [
        aPart(
          'He has a tremor, myoclonus and hallucinations. Can he not stop the capsules?',
          'tremor',
          ['myoclonus', 'hallucinations'],
          'example/mechanism/listed',
        ),
      ],
    }),
    findings: [],
  },
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
    name: 'the least of an amount',
    item: anItem({ stem: 'What is the least pressure aimed at with gabapentin?' }),
    findings: [],
  },
  {
    name: 'what is least so',
    item: anItem({ stem: 'Which site is gabapentin least likely to bind?' }),
    findings: ['Unexpected "least" in the lead-in, expected a question on what is so'],
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
    item: anItem({ stem: 'A man asks about binding.\n\nGabapentin binds all of these EXCEPT' }),
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
  {
    name: 'a negative question of a part',
    item: anItem({
      kind: 'bow-tie',
      stem: 'Complete the diagram for this person.',
      options: [],
      parts: [
        aPart('Which site does gabapentin not bind?', 'Alpha-2-delta subunit', [
          'GABA-A receptor',
          'Dopamine D2 receptor',
          'Serotonin transporter',
        ]),
        aPart('Which site does gabapentin bind?', 'Alpha-2-delta subunit', [
          'GABA-A receptor',
          'Dopamine D2 receptor',
          'Serotonin transporter',
        ]),
        aPart(
          'Which reaction is listed with gabapentin?',
          'Tremor',
          ['Myoclonus', 'Hallucinations', 'Softening of bones'],
          'example/mechanism/listed',
        ),
      ],
    }),
    findings: ['Unexpected "not" in the lead-in, expected a question on what is so'],
  },
];
