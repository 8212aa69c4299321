import { statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { CompileMemory } from '#lib/bank/shards/compile-memory.ts';
import { PlanMemory } from '#lib/bank/shards/plan-memory.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import { publish } from '#lib/shell/compile/publish.ts';
import { RootCompiler } from '#lib/shell/compile/root-compiler.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import {
  apply,
  EDITS,
  files,
  LESSONS,
  lessons,
  newRoot,
  original,
  removeRoots,
  shared,
} from './small-root.ts';

afterAll(removeRoots);

const shardOf = (course: string): Shard => ({ courses: [course], own: [], shared: [], cited: [] });

/** The courses of which a memory holds what they gave. */
function held(memory: CompileMemory): readonly string[] {
  return ['course-1', 'course-2'].filter((course) => memory.of(shardOf(course)).proved !== undefined);
}

/** A root that was built, its files long ago, one lesson after all others; and a compiler that took everything from the disk. */
async function standing(
  last: string,
): Promise<{ root: string; memory: CompileMemory; compiler: RootCompiler }> {
  const root = newRoot();
  for (const { path } of files) utimesSync(join(root, path), 1_700_000_000, 1_700_000_000);
  utimesSync(join(root, last), 1_700_000_100, 1_700_000_100);
  // A file of which something changed just now has no mark yet.
  await expect
    .poll(() => Date.now() - statSync(join(root, last)).ctimeMs, { timeout: 10_000 })
    .toBeGreaterThan(2500);
  const first = new RootCompiler(root);
  await publish(root, await first.compile(), first);
  first.keep();
  const memory = new CompileMemory();
  const compiler = new RootCompiler(root, memory);
  await compiler.compile();
  return { root, memory, compiler };
}

it.each(lessons)(
  'the family of the lesson that was saved last is proved before the next save: %s',
  async (last) => {
    const { root, memory, compiler } = await standing(last);
    expect(held(memory)).toEqual([]);
    await compiler.prepare(1);
    expect(held(memory)).toEqual([]);
    // A lesson, its course and its quiz.
    await compiler.prepare(5);
    expect(held(memory)).toEqual([last.split('/')[1]]);
    await compiler.prepare(100);
    expect(held(memory)).toHaveLength(lessons.length);
    for (const edit of EDITS.filter(([path]) => path === last)) {
      apply(root, edit);
      const { head } = await compiler.compile([last]);
      expect(head.revision).toBe(compileBank(readContent(root).files).bank.revision);
      apply(root, [last, () => original.get(last)]);
      await compiler.compile([last]);
    }
  },
);

it('a save stops it before the next family, and what is left is proved after it', async () => {
  const [last = ''] = lessons;
  const { root, memory, compiler } = await standing(last);
  await compiler.prepare(100, () => held(memory).length > 0);
  expect(held(memory)).toEqual([last.split('/')[1]]);
  apply(root, [last, (text) => `${text}\nOne sentence more.\n`]);
  const { head } = await compiler.compile([last]);
  expect(head.revision).toBe(compileBank(readContent(root).files).bank.revision);
  await compiler.prepare(100);
  expect(held(memory)).toHaveLength(lessons.length);
});

it('files of the vocabulary that were saved since keep no family from being proved', async () => {
  const { memory, compiler } = await standing(shared);
  await compiler.prepare(5);
  expect(held(memory)).toHaveLength(1);
});

it('the content is divided before the next save, so that a changed fact divides anew only what it bears on', async () => {
  const [last = ''] = lessons;
  const { root, compiler } = await standing(last);
  const known = vi.spyOn(PlanMemory.prototype, 'known');
  await compiler.prepare(0);
  expect(known).not.toHaveBeenCalled();
  apply(root, [last, (text) => text.replace('relation: acts-at', 'relation: used-for')]);
  await compiler.compile([last]);
  expect(known.mock.results.map(({ value }) => value as number)).toContain(LESSONS - 1);
});

it('the family of a sentence that was changed is proved before the next save, though its items stood', async () => {
  const [first = '', second = ''] = lessons;
  const { root, memory, compiler } = await standing(first);
  // What was written right before it was read has no mark: of both it is not known when that was.
  for (const lesson of [first, second]) {
    expect(memory.isProved(shardOf('course-2'))).toBe(false);
    apply(root, [lesson, (text) => `${text}\nOne sentence more.\n`]);
    await compiler.compile([lesson]);
    if (lesson === first) await compiler.prepare(5);
  }
  expect(memory.isProved(shardOf('course-2'))).toBe(false);
  await compiler.prepare(5);
  expect(memory.isProved(shardOf('course-2'))).toBe(true);
  apply(root, [second, (text) => text.replace('relation: acts-at', 'relation: used-for')]);
  const { head } = await compiler.compile([second]);
  expect(head.revision).toBe(compileBank(readContent(root).files).bank.revision);
});

it('without a memory nothing is proved twice', async () => {
  const root = newRoot();
  const compiler = new RootCompiler(root);
  const { head } = await compiler.compile();
  await compiler.prepare(100);
  expect((await compiler.compile([])).head).toEqual(head);
});
