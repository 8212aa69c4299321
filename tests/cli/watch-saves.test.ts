/** What a build is told of saves that come while it, or what follows on it, is under way. */
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
