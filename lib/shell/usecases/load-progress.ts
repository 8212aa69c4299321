/** The one place where a learner's log becomes progress. */
import { emptyActivity, type ActivityState } from '#lib/progress/activity.ts';
import { progressOf, type Progress } from '#lib/progress/fold-progress.ts';
import { EMPTY_STATE, type LearnerState } from '#lib/progress/learner-state.ts';
import { settleExams } from './close-exam.ts';
import type { UseCaseContext } from './context.ts';
import { factsInBank } from './facts-in-bank.ts';
import { folding, foldOn, keep, keepingOf, openLog } from './folded-log.ts';

/** What a learner's log says. */
export interface LearnerProgress {
  /** What counts as progress, folded. */
  readonly state: LearnerState;
  readonly progress: Progress;
  /** Everything that was done, also what no longer counts as progress. */
  readonly activity: ActivityState;
}

/** Nothing, for a reader who has no log. */
const NOTHING: LearnerProgress = {
  state: EMPTY_STATE,
  progress: progressOf(EMPTY_STATE),
  activity: emptyActivity(),
};

/**
 * Progress and activity of a learner. Responses to withdrawn revisions and what lies before a reset do not count as progress.
 * Exams whose time is up are ended first. A long log is read once: later views read the snapshot and what came after it.
 */
export async function loadProgress(
  context: Pick<UseCaseContext, 'store' | 'clock' | 'monotonic' | 'bank' | 'kinds'>,
  viewer: string | undefined,
): Promise<LearnerProgress> {
  if (viewer === undefined) return NOTHING;
  const { store, clock, bank } = context;
  // An exam counts from its end, which may be long ago: it must be in the log before anything later is folded.
  await settleExams(context, viewer);
  const { folded, keeping } = await store.read(async (records) => {
    const log = await openLog(records, viewer, clock.now());
    const settled = await foldOn(records, log, folding(log), { before: log.settled });
    const keeping = keepingOf(log, settled);
    return { keeping, ...(await foldOn(records, log, settled, {})) };
  });
  await keep(store, viewer, keeping);
  const { state, activity } = folded;
  return { state, progress: progressOf(state, factsInBank(bank)), activity };
}
