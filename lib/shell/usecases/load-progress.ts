/** The one place where a learner's log becomes progress: what counts, what is folded already, and what came since. */
import { contentHash } from '#lib/base/hash.ts';
import { addActivity, emptyActivity, type ActivityState } from '#lib/progress/activity.ts';
import { countedLog, type Discounts } from '#lib/progress/counted-log.ts';
import { progressOf, type Progress } from '#lib/progress/fold-progress.ts';
import { EMPTY_STATE, foldMore, STATE_VERSION, type LearnerState } from '#lib/progress/learner-state.ts';
import { LocalDays } from '#lib/progress/local-day.ts';
import { mergeLogs } from '#lib/progress/response-log.ts';
import { holdLearner } from '../db/learners.ts';
import {
  encodeFolded,
  findSnapshot,
  keepSnapshot,
  type FoldedLog,
  type KeptSnapshot,
} from '../db/progress-snapshots.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { resetsOf } from '../db/progress-resets.ts';
import { responsesOfLearner, type StoredResponse } from '../db/responses.ts';
import { idsOf } from '../db/same-learner.ts';
import type { Records } from '../db/tables.ts';
import { loggedResponse } from './attempt-state.ts';
import { settleExams } from './close-exam.ts';
import type { UseCaseContext } from './context.ts';
import { factsInBank } from './facts-in-bank.ts';

/** Grows when activity or what counts changes, so that what was folded before is folded anew. */
const FOLD_VERSION = 1;
/** Lines that may wait before they are folded into the snapshot: a write now and then, not with every view. */
const KEEP_EVERY = 200;
/** Younger lines stay out of snapshots: another process may still commit a line that was received before them. */
const SETTLED_MS = 60_000;

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
  context: Pick<UseCaseContext, 'store' | 'clock' | 'bank' | 'kinds'>,
  viewer: string | undefined,
): Promise<LearnerProgress> {
  if (viewer === undefined) return NOTHING;
  const { store, clock, bank } = context;
  // An exam counts from its end, which may be long ago: it must be in the log before anything later is folded.
  await settleExams(context, viewer);
  const log = await store.read((records) => readLog(records, viewer));
  const { folded, snapshot } = fold(log, new Date(Date.parse(clock.now()) - SETTLED_MS).toISOString());
  if (snapshot !== undefined) {
    await store.write(async (records) => {
      if (await holdLearner(records, viewer)) await keepSnapshot(records, viewer, snapshot);
    });
  }
  const { state, activity } = folded;
  return { state, progress: progressOf(state, factsInBank(bank)), activity };
}

interface ReadLog {
  readonly discounts: Discounts;
  readonly basis: string;
  readonly folded: FoldedLog | undefined;
  readonly since: readonly StoredResponse[];
}

async function readLog(records: Records, viewer: string): Promise<ReadLog> {
  const withdrawn = new Set((await recallsByRevision(records)).keys());
  const resets = await resetsOf(records, viewer);
  const ids = await idsOf(records, viewer).orderBy('id').execute();
  const basis = contentHash([
    FOLD_VERSION,
    STATE_VERSION,
    [...withdrawn].sort(),
    resets.map(({ id }) => id),
    ids.map(({ id }) => id),
  ]);
  const snapshot = await findSnapshot(records, viewer, basis);
  const since = await responsesOfLearner(records, viewer, snapshot?.upTo);
  return { discounts: { resets, withdrawn }, basis, folded: snapshot?.folded, since };
}

interface Folding {
  readonly folded: FoldedLog;
  /** Present when enough came together to be kept. */
  readonly snapshot: KeptSnapshot | undefined;
}

function fold({ discounts, basis, folded, since }: ReadLog, settled: string): Folding {
  const days = new LocalDays();
  const old = since.filter(({ receivedAt }) => receivedAt <= settled);
  const kept = carryOn(folded ?? { state: EMPTY_STATE, activity: emptyActivity() }, old, discounts, days);
  const last = old.at(-1);
  const snapshot =
    last === undefined || old.length < KEEP_EVERY
      ? undefined
      : {
          basis,
          upTo: { receivedAt: last.receivedAt, response: last.id },
          payload: encodeFolded(kept),
        };
  return { folded: carryOn(kept, since.slice(old.length), discounts, days), snapshot };
}

/** The activity grows in place; the state is a new one. */
function carryOn(
  { state, activity }: FoldedLog,
  log: readonly StoredResponse[],
  discounts: Discounts,
  days: LocalDays,
): FoldedLog {
  for (const { answer, receivedAt, timeZone, latencyMs, points, max } of log) {
    const share = max > 0 ? points / max : 0;
    addActivity(activity, { objective: answer.objective, receivedAt, timeZone, latencyMs, share }, days);
  }
  const counted = countedLog(mergeLogs(log.map(loggedResponse)), discounts);
  return { state: foldMore(state, counted, days), activity };
}
