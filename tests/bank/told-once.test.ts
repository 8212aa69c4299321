import { expect, test } from 'vitest';
import { toldOnce } from '#lib/bank/workbench/told-once.ts';

const leaf = (text: string) => ({ text, below: [] });
const fact = (name: string) => ({
  text: name,
  below: [leaf(`"The sentence of ${name}."`), leaf('source: The label')],
});

test('a fact has its sentence where it is first named, and its name wherever it is', () => {
  const proof = [
    { text: 'key "Amber": entailed', below: [fact('opens')] },
    { text: 'wrong "Blue": R2', below: [fact('opens'), fact('leaves')] },
    { text: 'wrong "Blue": R2', below: [leaf('claims something'), fact('leaves')] },
  ];
  expect(toldOnce(proof, (line) => ['opens', 'leaves'].includes(line))).toEqual([
    proof[0],
    { text: 'wrong "Blue": R2', below: [leaf('opens, as above'), fact('leaves')] },
    { text: 'wrong "Blue": R2', below: [leaf('claims something'), leaf('leaves, as above')] },
  ]);
});
