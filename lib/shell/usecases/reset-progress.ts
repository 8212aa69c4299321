import { lessonKey, lessonOf } from '#lib/bank/lesson-outline.ts';
import { outlineNamed } from '#lib/bank/served-bank.ts';
import { ok } from '#lib/base/result.ts';
import { holdLearner } from '../db/learners.ts';
import { insertReset } from '../db/progress-resets.ts';
import type { UseCaseContext } from './context.ts';
import { keepProgress } from './keep-progress.ts';
import { refusal, type Answer } from './refusals.ts';

/** A course or a lesson whose progress may start again. */
export interface ResetScope {
  /** `course` or `course/lesson` */
  readonly scope: string;
  readonly title: string;
}

/** The course or lesson that a scope names; undefined when the bank has none. */
export function scopeOf(bank: UseCaseContext['bank'], scope: string): ResetScope | undefined {
  const lesson = outlineNamed(bank, lessonOf(scope));
  const isLesson = lesson !== undefined && lessonKey(lesson) === scope;
  const title = isLesson ? lesson.title : bank.courses.find(({ id }) => id === scope)?.title;
  return title === undefined ? undefined : { scope, title };
}

/**
 * Starts the viewer's progress in a course or a lesson again, by a marker in the log. Earlier answers stay, can still be
 * looked at and exported, and count no longer.
 *
 * @returns refuses `invalid-scope` for what is no course or lesson of the bank
 */
export async function resetProgress(
  context: Pick<UseCaseContext, 'store' | 'bank' | 'clock'>,
  viewer: string | undefined,
  scope: string,
): Promise<Answer<ResetScope>> {
  const { store, bank, clock } = context;
  const found = scopeOf(bank, scope);
  if (found === undefined) return refusal('invalid-scope');
  if (viewer === undefined) return ok(found);
  const marker = { id: clock.randomId(), scope, at: clock.now() };
  await store.write(async (records) => {
    if (await holdLearner(records, viewer)) await insertReset(records, viewer, marker);
  });
  await keepProgress(context, viewer);
  return ok(found);
}
