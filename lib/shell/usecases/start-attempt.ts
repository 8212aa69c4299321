import { deadlineFor, type Pace } from '#lib/attempts/exam.ts';
import { ok } from '#lib/base/result.ts';
import type { BankQuiz } from '#lib/bank/bank.ts';
import { servable } from '#lib/bank/servable.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { codedForm, type CodedFormRequest, type OutdatedCode } from '#lib/forms/coded-form.ts';
import { readFormCode } from '#lib/forms/form-code.ts';
import { formSeed } from '#lib/forms/form-seed.ts';
import { shortageSentence, type Shortage } from '#lib/forms/form.ts';
import type { StoredQuiz } from '../db/attempt-codecs.ts';
import { recallsByRevision } from '../db/recalls.ts';
import { timeIn } from './attempt-time.ts';
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
 * @param typedCode a form code as somebody typed it: the form is then the one that was printed under it, not one of the learner's own
 * @returns refuses `quiz-not-found`, `bank-shortage`, `form-code-misspelt`, and `form-outdated` when the bank gives another
 * form under that code now
 */
export async function startAttempt(
  context: UseCaseContext,
  viewer: string | undefined,
  quizId: string,
  pace: Pace = '1',
  typedCode?: string,
): Promise<Answer<StartedAttempt>> {
  const { bank, clock } = context;
  const quiz = bank.quizzes.find((candidate) => candidate.id === quizId);
  if (quiz === undefined) return refusal('quiz-not-found');
  const code = typedCode === undefined ? undefined : readFormCode(typedCode);
  if (typedCode !== undefined && code === undefined) return refusal('form-code-misspelt');
  const attempt = clock.randomId();
  const salt = await saltOf(context, viewer);
  const startedAt = timeIn(context, { id: attempt });
  const from = await formSource(context, quiz, startedAt);
  const form =
    code === undefined
      ? assembleForm({ ...from, seed: formSeed({ ...from, learnerSalt: salt, attempt }) })
      : codedForm(from, code);
  if (!form.ok) return refusedForm(form.error);
  const deadline = quiz.mode === 'exam' ? deadlineFor(startedAt, quiz.minutes, pace) : null;
  const stored = storedQuiz(quiz, pace);
  return ok(
    await beginAttempt(context, {
      viewer,
      attempt,
      quiz: stored,
      salt,
      form: form.value,
      items: from.items,
      startedAt,
      deadline,
    }),
  );
}

/** What the forms of a quiz are made from on the day that `now` (ISO 8601) falls on, apart from their seeds. */
export async function formSource(
  { bank, store }: Pick<UseCaseContext, 'bank' | 'store'>,
  quiz: BankQuiz,
  now: string,
): Promise<Omit<CodedFormRequest, 'seed'>> {
  const recalls = await store.read(recallsByRevision);
  const part = await bank.part(quiz.lessons.map((id) => ({ course: quiz.course, id })));
  const items = servable(part, now.slice(0, ISO_DAY), recalls);
  return { quiz, items, traits: part.traits, bank: bank.revision, engine: bank.engine };
}

/** Why there is no form, as a use case refuses it. */
export function refusedForm(error: Shortage | OutdatedCode): Answer<never> {
  if (error.code === 'form-outdated') return refusal('form-outdated');
  return refusal('bank-shortage', { shortage: error, detail: shortageSentence(error) });
}

function storedQuiz({ id, title, course, mode, cutScore, minutes }: BankQuiz, pace: Pace): StoredQuiz {
  const timing = mode === 'exam' && minutes !== undefined ? { minutes, pace } : {};
  return { id, title, course, mode, cutScore, ...timing };
}
