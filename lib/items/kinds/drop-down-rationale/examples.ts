import type { Part } from '../../item.ts';
import { exampleItem, exampleOptions, type KindExample } from '../../kind-example.ts';

const parts: readonly Part[] = [
  { id: 'answer', text: 'The advice is ____', options: exampleOptions('ABC', 'A') },
  { id: 'reason', text: 'because of ____', options: exampleOptions('DEF', 'D') },
  { id: 'second-reason', text: 'and ____.', options: exampleOptions('GHI', 'G') },
];
const triad = exampleItem('drop-down-rationale', { parts });
const dyad = exampleItem('drop-down-rationale', { parts: parts.slice(0, 2) });
const chosen = (answer: string, reason: string, second?: string) => ({
  picks: {
    answer: [answer],
    reason: [reason],
    ...(second === undefined ? {} : { 'second-reason': [second] }),
  },
});

export const examples: readonly KindExample[] = [
  {
    name: 'dyad',
    item: dyad,
    responses: [
      { name: 'both right', response: chosen('A', 'D'), points: 1, max: 1 },
      { name: 'answer right, reason wrong', response: chosen('A', 'E'), points: 0, max: 1 },
      { name: 'answer wrong, reason right', response: chosen('B', 'D'), points: 0, max: 1 },
      { name: 'both wrong', response: chosen('B', 'E'), points: 0, max: 1 },
      { name: 'answer alone', response: { picks: { answer: ['A'] } }, points: 0, max: 1 },
      { name: 'nothing', response: { picks: {} }, points: 0, max: 1 },
    ],
    faults: [],
  },
  {
    name: 'triad',
    item: triad,
    responses: [
      { name: 'all right', response: chosen('A', 'D', 'G'), points: 2, max: 2 },
      { name: 'second reason wrong', response: chosen('A', 'D', 'H'), points: 1, max: 2 },
      { name: 'first reason wrong', response: chosen('A', 'E', 'G'), points: 1, max: 2 },
      { name: 'both reasons wrong', response: chosen('A', 'E', 'H'), points: 0, max: 2 },
      { name: 'answer wrong, reasons right', response: chosen('B', 'D', 'G'), points: 0, max: 2 },
      {
        name: 'two answers',
        response: { picks: { ...chosen('A', 'D', 'G').picks, answer: ['A', 'B'] } },
        points: 0,
        max: 2,
      },
    ],
    faults: [],
  },
  {
    name: 'parts in another order',
    item: exampleItem('drop-down-rationale', { parts: [...parts.slice(0, 2)].reverse() }),
    responses: [],
    faults: [
      'Unexpected parts "reason, answer", expected "answer, reason" or "answer, reason, second-reason"',
    ],
  },
  {
    name: 'one pool for both reasons',
    item: exampleItem('drop-down-rationale', {
      parts: [
        ...parts.slice(0, 2),
        { id: 'second-reason', text: 'and ____.', options: exampleOptions('DGH', 'G') },
      ],
    }),
    responses: [],
    faults: ['Unexpected option "D" in two reason blanks, expected separate options'],
  },
  {
    name: 'a piece without a blank',
    item: exampleItem('drop-down-rationale', {
      parts: [...parts.slice(0, 1), { id: 'reason', text: 'because.', options: exampleOptions('DE', 'D') }],
    }),
    responses: [],
    faults: [
      'Unexpected 0 blanks in part "reason", expected exactly one',
      'Unexpected 2 options in part "reason", expected 3 to 5',
    ],
  },
];
