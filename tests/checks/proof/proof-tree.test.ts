import { expect, it } from 'vitest';
import { proofTree } from '#lib/checks/proof/proof-tree.ts';
import { certified, draft, kb, sound } from './sample.ts';

it('shows the question, each option with its proof, the sentence and its source', () => {
  expect(proofTree(certified(sound.target), kb)).toBe(
    `item
├─ asks for the mainly-targets of naloxone: mainly-targets(naloxone, ?)
├─ key "Opioid receptor": a fact says so (entailed)
│  └─ course/lesson/target
│     ├─ "The sentence of target."
│     └─ source: The label, Uses
├─ wrong "NMDA receptor": there is only one answer, and it is another (R2)
│  └─ course/lesson/target
│     ├─ "The sentence of target."
│     └─ source: The label, Uses
└─ wrong "GABA-A receptor": there is only one answer, and it is another (R2)
   └─ course/lesson/target
      ├─ "The sentence of target."
      └─ source: The label, Uses`,
  );
});

it('shows a matrix row by row', () => {
  expect(proofTree(certified(sound.matrix), kb)).toContain(
    '├─ Gabapentin binds the alpha-2-delta subunit.\n│  ├─ key "True": a fact says so (entailed)',
  );
});

it('ends with what is wrong', () => {
  const tree = proofTree(
    draft('Which site does gabapentin bind?', ['*Alpha-2-delta subunit', 'Opioid receptor'], ['binding']),
    kb,
  );
  expect(tree).toContain('├─ wrong "Opioid receptor": no proof');
  expect(tree).toContain('├─ error proof/distractor-not-refuted: Unexpected wrong answer "Opioid receptor"');
});
