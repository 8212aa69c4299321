/** Reasons that speak of another wrong answer than the one they stand beside. */
import { expect, it } from 'vitest';
import { EVIDENCE, factWithReason } from './gate-reason.ts';
import { foundIn, vocabulary } from './one-fact.ts';

/** What is told of the reason of the beta gate, where the gamma gate is wrong as well. */
function told(reason: string): readonly string[] {
  return foundIn(vocabulary, factWithReason(reason), `${EVIDENCE}.`)
    .all.filter(({ code }) => code === 'knowledge/reason-of-another')
    .map(({ severity }) => severity);
}

it.each([
  'The gamma gate stays open.',
  'Gamma gate: nothing shuts what examplol does not reach.',
  'The gamma gate is closed by samplol, and examplol leaves nothing open.',
])('is told of: %s', (reason) => {
  expect(told(reason)).toEqual(['warning']);
});

it.each([
  'The beta gate stays open.',
  'The gamma gate and the beta gate stay open.',
  'The gamma gate stays open, and so does this one.',
  'The gamma gate is beside it, and both stay open.',
  'Examplol leaves the gamma gate alone.',
  'The alpha gate is the one that closes.',
  'The gamma gate stays open, since only the alpha gate closes.',
  'Samplol is what closes gates of this sort.',
  'The hinge of the beta gate is too strong.',
  'Nothing was seen to close there.',
  'The gamma gate, like beta ones, is left open.',
])('is not told of: %s', (reason) => {
  expect(told(reason)).toEqual([]);
});
