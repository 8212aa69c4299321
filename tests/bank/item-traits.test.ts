import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { difficultyOf } from '#lib/bank/difficulty.ts';
import { featureReader, jaccard } from '#lib/bank/features.ts';
import { servable } from '#lib/bank/servable.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);
const compiled = compileBank(files);

function withReviewDay(day: string | undefined): ReturnType<typeof compileBank> {
  return compileBank(
    files.map((file) =>
      file.path === 'content/sources.yaml'
        ? {
            ...file,
            text: file.text.replace(/^ +review-by: .*\n/mu, day === undefined ? '' : `  review-by: ${day}\n`),
          }
        : file,
    ),
  );
}

const features = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')).map((list) => new Set(list));

describe('the similarity of two sets of features', () => {
  it('is symmetric, between 0 and 1, and 1 only for equal sets', () => {
    fc.assert(
      fc.property(features, features, (a, b) => {
        const value = jaccard(a, b);
        expect(value).toBe(jaccard(b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(value === 1).toBe(a.size > 0 && a.size === b.size && [...a].every((one) => b.has(one)));
      }),
    );
  });
});

describe('traits', () => {
  it('belong to every item and to nothing else', () => {
    expect(Object.keys(compiled.bank.traits).sort()).toEqual(compiled.items.map(({ id }) => id).sort());
  });

  it('name the medicine that the item asks about', () => {
    const asked = Object.values(compiled.bank.traits).map(({ medicines }) => medicines);
    expect(asked.flat().length).toBeGreaterThan(0);
    for (const id of asked.flat()) expect(compiled.kb.concepts.get(id)?.kind).toBe('medicine');
  });

  it('call an item harder whose distractors are more like its key', () => {
    const item = compiled.items.find(({ kind }) => kind === 'single-best-answer');
    if (item === undefined) throw new Error('the fixture has a single-best-answer item');
    const shared = new Map([
      [0, 'easy'],
      [1, 'easy'],
      [2, 'medium'],
      [4, 'hard'],
    ] as const);
    for (const [common, band] of shared) {
      // Key and distractor have four features each, `common` of them in both: 1/7, 2/6, 4/4.
      const featuresOf = (id: string): ReadonlySet<string> =>
        new Set(Array.from({ length: 4 }, (_, index) => (index < common ? `${index}` : `${id} ${index}`)));
      expect(difficultyOf(item, featuresOf)).toBe(band);
    }
    expect(difficultyOf(item, () => new Set())).toBe('medium');
  });

  it('read kind, wider concepts, relations and words as features', () => {
    const wider = new Map([['amber-gate', new Set(['amber-gate', 'gate'])]]);
    const featuresOf = featureReader({ ...compiled.kb, wider });
    const kind = compiled.kb.concepts.get('amber-gate')?.kind ?? '';
    expect([...featuresOf('amber-gate')]).toEqual(
      expect.arrayContaining([`kind ${kind}`, 'wider gate', 'of opens zelvolin', 'word amber']),
    );
    expect(featuresOf('amber-gate')).not.toContain('wider amber-gate');
    expect([...featuresOf('no-such-concept')]).toEqual([]);
  });
});

describe('servable', () => {
  it('withdraws the items of an overdue source, from the day after its review day', () => {
    const { bank } = withReviewDay('2026-05-31');
    const expiring = bank.items.filter(({ id }) => bank.traits[id]?.expiresAt !== undefined);
    expect(expiring.length).toBeGreaterThan(0);
    expect(servable(bank, '2026-05-31', new Set())).toEqual(bank.items);
    const left = servable(bank, '2026-06-01', new Set());
    expect(left).toEqual(bank.items.filter((item) => !expiring.includes(item)));
  });

  it('is all of the bank when no source has a review day', () => {
    const { bank } = withReviewDay(undefined);
    expect(servable(bank, '9999-12-31', new Set())).toEqual(bank.items);
  });

  it('leaves the revisions of items as they are', () => {
    expect(withReviewDay('2026-05-31').items.map(({ revision }) => revision)).toEqual(
      compiled.items.map(({ revision }) => revision),
    );
  });
});
