import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fileMark } from '#lib/shell/files/file-mark.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-mark-'));
const path = join(folder, 'a.md');
const later = (): void => void vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });

afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  vi.useRealTimers();
});
/** Whole seconds, which a file system keeps as they are. */
const TIME = new Date('2026-01-02T03:04:05Z');
beforeEach(() => {
  writeFileSync(path, 'one');
  utimesSync(path, TIME, TIME);
});

describe('the mark of a file', () => {
  it('is the same until it is written', () => {
    later();
    const before = fileMark(folder, 'a.md');
    expect(before).toBeDefined();
    expect(fileMark(folder, 'a.md')).toBe(before);
  });

  it.each([
    [
      'written with as many bytes and the time of before',
      () => {
        writeFileSync(path, 'two');
        utimesSync(path, TIME, TIME);
      },
    ],
    [
      'replaced by another file of the same size and time',
      () => {
        writeFileSync(`${path}.new`, 'two');
        utimesSync(`${path}.new`, TIME, TIME);
        renameSync(`${path}.new`, path);
      },
    ],
  ])('is another one when it was %s', (_how, change) => {
    later();
    const before = fileMark(folder, 'a.md');
    change();
    expect(fileMark(folder, 'a.md')).not.toBe(before);
  });

  it('is none of a file that was written just now, and of none', () => {
    expect(fileMark(folder, 'a.md')).toBeUndefined();
    later();
    expect(fileMark(folder, 'b.md')).toBeUndefined();
    expect(fileMark(folder, '.')).toBeUndefined();
  });
});
