/** A learner's log, folded by the page from its snapshot on: what counts, what is folded already, and what came since. */
import { setImmediate } from 'node:timers/promises';
import { contentHash } from '#lib/base/hash.ts';
import { addActivity, answersIn, emptyActivity } from '#lib/progress/activity.ts';
import { countedLog, type Discounts } from '#lib/progress/counted-log.ts';
import { EMPTY_STATE, foldMore, STATE_VERSION } from '#lib/progress/learner-state.ts';
import { LocalDays } from '#lib/progress/local-day.ts';
import { compareLines, type LogPlace } from '#lib/progress/response-log.ts';
import { earliestOverdue } from '../db/attempts.ts';
import { holdLearner } from '../db/learners.ts';
import {
  countLines,
  countLinesUpTo,
  LOG_START,
  progressLines,
  type LogStretch,
  type ProgressLine,
} from '../db/progress-log.ts';
import {
  decodeFolded,
  dropSnapshot,
  encodeFolded,
  findSnapshot,
  keepSnapshot,
  type FoldedLog,
  type Snapshot,
} from '../db/progress-snapshots.ts';
import { resetsOf } from '../db/progress-resets.ts';
import { withdrawnAnswers } from '../db/recalls.ts';
import { idsOf } from '../db/same-learner.ts';
import type { Store } from '../db/store.ts';
import type { Records } from '../db/tables.ts';

/** Grows when activity or what counts changes, so that what was folded before is folded anew. */
const FOLD_VERSION = 1;
/** Lines that may wait before they are folded into the snapshot: a write now and then, not with every view. */
const KEEP_EVERY = 200;
/** Younger lines stay out of snapshots: another process may still commit a line that was received before them. */
const SETTLED_MS = 60_000;
/** Lines that are read at once: others come in between, and a long log never lies in memory as a whole. */
const PAGE = 1000;

/** A learner's log and what decides how it is folded. */
export interface OpenLog {
  readonly ids: readonly string[];
  readonly discounts: Discounts;
  /** What, besides its lines, the log up to a place rests on: another answer makes a snapshot up to there void. */
  readonly basisAt: (place: LogPlace) => string;
  /** Before this time (ISO 8601) no line will come in any more, unless by an import. */
  readonly settled: string;
  /** Undefined when there is none, or it rests on something else. */
  readonly snapshot: Snapshot | undefined;
}

/** Reads what a learner's log rests on; the lines themselves are not read. @param now ISO 8601 */
export async function openLog(records: Records, learner: string, now: string): Promise<OpenLog> {
  const rows = await idsOf(records, learner).orderBy('id').execute();
  const ids = rows.map(({ id }) => id);
  const resets = await resetsOf(records, learner);
  const withdrawn = await withdrawnAnswers(records, ids);
  const resetIds = resets.map(({ id }) => id);
  const basisAt = (place: LogPlace): string => {
    const met = withdrawn.filter((answer) => compareLines(answer, place) <= 0);
    const revisions = [...new Set(met.map(({ revision }) => revision))].sort();
    return contentHash([FOLD_VERSION, STATE_VERSION, revisions, resetIds, ids]);
  };
  const found = await findSnapshot(records, learner);
  return {
    ids,
    discounts: { resets, withdrawn: new Set(withdrawn.map(({ revision }) => revision)) },
    basisAt,
    settled: await settledBefore(records, ids, now),
    snapshot: found !== undefined && found.basis === basisAt(found.upTo) ? found : undefined,
  };
}

/** An exam whose time is up and that nobody ended yet will count from its end. */
async function settledBefore(records: Records, ids: readonly string[], now: string): Promise<string> {
  const settled = new Date(Date.parse(now) - SETTLED_MS).toISOString();
  const overdue = await earliestOverdue(records, ids, now);
  return overdue !== undefined && overdue < settled ? overdue : settled;
}

/** A log folded up to a place. */
export interface Folding {
  readonly folded: FoldedLog;
  readonly upTo: LogPlace;
}

/** Where folding goes on: at the snapshot, or at the beginning. */
export function folding({ snapshot }: OpenLog): Folding {
  const folded = snapshot && decodeFolded(snapshot.payload);
  return snapshot === undefined || folded === undefined
    ? { folded: { state: EMPTY_STATE, activity: emptyActivity() }, upTo: LOG_START }
    : { folded, upTo: snapshot.upTo };
}

/** True when so much has settled since the snapshot that another one is worth its while. */
export async function isKeepingDue(records: Records, log: OpenLog): Promise<boolean> {
  const after = log.snapshot?.upTo ?? LOG_START;
  const stretch = { ids: log.ids, after, before: log.settled };
  return (await countLines(records, stretch, KEEP_EVERY)) === KEEP_EVERY;
}

/**
 * Folds the lines that follow. The activity that was given grows in place.
 *
 * @param before leaves out what was received at this time (ISO 8601) or later
 * @param most lines to fold now
 */
export async function foldOn(
  records: Records,
  log: OpenLog,
  from: Folding,
  { before, most = Number.POSITIVE_INFINITY }: Pick<LogStretch, 'before'> & { readonly most?: number },
): Promise<Folding & { readonly lines: number }> {
  const days = new LocalDays();
  let { folded, upTo } = from;
  for (let lines = 0; ;) {
    const size = Math.min(PAGE, most - lines);
    const page = await progressLines(records, { ids: log.ids, after: upTo, before }, size);
    folded = carryOn(folded, page, log.discounts, days);
    upTo = page.at(-1) ?? upTo;
    lines += page.length;
    if (page.length < PAGE || lines >= most) return { folded, upTo, lines };
    await setImmediate();
  }
}

/** A folded log that is to be kept. */
export interface Keeping {
  readonly ids: readonly string[];
  readonly snapshot: Snapshot;
  /** Lines in it, whether they count or not. */
  readonly lines: number;
}

/** What is to be kept of a folding, written out, so that it may go on; undefined when too little came together. */
export function keepingOf(
  { ids, basisAt }: OpenLog,
  { folded, upTo, lines }: Folding & { readonly lines: number },
): Keeping | undefined {
  if (lines < KEEP_EVERY) return undefined;
  const snapshot = { basis: basisAt(upTo), upTo, payload: encodeFolded(folded) };
  return { ids, snapshot, lines: answersIn(folded.activity) };
}

/** Keeps what was folded. When something came in before its end meanwhile, there is no snapshot from then on. */
export async function keep(store: Store, learner: string, keeping: Keeping | undefined): Promise<void> {
  if (keeping === undefined) return;
  const { ids, snapshot, lines } = keeping;
  await store.write(async (records) => {
    if (!(await holdLearner(records, learner))) return;
    if ((await countLinesUpTo(records, ids, snapshot.upTo)) === lines)
      await keepSnapshot(records, learner, snapshot);
    else await dropSnapshot(records, learner);
  });
}

function carryOn(
  { state, activity }: FoldedLog,
  lines: readonly ProgressLine[],
  discounts: Discounts,
  days: LocalDays,
): FoldedLog {
  for (const line of lines) addActivity(activity, line, days);
  return { state: foldMore(state, countedLog(lines, discounts), days), activity };
}
