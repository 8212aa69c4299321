/** What a learner may review today in one course: the one place where the queue of facts meets the bank. */
import { own } from '#lib/base/own.ts';
import type { Bank } from '#lib/bank/bank.ts';
import type { LessonOutline } from '#lib/bank/lesson-outline.ts';
import { lessonsAsking, outlinesOfCourse } from '#lib/bank/served-bank.ts';
import { servable } from '#lib/bank/servable.ts';
import type { Item } from '#lib/items/item.ts';
import type { Variant } from '#lib/progress/choose-variant.ts';
import type { LearnerState } from '#lib/progress/learner-state.ts';
import { LocalDays } from '#lib/progress/local-day.ts';
import { planReview } from '#lib/progress/plan-review.ts';
import {
  REVIEW_LIMITS,
  reviewQueue,
  type ReviewFact,
  type ReviewReason,
} from '#lib/progress/review-queue.ts';
import { recallsByRevision } from '../db/recalls.ts';
import type { UseCaseContext } from './context.ts';
import { loadProgress } from './load-progress.ts';

/** Items of one sitting at most: about five minutes. What the day still holds stays in the queue. */
const SITTING = 15;
/** Digits of the day in an ISO 8601 time. */
const ISO_DAY = 10;

/** One sitting of a review. */
export interface TodaysReview {
  /** In the order in which they are asked. */
  readonly items: readonly Item[];
  /** Why each of them is asked, beside it. */
  readonly reasons: readonly ReviewReason[];
  /** Facts that the day still holds, those of the sitting among them. */
  readonly left: number;
}

/** The facts of one course that may be reviewed, and the items that ask them. */
interface Askable {
  readonly facts: readonly ReviewFact[];
  readonly items: readonly Item[];
}

/**
 * Today's review of a course, or of each: what the queue holds, less what was answered today already. Facts of lessons that
 * the learner never answered anything of stay out: they are met by reading first. The learner's log is read once for all.
 *
 * @returns what to ask for one course id after the other
 */
export async function todaysReview(
  context: Pick<UseCaseContext, 'store' | 'bank' | 'clock' | 'kinds'>,
  viewer: string | undefined,
): Promise<(course: string) => Promise<TodaysReview>> {
  const { bank, clock, store } = context;
  const { state, activity } = await loadProgress(context, viewer);
  const now = clock.now();
  const day = new LocalDays().dayNumberOf(now, activity.timeZone);
  const recalls = await store.read(recallsByRevision);
  return async (course) => {
    const lessons = lessonsMet(outlinesOfCourse(bank, course), state);
    if (lessons.length === 0) return NOTHING;
    const facts = lessons.flatMap((lesson) => lesson.facts.map(({ ref }) => ref));
    const part = await bank.part(lessonsAsking(bank, facts).filter((lesson) => lesson.course === course));
    const items = servable(part, now.slice(0, ISO_DAY), recalls);
    const seed = `${viewer ?? ''}/${course}/${String(day)}`;
    return reviewOf(part, askable(lessons, items), { state, day, seed });
  };
}

const NOTHING: TodaysReview = { items: [], reasons: [], left: 0 };

/** Those of which the learner has met a fact. */
function lessonsMet(lessons: readonly LessonOutline[], state: LearnerState): readonly LessonOutline[] {
  return lessons.filter((lesson) => lesson.facts.some(({ ref }) => state.facts.has(ref)));
}

function reviewOf(
  bank: Pick<Bank, 'traits'>,
  { facts, items }: Askable,
  { state, day, seed }: { readonly state: LearnerState; readonly day: number; readonly seed: string },
): TodaysReview {
  const met = facts.flatMap(({ fact }) => state.facts.get(fact) ?? []);
  const done = met.filter(({ memory }) => memory.day === day).length;
  const begun = met.filter(({ firstDay }) => firstDay === day).length;
  const limits = {
    ...REVIEW_LIMITS,
    facts: Math.max(0, REVIEW_LIMITS.facts - done),
    newFacts: Math.max(0, REVIEW_LIMITS.newFacts - begun),
  };
  const byFact = Map.groupBy(
    items.flatMap((item) => item.facts.map((fact) => ({ fact, variant: variantOf(item, bank) }))),
    ({ fact }) => fact,
  );
  const variantsOf = (fact: string): readonly Variant[] =>
    (byFact.get(fact) ?? []).map(({ variant }) => variant);
  const plan = planReview(reviewQueue(state, facts, day, limits), variantsOf, state, seed);
  const byId = new Map(items.map((item) => [item.id, item]));
  const sitting = plan.slice(0, SITTING).flatMap(({ variant, queued }) => {
    const item = byId.get(variant.item);
    return item === undefined ? [] : [{ item, reason: queued.reason }];
  });
  return {
    items: sitting.map(({ item }) => item),
    reasons: sitting.map(({ reason }) => reason),
    left: plan.length,
  };
}

function askable(lessons: readonly LessonOutline[], items: readonly Item[]): Askable {
  const asked = new Set(items.flatMap((item) => item.facts));
  const facts = lessons.flatMap((lesson) =>
    lesson.facts.filter(({ ref }) => asked.has(ref)).map((fact) => reviewFact(lesson.id, fact)),
  );
  return { facts, items };
}

/** Facts of one objective are the ones that are confused with each other. */
function reviewFact(lesson: string, { ref, safety, objective }: LessonOutline['facts'][number]): ReviewFact {
  return { fact: ref, safety, confusable: `${lesson}/${objective}` };
}

function variantOf({ id, revision, kind, facts }: Item, { traits }: Pick<Bank, 'traits'>): Variant {
  const { difficulty = 'medium', enemies = [] } = own(traits, id) ?? {};
  return { item: id, revision, kind, facts, difficulty, enemies };
}
