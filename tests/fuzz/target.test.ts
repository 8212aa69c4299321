import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repeated, widthOf } from './from-schema.ts';
import { LONGEST_MS, REMOTE, target, type Outcome } from './target.ts';

/** Meets one case whose tries take so long, one after the other; the last goes on. @returns what came of it, and the tries */
async function metIn(
  tries: readonly number[],
  meeting: { readonly tries?: number } = {},
): Promise<Outcome & { readonly tried: number }> {
  let [now, tried] = [0, 0];
  const meet = (): string => {
    now += tries[Math.min(tried, tries.length - 1)] ?? 0;
    tried += 1;
    return 'answered';
  };
  const one = target('one', fc.constant('case'), meet, { ...meeting, shrinks: false, clock: () => now });
  return { ...(await one.run(1)), tried };
}

it('a case that is slow at first and fast in the end is told of as slow', async () => {
  expect(await metIn([9_000, 5])).toMatchObject({ slowestMs: 9_000, slow: 1, tried: 2, fault: undefined });
});

it('a case that is slow each time hangs', async () => {
  const { fault } = await metIn([LONGEST_MS + 1]);
  expect(fault).toContain('4 times more than');
});

it('a case that another process answers is sent once, and counted when it was slow', async () => {
  expect(await metIn([9_000, 5], REMOTE)).toMatchObject({ slow: 1, tried: 1, fault: undefined });
});

it('what is to be met first is met before anything is drawn', async () => {
  const met: string[] = [];
  const meet = (one: string): string => `${met.push(one)}`;
  await target('one', fc.constant('drawn'), meet, { first: ['a', 'b'] }).run(3);
  expect(met).toEqual(['a', 'b', 'drawn']);
});

it('a target none of whose cases is taken fails, however many are answered', async () => {
  const one = (answer: string) =>
    target('one', fc.constant('case'), () => answer, { wanted: ['ok', 'told'] });
  expect((await one('refused').run(3)).fault).toBe('no case was answered with ok or told');
  expect((await one('told').run(3)).fault).toBeUndefined();
});

it('a value that is repeated again and again stays within the memory of whoever sends it', () => {
  for (const value of [0, 'x'.repeat(20_000), Array(5_000).fill(0), [['a']]]) {
    const wide = [1, 2, 3, 4].reduce<unknown>(repeated, value);
    expect(widthOf(wide, 50_000_000)).toBeLessThan(20_000_000);
  }
});
