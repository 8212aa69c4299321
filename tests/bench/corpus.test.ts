import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { corpusFiles } from './corpus/corpus.ts';

describe('corpusFiles', () => {
  it('gives content without a fault: five facts and about thirty items a lesson, five hundred words', () => {
    const { counts, bank, diagnostics } = compileBank([...corpusFiles(3)]);
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(counts).toMatchObject({ lessons: 3, facts: 15, errors: 0, warnings: 0 });
    expect(counts.items / counts.lessons).toBeGreaterThanOrEqual(25);
    expect(counts.items / counts.lessons).toBeLessThanOrEqual(35);
    for (const { words } of bank.lessons) expect(Math.abs(words - 500)).toBeLessThanOrEqual(25);
  });

  it('gives the same bytes for the same seed, and others for another', () => {
    expect([...corpusFiles(2, 'a')]).toEqual([...corpusFiles(2, 'a')]);
    expect([...corpusFiles(2, 'a')]).not.toEqual([...corpusFiles(2, 'b')]);
  });
});
