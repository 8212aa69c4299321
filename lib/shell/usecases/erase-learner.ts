import { eraseLearnerRows } from '../db/learners.ts';
import { clearFilesAtOnce } from './clear-files.ts';
import type { UseCaseContext } from './context.ts';

/** Deletes everything of a learner for good; what arrives of them later is refused. Twice is as good as once. */
export async function eraseLearner(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  viewer: string | undefined,
): Promise<void> {
  if (viewer === undefined) return;
  await store.write((records) => eraseLearnerRows(records, viewer, clock.now()));
  await clearFilesAtOnce({ store });
}
