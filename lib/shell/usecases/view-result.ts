import { ok } from '#lib/base/result.ts';
import { asFirstScored, nextPosition } from '#lib/attempts/attempt.ts';
import { countByConfidence, type Confidence, type ConfidenceCount } from '#lib/attempts/confidence.ts';
import { scoreReport, type ScoreReport } from '#lib/attempts/score-report.ts';
import { shownLeadIn, toPublicItem } from '#lib/forms/public-item.ts';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';
import { findAttempt, type StoredAttempt } from '../db/attempts.ts';
import type { ShownItem } from '../db/item-codec.ts';
import { findItems } from '../db/item-revisions.ts';
import { recallsByRevision, type Recall } from '../db/recalls.ts';
import { responsesOfAttempt, type StoredResponse } from '../db/responses.ts';
import type { Records } from '../db/tables.ts';
import { frameOf, isAttemptId, stateOf } from './attempt-state.ts';
import { settleExam } from './close-exam.ts';
import type { UseCaseContext } from './context.ts';
import { lateTexts } from './late-texts.ts';
import { recallView, type RecallView } from './recall-view.ts';
import { refusal, type Answer } from './refusals.ts';
import { entryAt, feedbackOn, feedbackWithoutAnswer, kindOf } from './shown-item.ts';
import { missedOf } from './start-retry.ts';
import { quizOf, type AttemptQuiz } from './view-attempt.ts';

/** How one item of an attempt went. */
export interface ItemResult {
  /** Counts from 0. */
  readonly position: number;
  readonly leadIn: string;
  readonly kind: string;
  readonly outcome: 'right' | 'partly' | 'wrong' | 'unanswered';
  readonly points: number;
  readonly max: number;
  /** The item as it was shown, and all that there is to say about it. */
  readonly item: PublicItem;
  readonly feedback: ItemFeedback;
  readonly confidence: Confidence | null;
  /** True for an item that asked again what was missed: it does not count. */
  readonly isVariant: boolean;
  /** In an exam: what was answered after the end, in words. */
  readonly late: readonly string[];
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
  readonly quiz: AttemptQuiz;
  readonly isFinished: boolean;
  /** The first item without an answer, counting from 0; undefined when all are answered. */
  readonly next: number | undefined;
  readonly report: ScoreReport;
  /** How answers of each confidence fared, surest first; empty when nobody told any. */
  readonly confidence: readonly ConfidenceCount[];
  /** Facts that may be asked again. */
  readonly missedFacts: number;
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
  context: Pick<UseCaseContext, 'store' | 'kinds' | 'clock' | 'monotonic'>,
  viewer: string | undefined,
  attemptId: string,
): Promise<Answer<ResultView>> {
  if (viewer === undefined || !isAttemptId(attemptId)) return refusal('attempt-not-found');
  await settleExam(context, viewer, attemptId);
  return context.store.read(async (records) => {
    const attempt = await findAttempt(records, viewer, attemptId);
    if (attempt === undefined) return refusal('attempt-not-found');
    return attempt.finishedAt === null
      ? refusal('attempt-unfinished')
      : ok(await resultOf(records, context.kinds, attempt));
  });
}

async function resultOf(
  records: Records,
  kinds: UseCaseContext['kinds'],
  attempt: StoredAttempt,
): Promise<ResultView> {
  const responses = await responsesOfAttempt(records, attempt.id);
  const recalls = await recallsByRevision(records);
  const frame = frameOf(attempt, recalls);
  const state = stateOf(frame, responses);
  const shown = await findItems(records, attempt.contents);
  const items = await itemResults(records, { attempt, kinds, shown, responses, recalls });
  const told = items.filter(({ outcome, recall }) => outcome !== 'unanswered' && recall === undefined);
  const { cutScore } = attempt.quiz;
  const wasRescored = frame.withdrawn.some(({ at }) => at > (attempt.finishedAt ?? at));
  return {
    attempt: attempt.id,
    quiz: quizOf(attempt),
    isFinished: state.finishedAt !== null,
    next: nextPosition(state),
    report: scoreReport(state, cutScore),
    ...(wasRescored ? { firstReport: scoreReport(asFirstScored(state), cutScore) } : {}),
    confidence: countByConfidence(
      told.map(({ confidence, outcome }) => ({ confidence, isRight: outcome === 'right' })),
    ),
    missedFacts: missedOf(
      responses,
      shown.map(({ item }) => item),
      recalls,
    ).length,
    items,
    reread: lessonsToReread(
      shown.filter((_, position) => items[position]?.outcome !== 'right' && !state.withdrawn.has(position)),
    ),
  };
}

async function itemResults(
  records: Records,
  source: {
    readonly attempt: StoredAttempt;
    readonly kinds: UseCaseContext['kinds'];
    readonly shown: readonly ShownItem[];
    readonly responses: readonly StoredResponse[];
    readonly recalls: ReadonlyMap<string, Recall>;
  },
): Promise<readonly ItemResult[]> {
  const { attempt, kinds, responses, recalls } = source;
  const late = await lateTexts(records, attempt);
  const byPosition = new Map(responses.map((response) => [response.position, response]));
  return source.shown.map((shown, position) => {
    const response = byPosition.get(position);
    return {
      ...itemResult({ attempt, kinds, shown, position, response }),
      late: late.get(position)?.(shown.item) ?? [],
      recall: recallView(recalls.get(shown.item.revision), shown),
    };
  });
}

function itemResult(source: {
  readonly attempt: StoredAttempt;
  readonly kinds: UseCaseContext['kinds'];
  readonly shown: ShownItem;
  readonly position: number;
  readonly response: StoredResponse | undefined;
}): Omit<ItemResult, 'late' | 'recall'> {
  const { attempt, kinds, shown, position, response } = source;
  const { points = 0, max = 0 } = response ?? {};
  const outcome = points >= max ? 'right' : points > 0 ? 'partly' : 'wrong';
  const entry = entryAt(attempt, position);
  return {
    position,
    leadIn: shownLeadIn(shown.item.stem),
    kind: shown.item.kind,
    outcome: response === undefined ? 'unanswered' : outcome,
    points,
    max,
    item: toPublicItem(shown.item, entry, attempt.secret, kindOf(kinds, shown.item.kind)),
    feedback:
      response === undefined
        ? feedbackWithoutAnswer(attempt, shown, position, kinds)
        : feedbackOn(attempt, shown, response),
    confidence: response?.confidence ?? null,
    isVariant: entry.variantOf !== undefined,
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
