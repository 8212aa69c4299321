import { expect, it } from 'vitest';
import { generateItems } from '#lib/items/generate.ts';
import { factOf, foundIn, vocabulary } from '#tests/knowledge/one-fact.ts';

const words = vocabulary
  .replace(
    '  resting:',
    '  waking: { kind: step, label: waking }\n  rising: { kind: step, label: rising }\n  resting:',
  )
  .concat(
    '  comes-next: { label: next, domain: step, range: step, functional: true, inverse-functional: true, statement: "in {sequence}, {subject} is followed directly by {object}.", negation: "in {sequence}, {subject} is not followed directly by {object}.", ask: { object: "in {sequence}, what comes directly after {subject}?", subject: "in {sequence}, what comes directly before {object}?" } }\n',
  );
const LABELS: Readonly<Record<string, string>> = { closing: 'closing of the gate' };

/** The numbers of the single choices that a sequence of these steps gives. */
function numbersOf(steps: readonly string[]): readonly string[] {
  const evidence = steps.map((step) => LABELS[step] ?? step).join(', then ');
  const fields = [
    'kind: sequence',
    'subject: chain-of-events',
    `steps: [${steps.join(', ')}]`,
    'relation: comes-next',
  ];
  const { kb } = foundIn(words, factOf(fields, evidence), `${evidence}.`);
  return generateItems(kb)
    .filter(({ kind }) => kind === 'single-best-answer')
    .map(({ id }) => id.slice(id.lastIndexOf('/') + 1));
}

const SIX = ['binding', 'closing', 'silence', 'resting', 'waking', 'rising'];

/** Six steps gave ten items, of which every two asked for one neighbour. */
it('each neighbour in a long sequence is asked for from one side', () => {
  expect(numbersOf(SIX)).toEqual(['1', '32', '3', '34', '5']);
});

it('the few of a short one are asked for from both', () => {
  expect(numbersOf(SIX.slice(0, 5))).toEqual(['1', '31', '2', '32', '3', '33', '4', '34']);
});
