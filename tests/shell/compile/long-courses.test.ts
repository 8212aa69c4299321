/** A course that is longer than what is kept for others: an edit reads what changed, and not the whole course. */
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import { FileReader } from '#lib/shell/compile/file-reader.ts';
import { corpusFiles, writeCorpus } from '#tests/bench/corpus/corpus.ts';

const LESSONS = 260;
const root = mkdtempSync(join(tmpdir(), 'stemma-long-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

test('of a course of 260 lessons one is read again when it alone has changed', () => {
  writeCorpus(root, LESSONS, 'long', LESSONS);
  const own = [...corpusFiles(LESSONS, 'long', LESSONS)].map(({ path }) => path);
  const shard: Shard = { courses: ['course-1'], own, shared: [], cited: [] };
  const memory = new CompileMemory();
  const reader = new FileReader(root, memory);
  const read = () => {
    const { parts } = reader.parts(own);
    memory.of(shard);
    return parts;
  };
  read();
  const before = read();
  const changed = own.find((path) => /^content\/course-1\/(?!course)/u.test(path)) ?? '';
  appendFileSync(join(root, changed), '\nAnd one line more.\n');
  const after = read();
  expect(before.size).toBe(own.length);
  expect([...after].flatMap(([path, part]) => (part === before.get(path) ? [] : [path]))).toEqual([changed]);
  // The same text is the same object, too.
  const [first, second] = [reader.sources(own), reader.sources(own)];
  expect(second.every((file, at) => file === first[at])).toBe(true);
});
