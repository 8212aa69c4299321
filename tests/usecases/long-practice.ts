/** Long logs of answers for the use cases of progress, and what must hold of them. */
import { expect } from 'vitest';
import { loadProgress } from '#lib/shell/usecases/load-progress.ts';
import { recallItem } from '#lib/shell/usecases/recall-item.ts';
import { addLines, foldedWhole, type LineSeed } from '../support/long-log.ts';
import type { TestContext } from './bench.ts';

export const SECOND_MS = 1000;

/** So many answers, one a second, to four revisions that have `name` in their names; the clock goes with them. */
export async function answered(
  shared: TestContext,
  learner: string,
  count: number,
  name = 'r',
): Promise<void> {
  const seeds: LineSeed[] = [];
  for (let index = 0; index < count; index += 1) {
    shared.clock.advance(SECOND_MS);
    const lesson = index % 3 === 0 ? 'first' : 'second';
    seeds.push({
      receivedAt: shared.clock.now(),
      revision: `${name}-${index % 4}`,
      fact: `course-secret/${lesson}/fact-${index % 7}`,
      right: index % 5 !== 0,
    });
  }
  await addLines(shared.store, learner, seeds);
}

/** What the page shows is what the whole log gives; folded the first time, and from what was kept the second. */
export async function readsAsWhole(shared: TestContext, learner: string): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    const { state, activity } = await loadProgress(shared, learner);
    expect({ state, activity }).toEqual(await foldedWhole(shared.store, learner));
  }
}

/** Recalls a revision. */
export const withdraw = (shared: TestContext, revision: string) =>
  recallItem(shared, { item: 'i', revision, why: 'w', right: '' });
