import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { blocksOf, linesOf, withFile } from '#lib/shell/files/file-lines.ts';
import { NO_DIGEST, writeLines, writeSealed } from '#lib/shell/files/write-whole.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-lines-'));
const path = join(folder, 'lines');
afterAll(() => rmSync(folder, { recursive: true }));

const MEGABYTE = 1 << 20;
const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' '));
/** Of which some are longer than a block, with signs of several bytes at its end. */
const long = fc.nat(3).map((more) => `${'x'.repeat(MEGABYTE - more)}“²”`);
const lines = fc.array(fc.oneof({ weight: 9, arbitrary: line }, { weight: 1, arbitrary: long }), {
  maxLength: 12,
});

function read(from = 0): string[] | undefined {
  return withFile(path, (file) => [...linesOf(file, from)]);
}

describe('lines of a file', () => {
  it('are those that were written', () => {
    fc.assert(
      fc.property(lines, (all) => {
        writeLines(
          path,
          all.map((one) => `${one}\n`),
        );
        expect(read()).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });

  it('stand under the digest of them all, and are written whole or not at all', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const ended = all.map((one) => `${one}\n`);
        writeSealed(path, ended, createHash('sha256'));
        const digest = createHash('sha256').update(ended.join('')).digest('hex');
        expect(read()).toEqual([digest, ...all]);
        expect(read(NO_DIGEST.length + 1)).toEqual(all);
        expect(readdirSync(folder)).toEqual(['lines']);
      }),
      { numRuns: 40 },
    );
    const before = readFileSync(path, 'utf8');
    const broken = (function* (): Generator<string> {
      yield 'one\n';
      throw new RangeError('no more');
    })();
    expect(() => writeSealed(path, broken, createHash('sha256'))).toThrow(RangeError);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });

  it('end with the last line end; blocks hold every byte', () => {
    writeFileSync(path, 'one\ntwo\nthree');
    expect(read()).toEqual(['one', 'two']);
    const bytes = withFile(path, (file) =>
      Buffer.concat(Array.from(blocksOf(file, 4), (block) => Buffer.from(block))),
    );
    expect(bytes?.toString('utf8')).toBe('two\nthree');
  });

  it('are not there where no file is', () => {
    rmSync(path, { force: true });
    expect(existsSync(path)).toBe(false);
    expect(read()).toBeUndefined();
  });
});
