/** Snapshots of folded progress, kept as a learner goes along, so that no page waits for a long log to be folded. */
import { snapshotsOverRevision } from '../db/progress-snapshots.ts';
import type { UseCaseContext } from './context.ts';
import { folding, foldOn, isKeepingDue, keep, keepingOf, openLog } from './folded-log.ts';

type KeepingContext = Pick<UseCaseContext, 'store' | 'clock'>;

/** Lines that are folded at most beside what a learner came for: some hundredths of a second. */
const STEP = 1000;

/**
 * Brings a learner's snapshot up to date, when enough has come since. It never fails: the log is the truth, and what cannot
 * be read is told where progress is looked at.
 *
 * @param most lines to fold now; the rest is left to the next time
 */
export async function keepProgress(
  { store, clock }: KeepingContext,
  learner: string,
  most = Number.POSITIVE_INFINITY,
): Promise<void> {
  try {
    const keeping = await store.read(async (records) => {
      const log = await openLog(records, learner, clock.now());
      if (!(await isKeepingDue(records, log))) return undefined;
      return keepingOf(log, await foldOn(records, log, folding(log), { before: log.settled, most }));
    });
    await keep(store, learner, keeping);
  } catch (error) {
    console.error('A snapshot of progress could not be kept.', error);
  }
}

/** One bounded step of `keepProgress`, for the beginning and the end of attempts. */
export async function keepProgressAlong(context: KeepingContext, learner: string): Promise<void> {
  await keepProgress(context, learner, STEP);
}

/** Brings the snapshots that rest on a withdrawn revision up to date, one after the other. */
export async function keepProgressAfterRecall(context: KeepingContext, revision: string): Promise<void> {
  const learners = await context.store.read((records) => snapshotsOverRevision(records, revision));
  for (const learner of learners) await keepProgress(context, learner);
}
