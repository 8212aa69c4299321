import { deadlineFor, type Pace } from '#lib/attempts/exam.ts';
import { ok } from '#lib/base/result.ts';
import type { BankQuiz } from '#lib/bank/bank.ts';
import { servable } from '#lib/bank/servable.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { formSeed } from '#lib/forms/form-seed.ts';
import { shortageSentence } from '#lib/forms/form.ts';
import type { StoredQuiz } from '../db/attempt-codecs.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { beginAttempt, saltOf, type StartedAttempt } from './begin-attempt.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';

/** Digits of the day in an ISO 8601 time. */
const ISO_DAY = 10;

/**
 * Begins an attempt of a quiz: assembles a form, keeps every item of it, and makes the learner when there is none.
 * A learner who is not known (erased, for one) begins as a new one. The deadline of an exam is set here, once.
 *
 * @param pace how much time the learner chose for an exam; of no meaning in practice
 * @returns refuses `quiz-not-found` and `bank-shortage`
 */
export async function startAttempt(
  context: UseCaseContext,
  viewer: string | undefined,
  quizId: string,
  pace: Pace = '1',
): Promise<Answer<StartedAttempt>> {
  const { bank, clock } = context;
  const quiz = bank.quizzes.find((candidate) => candidate.id === quizId);
  if (quiz === undefined) return refusal('quiz-not-found');
  const attempt = clock.randomId();
  const salt = await saltOf(context, viewer);
  const seed = formSeed({ bank: bank.revision, engine: bank.engine, quiz, learnerSalt: salt, attempt });
  const startedAt = clock.now();
  const recalls = await context.store.read(recallsByRevision);
  const items = servable(bank, startedAt.slice(0, ISO_DAY), recalls);
  const form = assembleForm({ quiz, items, traits: bank.traits, seed });
  if (!form.ok) {
    const detail = shortageSentence(form.error);
    return refusal('bank-shortage', { shortage: form.error, detail });
  }
  const deadline = quiz.mode === 'exam' ? deadlineFor(startedAt, quiz.minutes, pace) : null;
  const stored = storedQuiz(quiz, pace);
  return ok(
    await beginAttempt(context, {
      viewer,
      attempt,
      quiz: stored,
      salt,
      form: form.value,
      startedAt,
      deadline,
    }),
  );
}

function storedQuiz({ id, title, course, mode, cutScore, minutes }: BankQuiz, pace: Pace): StoredQuiz {
  const timing = mode === 'exam' && minutes !== undefined ? { minutes, pace } : {};
  return { id, title, course, mode, cutScore, ...timing };
}
