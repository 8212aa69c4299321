import fc from 'fast-check';
import { expect, it } from 'vitest';
import { proveAhead, wantedOf } from '#lib/shell/compile/proved-ahead.ts';
import type { ShardJob } from '#lib/shell/compile/shard-compiler.ts';

function family(course: string, files: number): ShardJob {
  const own = Array.from({ length: files }, (_none, at) => `content/${course}/${String(at)}.md`);
  return { shard: { courses: [course], own, shared: [], cited: [] }, sheets: [] };
}

const nameOf = ({ shard }: ShardJob): string => shard.courses.join();

/** Notes what it is asked for, in order; each family has three steps. */
function noted(proved: readonly string[] = []) {
  const asked: string[] = [];
  const note = (what: string, job: ShardJob): void => void asked.push(`${what} ${nameOf(job)}`);
  return {
    asked,
    isProved: (job: ShardJob) => proved.includes(nameOf(job)),
    *proving(job: ShardJob) {
      for (let step = 0; step < 3; step += 1) {
        note('step', job);
        yield;
      }
    },
    compile: (job: ShardJob) => note(job.isProvedAnew === true ? 'put' : 'compile', job),
    use: (job: ShardJob) => note('use', job),
  };
}

it('as many families are wanted as there is room for, the first ones, and none after one that is too large', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 8 });
  fc.assert(
    fc.property(sizes, fc.nat(30), fc.nat(6), (counts, files, families) => {
      const latest = counts.map((count, at) => family(String(at), count));
      const wanted = wantedOf(latest, { files, families });
      const filesOf = (list: readonly ShardJob[]): number =>
        list.reduce((sum, { shard }) => sum + shard.own.length, 0);
      expect(wanted).toEqual(latest.slice(0, wanted.length));
      expect(wanted.length).toBeLessThanOrEqual(families);
      expect(filesOf(wanted)).toBeLessThanOrEqual(files);
      if (wanted.length < Math.min(families, latest.length))
        expect(filesOf(latest.slice(0, wanted.length + 1))).toBeGreaterThan(files);
    }),
  );
});

it('each is proved step by step and put down, and the first one is used last', async () => {
  const compiler = noted(['b']);
  const isDone = await proveAhead([family('a', 1), family('b', 1), family('c', 1)], compiler, () => false, 0);
  expect(isDone).toBe(true);
  expect(compiler.asked.filter((what) => !what.startsWith('step'))).toEqual([
    'put a',
    'put c',
    'use c',
    'use b',
    'use a',
  ]);
  expect(compiler.asked.filter((what) => what === 'step a')).toHaveLength(3);
  expect(compiler.asked).not.toContain('step b');
});

it('a save stops it between two steps, and nothing is put down then', async () => {
  for (const at of [1, 2, 3, 4]) {
    const compiler = noted();
    let left = at;
    const isDone = await proveAhead([family('a', 1), family('b', 1)], compiler, () => (left -= 1) < 1, 0);
    expect(isDone).toBe(false);
    expect(compiler.asked.filter((what) => what.startsWith('step'))).toHaveLength(at);
    expect(compiler.asked.includes('put a')).toBe(at > 3);
  }
});
