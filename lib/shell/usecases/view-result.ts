import { ok } from '#lib/base/result.ts';
import { asFirstScored, nextPosition, type Answer as StoredPoints } from '#lib/attempts/attempt.ts';
import { scoreReport, type ScoreReport } from '#lib/attempts/score-report.ts';
import { leadInOf } from '#lib/items/item.ts';
import { findAttempt, type StoredAttempt } from '../db/attempts.ts';
import type { ShownItem } from '../db/item-codec.ts';
import { findItems } from '../db/item-revisions.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { responsesOfAttempt } from '../db/responses.ts';
import type { Records } from '../db/tables.ts';
import { frameOf, isAttemptId, stateOf } from './attempt-state.ts';
import type { UseCaseContext } from './context.ts';
import { recallView, type RecallView } from './recall-view.ts';
import { refusal, type Answer } from './refusals.ts';

/** How one item of an attempt went. */
export interface ItemResult {
  /** Counts from 0. */
  readonly position: number;
  readonly leadIn: string;
  readonly kind: string;
  readonly outcome: 'right' | 'partly' | 'wrong' | 'unanswered';
  readonly points: number;
  readonly max: number;
  /** Set when the item was withdrawn: it no longer counts. */
  readonly recall: RecallView | undefined;
}

/** A lesson worth reading again. */
export interface LessonToReread {
  readonly course: string;
  readonly lesson: string;
  readonly title: string;
  /** Items on it that were not fully right. */
  readonly missed: number;
}

/** The outcome of an attempt. */
export interface ResultView {
  readonly attempt: string;
  readonly quiz: { readonly id: string; readonly title: string; readonly course: string };
  readonly isFinished: boolean;
  /** The first item without an answer, counting from 0; undefined when all are answered. */
  readonly next: number | undefined;
  readonly report: ScoreReport;
  /** The score as it was before items were withdrawn; absent when none was, or it was before the attempt ended. */
  readonly firstReport?: ScoreReport;
  /** In the order of the attempt. */
  readonly items: readonly ItemResult[];
  /** Most missed first. */
  readonly reread: readonly LessonToReread[];
}

/**
 * What came of an attempt.
 *
 * @returns refuses `attempt-not-found`, and `attempt-unfinished` while items are open and it was not ended
 */
export async function viewResult(
  { store }: Pick<UseCaseContext, 'store'>,
  viewer: string | undefined,
  attemptId: string,
): Promise<Answer<ResultView>> {
  if (viewer === undefined || !isAttemptId(attemptId)) return refusal('attempt-not-found');
  return store.read(async (records) => {
    const attempt = await findAttempt(records, viewer, attemptId);
    if (attempt === undefined) return refusal('attempt-not-found');
    return attempt.finishedAt === null ? refusal('attempt-unfinished') : ok(await resultOf(records, attempt));
  });
}

async function resultOf(records: Records, attempt: StoredAttempt): Promise<ResultView> {
  const recalls = await recallsByRevision(records);
  const frame = frameOf(attempt, recalls);
  const state = stateOf(frame, await responsesOfAttempt(records, attempt.id));
  const shown = await findItems(records, attempt.contents);
  const items = shown.map((one, position) => ({
    ...itemResult(one, position, state.answers.get(position)),
    recall: recallView(recalls.get(one.item.revision), one),
  }));
  const { cutScore } = attempt.quiz;
  const wasRescored = frame.withdrawn.some(({ at }) => at > (attempt.finishedAt ?? at));
  return {
    attempt: attempt.id,
    quiz: { id: attempt.quiz.id, title: attempt.quiz.title, course: attempt.quiz.course },
    isFinished: state.finishedAt !== null,
    next: nextPosition(state),
    report: scoreReport(state, cutScore),
    ...(wasRescored ? { firstReport: scoreReport(asFirstScored(state), cutScore) } : {}),
    items,
    reread: lessonsToReread(
      shown.filter((_, position) => items[position]?.outcome !== 'right' && !state.withdrawn.has(position)),
    ),
  };
}

function itemResult(
  { item }: ShownItem,
  position: number,
  answer: StoredPoints | undefined,
): Omit<ItemResult, 'recall'> {
  const { points = 0, max = 0 } = answer ?? {};
  const outcome = points >= max ? 'right' : points > 0 ? 'partly' : 'wrong';
  return {
    position,
    leadIn: leadInOf(item.stem),
    kind: item.kind,
    outcome: answer === undefined ? 'unanswered' : outcome,
    points,
    max,
  };
}

function lessonsToReread(missed: readonly ShownItem[]): readonly LessonToReread[] {
  const lessons = new Map<string, LessonToReread>();
  for (const { item, evidence } of missed) {
    const key = `${item.course}/${item.lesson}`;
    const own = evidence.find(({ course, lesson }) => course === item.course && lesson === item.lesson);
    const known = lessons.get(key) ?? {
      course: item.course,
      lesson: item.lesson,
      title: own?.lessonTitle ?? item.lesson,
      missed: 0,
    };
    lessons.set(key, { ...known, missed: known.missed + 1 });
  }
  return [...lessons.values()].sort((a, b) => b.missed - a.missed);
}
