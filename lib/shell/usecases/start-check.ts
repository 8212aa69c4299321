import { ok } from '#lib/base/result.ts';
import type { BankQuiz } from '#lib/bank/bank.ts';
import { outlineNamed } from '#lib/bank/served-bank.ts';
import { servable } from '#lib/bank/servable.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { formSeed } from '#lib/forms/form-seed.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { beginAttempt, saltOf, type StartedAttempt } from './begin-attempt.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';

/** Items of the check at the end of a lesson; a lesson that cannot give so many is checked by one. */
const ITEMS = 2;
/** Digits of the day in an ISO 8601 time. */
const ISO_DAY = 10;

/**
 * Begins the check at the end of a lesson: two of its items in practice, on different facts.
 *
 * @returns refuses `quiz-not-found` for a lesson that there is not, and `bank-shortage` for one without items
 */
export async function startCheck(
  context: UseCaseContext,
  viewer: string | undefined,
  course: string,
  lesson: string,
): Promise<Answer<StartedAttempt>> {
  const { bank, clock } = context;
  const read = outlineNamed(bank, { course, id: lesson });
  if (read === undefined) return refusal('quiz-not-found');
  const attempt = clock.randomId();
  const salt = await saltOf(context, viewer);
  const startedAt = clock.now();
  const part = await bank.part([read]);
  const items = servable(part, startedAt.slice(0, ISO_DAY), await context.store.read(recallsByRevision));
  for (let count = ITEMS; count > 0; count -= 1) {
    const quiz = checkOf(course, lesson, read.title, count);
    const seed = formSeed({ bank: bank.revision, engine: bank.engine, quiz, learnerSalt: salt, attempt });
    const form = assembleForm({ quiz, items, traits: part.traits, seed });
    if (!form.ok) continue;
    const { id, title, mode, cutScore } = quiz;
    const stored = { id, title, course, mode, cutScore, purpose: 'check' } as const;
    const beginning = { viewer, attempt, quiz: stored, salt, form: form.value, items };
    return ok(await beginAttempt(context, { ...beginning, startedAt, deadline: null }));
  }
  return refusal('bank-shortage');
}

/** The check as a quiz; its id stands for the lesson, whose page is where it is begun. */
function checkOf(course: string, lesson: string, title: string, items: number): BankQuiz {
  return {
    id: `${course}/${lesson}`,
    title,
    course,
    html: '',
    lessons: [lesson],
    items,
    kinds: {},
    itemsPerFact: 1,
    cells: [],
    signedOnly: false,
    mode: 'practice',
    cutScore: 100,
  };
}
