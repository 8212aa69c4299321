import { clearFilesDaily } from '../usecases/clear-files.ts';
import type { UseCaseContext } from '../usecases/context.ts';
import { dropOverdueTraces } from '../usecases/drop-overdue-traces.ts';
import { eraseIdleLearners } from '../usecases/erase-idle-learners.ts';
import { repeat } from './repeat.ts';

const EVERY_MS = 24 * 60 * 60_000;

/**
 * Erases learners who have done nothing for a number of months, at once and every day, with what else is kept for a while
 * only; then clears the store's files of what was deleted. A store that is away is tried again in a day.
 *
 * @param reach the world, asked for each time
 * @returns ends it, once what is under way is done
 */
export function eraseIdle(
  reach: () => Promise<Pick<UseCaseContext, 'store' | 'clock'>>,
  keepMonths: number,
): () => Promise<void> {
  return repeat(async () => {
    const context = await reach();
    await eraseIdleLearners(context, keepMonths);
    await dropOverdueTraces(context);
    await clearFilesDaily(context);
  }, EVERY_MS);
}
