import { describe, expect, it } from 'vitest';
import { explainKnown, knownHow } from '#lib/bank/known-how.ts';

const seen = { basis: 'seen', confidence: 'high' } as const;
const memory = { basis: 'memory', confidence: 'moderate' } as const;

describe('how a fact is known', () => {
  it('is said where it differs from the ordinary alone', () => {
    expect(knownHow(false, seen)).toEqual([]);
    expect(knownHow(true, seen)).toEqual(['to be verified']);
    expect(knownHow(true, memory)).toEqual(['to be verified: written from memory', 'moderate confidence']);
    expect(knownHow(true, { basis: 'third-party', confidence: 'high' })).toEqual([
      'to be verified: read in a copy or quotation elsewhere, not in the source',
    ]);
    expect(knownHow(true, { basis: 'general', confidence: 'high' })).toEqual([
      'to be verified: general knowledge, not read in a document',
    ]);
  });

  it('is told of a fact that the knowledge base does not hold too', () => {
    expect(knownHow(true, undefined)).toEqual(['to be verified']);
  });

  it('is explained above a table that needs it', () => {
    expect(explainKnown([{ ...seen, toVerify: false }])).toEqual([]);
    expect(explainKnown([{ ...seen, toVerify: true }])).toEqual([
      expect.stringContaining('alone: the source was read'),
    ]);
    expect(explainKnown([{ ...memory, toVerify: true }])).toEqual([
      expect.stringContaining('the source itself was not read'),
      expect.stringContaining('Moderate confidence'),
    ]);
  });
});
