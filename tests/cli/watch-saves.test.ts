/** What a build is told of saves that come while it, or what follows on it, is under way. */
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { watchRoot } from '#lib/shell/cli/watch-root.ts';
import { Root } from './run-stemma.ts';

const LESSON = 'content/zelvolin/gates.md';
/** Far longer than a save takes to be heard of. */
const LONG_MS = 20_000;

it('waits for a save until it comes, and not longer, and says when none did', async () => {
  const root = new Root();
  const ended = new AbortController();
  const heard: (readonly [isSaved: boolean, isSoon: boolean])[] = [];
  await watchRoot(
    root.folder,
    async (_changed, { isSaved, isSavedWithin }) => {
      if (heard.length > 0) {
        ended.abort();
        return;
      }
      heard.push([isSaved(), await isSavedWithin(1)]);
      root.replace(LESSON, 'title: ', 'title: Once more, ');
      const startedMs = performance.now();
      const isFound = await isSavedWithin(LONG_MS);
      heard.push([isFound && isSaved(), performance.now() - startedMs < LONG_MS]);
    },
    ended.signal,
  );
  expect(heard).toEqual([
    [false, false],
    [true, true],
  ]);
});

/** Whether each of so many builds heard that its save was whole. @param goesOn whether another save comes while a build is under way */
async function heardWhole(
  builds: number,
  goesOn: (build: number) => boolean,
  sameSaveMs?: number,
): Promise<readonly boolean[]> {
  const root = new Root();
  const ended = new AbortController();
  const whole: boolean[] = [];
  await watchRoot(
    root.folder,
    async (_changed, { isWhole }) => {
      if (goesOn(whole.length)) root.replace(LESSON, 'title: ', 'title: Once more, ');
      const answers = [await isWhole(), await isWhole()];
      expect(answers[0]).toBe(answers[1]);
      whole.push(answers[0] ?? false);
      if (whole.length === builds) ended.abort();
      else if (!goesOn(whole.length - 1)) root.replace(LESSON, 'title: ', 'title: Once more, ');
    },
    ended.signal,
    sameSaveMs,
  );
  return whole;
}

it('shows nothing of half a save, but does not wait for the whole of one that never ends', async () => {
  // The first build is of no save.
  const whole = await heardWhole(5, () => true, Number.POSITIVE_INFINITY);
  expect(whole).toEqual([true, false, true, false, true]);
});

it('takes what changed later for another save, and shows this one first', async () => {
  expect(await heardWhole(4, () => true, Number.NEGATIVE_INFINITY)).toEqual([true, true, true, true]);
});

it('is whole when nothing more comes', async () => {
  expect(await heardWhole(3, () => false)).toEqual([true, true, true]);
});

it('waits for what an editor writes into a file that it emptied', async () => {
  const root = new Root();
  const path = root.path(LESSON);
  const ended = new AbortController();
  const read: string[] = [];
  await watchRoot(
    root.folder,
    () => {
      read.push(readFileSync(path, 'utf8'));
      if (read.length === 2) ended.abort();
      writeFileSync(path, '');
      // Before the time that a save is waited for is over, whatever the machine does: both are timers of one thread.
      setTimeout(() => writeFileSync(path, 'whole'), 10);
    },
    ended.signal,
  );
  expect(read[1]).toBe('whole');
});
