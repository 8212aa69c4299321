import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { bankFiles } from '#lib/shell/files/bank-files.ts';
import { StandingFiles } from '#lib/shell/files/standing-files.ts';

const root = mkdtempSync(join(tmpdir(), 'stemma-standing-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const HASHES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const { chunk, outlines, slice, words } = bankFiles(root);
const PATHS = [chunk, outlines, slice, words];

/** Writes these files and removes all others of that sort. */
function have(pathOf: (hash: string) => string, hashes: readonly string[]): void {
  mkdirSync(dirname(pathOf('x')), { recursive: true });
  for (const hash of HASHES)
    if (hashes.includes(hash)) writeFileSync(pathOf(hash), '');
    else rmSync(pathOf(hash), { force: true });
}

it('knows what stands after each look, and whether anything is gone since the last one', () => {
  const some = fc.subarray(HASHES);
  fc.assert(
    fc.property(fc.array(fc.tuple(some, some, some, some), { minLength: 1, maxLength: 6 }), (looks) => {
      for (const pathOf of PATHS) have(pathOf, []);
      const standing = new StandingFiles(root);
      expect(standing.look()).toBe(false);
      let before: readonly (readonly string[])[] = [[], [], [], []];
      for (const now of looks) {
        for (const [at, pathOf] of PATHS.entries()) have(pathOf, now[at] ?? []);
        const isWhole = before.every((list, at) => list.every((hash) => now[at]?.includes(hash)));
        // Some file systems list what is left in another order: then what stood is looked at again, which does no harm.
        if (standing.look()) expect(isWhole).toBe(true);
        const [chunks, ofOutlines, slices, ofWords] = now;
        for (const hash of HASHES) {
          expect(standing.hasChunk(hash)).toBe(chunks.includes(hash));
          expect(
            standing.hasIndex({ course: 'c', outlines: hash, words: hash, slices: [{ hash, documents: 1 }] }),
          ).toBe(ofOutlines.includes(hash) && ofWords.includes(hash) && slices.includes(hash));
        }
        before = now;
      }
    }),
  );
});

it('sees that everything stands that stood, so that it need not be looked at again', () => {
  for (const pathOf of PATHS) have(pathOf, ['a', 'b']);
  const standing = new StandingFiles(root);
  expect([standing.look(), standing.look()]).toEqual([false, true]);
  rmSync(slice('a'));
  expect(standing.look()).toBe(false);
  expect(standing.look()).toBe(true);
});
