/** Facts that set one thing against another: never against itself. */
import { expect, it } from 'vitest';
import { found } from './one-fact.ts';

function told(fields: readonly string[], evidence: string): readonly string[] {
  return found(fields, evidence)
    .all.filter(({ code }) => code === 'knowledge/repeated-entry')
    .map(({ severity, message }) => `${severity}: ${message}`);
}
const swap = (other: string) => [
  'kind: not-interchangeable',
  'subject: examplol',
  `with: ${other}`,
  'relation: acts-longer',
];
const louder = (other: string) => [
  'kind: comparison',
  'subject: humming',
  'relation: more-frequent',
  `than: ${other}`,
];
const moves = (response: string) => [
  'kind: direction',
  'driver: kidney-function',
  `response: ${response}`,
  'direction: same',
];
const longer = (other: string) => [
  'kind: relation',
  'subject: examplol',
  'relation: acts-longer',
  `object: ${other}`,
];

it.each([
  ['error', swap, 'examplol', 'samplol', 'with', 'subject', 'Examplol is not swapped for samplol'],
  ['error', louder, 'humming', 'whistling', 'than', 'subject', 'Humming is more frequent than whistling'],
  [
    'error',
    moves,
    'kidney-function',
    'level-in-blood',
    'response',
    'driver',
    'When kidney function rises, so does the level in the blood',
  ],
  // A medicine may speed up its own breakdown: a person has to look.
  ['warning', longer, 'examplol', 'samplol', 'object', 'subject', 'Examplol acts longer than samplol'],
] as const)('%s: %o, %s', (severity, fieldsOf, same, other, field, beside, evidence) => {
  expect(told(fieldsOf(same), evidence)).toEqual([
    `${severity}: Unexpected second "${same}" in ${field}, expected another than the ${beside}`,
  ]);
  expect(told(fieldsOf(other), evidence)).toEqual([]);
});
