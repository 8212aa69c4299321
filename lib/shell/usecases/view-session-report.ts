import { ok } from '#lib/base/result.ts';
import { shownParts, toPublicItem, type ShownPart } from '#lib/forms/public-item.ts';
import type { Item } from '#lib/items/item.ts';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';
import { sessionReport, type SessionReport } from '#lib/sessions/report/session-report.ts';
import type { SessionEvent } from '#lib/sessions/session.ts';
import type { SessionSettings } from '#lib/sessions/settings.ts';
import type { ShownItem } from '../db/item-codec.ts';
import { findItems } from '../db/item-revisions.ts';
import { liveAnswers, type StoredLiveAnswer } from '../db/live-answers.ts';
import { recallsByRevision, type Recall } from '../db/recalls.ts';
import { sessionEventsAfter } from '../db/session-events.ts';
import type { StoredSession } from '../db/sessions.ts';
import type { Records } from '../db/tables.ts';
import type { UseCaseContext } from './context.ts';
import { ownSession } from './own-session.ts';
import { recallView, type RecallView } from './recall-view.ts';
import { refusal, type Answer } from './refusals.ts';
import { entryAt, feedbackWithoutAnswer, kindOf } from './shown-item.ts';

/** An item as the room saw it, with its key and reasons. */
export interface RoomItem {
  readonly item: Item;
  /** In the order of the form; where each participant had an order of their own, theirs was another. */
  readonly parts: readonly ShownPart[];
  readonly shown: PublicItem;
  readonly feedback: ItemFeedback;
  /** Set when the item was withdrawn since. */
  readonly recall: RecallView | undefined;
}

/** What came of a session, for its trainer. */
export interface SessionReportView {
  readonly session: string;
  readonly quiz: {
    readonly id: string;
    readonly title: string;
    readonly course: string;
    readonly cutScore: number;
  };
  readonly settings: SessionSettings;
  /** ISO 8601 */
  readonly createdAt: string;
  /** Null while the room is open: the figures are those so far. */
  readonly finishedAt: string | null;
  readonly eraseAt: string;
  readonly report: SessionReport;
  /** By position, as they were kept when the room was opened. */
  readonly items: readonly RoomItem[];
}

/**
 * The report of a session.
 *
 * @param trainer whoever asks; undefined for a browser that opened no room
 * @returns refuses `session-not-found`, also for another trainer's session and for one whose time to be kept is over
 */
export async function viewSessionReport(
  { store, clock, kinds }: Pick<UseCaseContext, 'store' | 'kinds' | 'clock'>,
  trainer: string | undefined,
  session: string,
): Promise<Answer<SessionReportView>> {
  if (trainer === undefined) return refusal('session-not-found');
  const kept = await store.read(async (records) => {
    const stored = await ownSession(records, clock, trainer, session);
    return stored === undefined ? undefined : readSession(records, stored);
  });
  if (kept === undefined) return refusal('session-not-found');
  const { id, quiz, settings, createdAt, finishedAt, eraseAt } = kept.stored;
  return ok({
    session: id,
    quiz: { id: quiz.id, title: quiz.title, course: quiz.course, cutScore: quiz.cutScore },
    settings,
    createdAt,
    finishedAt,
    eraseAt,
    report: reportOf(kept, kinds),
    items: kept.shown.map((shown, position) => roomItem(kept, shown, position, kinds)),
  });
}

interface KeptSession {
  readonly stored: StoredSession;
  readonly shown: readonly ShownItem[];
  readonly events: readonly SessionEvent[];
  readonly answers: readonly StoredLiveAnswer[];
  readonly recalls: ReadonlyMap<string, Recall>;
}

async function readSession(records: Records, stored: StoredSession): Promise<KeptSession> {
  return {
    stored,
    shown: await findItems(records, stored.contents),
    events: await sessionEventsAfter(records, stored.id, 0),
    answers: await liveAnswers(records, stored.id),
    recalls: await recallsByRevision(records),
  };
}

function reportOf(
  { stored, shown, events, answers, recalls }: KeptSession,
  kinds: UseCaseContext['kinds'],
): SessionReport {
  const withdrawn = shown.flatMap(({ item }, position) => (recalls.has(item.revision) ? [position] : []));
  return sessionReport({
    settings: stored.settings,
    cutScore: stored.quiz.cutScore,
    items: shown,
    events,
    answers,
    withdrawn: new Set(withdrawn),
    score: (item, response) => kindOf(kinds, item.kind).score(item, response),
  });
}

function roomItem(
  { stored, recalls }: KeptSession,
  shown: ShownItem,
  position: number,
  kinds: UseCaseContext['kinds'],
): RoomItem {
  const { item } = shown;
  const entry = entryAt(stored, position);
  return {
    item,
    parts: shownParts(item, entry),
    shown: toPublicItem(item, entry, stored.secret, kindOf(kinds, item.kind)),
    feedback: feedbackWithoutAnswer(stored, shown, position, kinds),
    recall: recallView(recalls.get(item.revision), shown),
  };
}
