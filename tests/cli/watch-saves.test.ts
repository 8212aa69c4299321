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

it('shows nothing of half a save, but does not wait for the whole of one that never ends', async () => {
  const root = new Root();
  const ended = new AbortController();
  const whole: boolean[] = [];
  await watchRoot(
    root.folder,
    async (_changed, { isWhole }) => {
      // More comes while each is built.
      root.replace(LESSON, 'title: ', 'title: Once more, ');
      const answers = [await isWhole(), await isWhole()];
      expect(answers[0]).toBe(answers[1]);
      whole.push(answers[0] ?? false);
      if (whole.length === 5) ended.abort();
    },
    ended.signal,
    Number.POSITIVE_INFINITY,
  );
  // The first build is of no save.
  expect(whole).toEqual([true, false, true, false, true]);
});

it('takes what changed later for another save, and shows this one first', async () => {
  const root = new Root();
  const ended = new AbortController();
  const whole: boolean[] = [];
  await watchRoot(
    root.folder,
    async (_changed, { isWhole }) => {
      root.replace(LESSON, 'title: ', 'title: Once more, ');
      whole.push(await isWhole());
      if (whole.length === 4) ended.abort();
    },
    ended.signal,
    Number.NEGATIVE_INFINITY,
  );
  expect(whole).toEqual([true, true, true, true]);
});

it('is whole when nothing more comes', async () => {
  const root = new Root();
  const ended = new AbortController();
  const whole: boolean[] = [];
  await watchRoot(
    root.folder,
    async (_changed, { isWhole }) => {
      whole.push(await isWhole());
      if (whole.length === 2) ended.abort();
      else root.replace(LESSON, 'title: ', 'title: Once more, ');
    },
    ended.signal,
  );
  expect(whole).toEqual([true, true]);
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
