import { notFound, redirect } from 'next/navigation';
import { connection } from 'next/server';
import { z } from 'zod';
import { drawFormSeed, readFormSeed } from '#lib/forms/form-code.ts';
import { mayPrintKeys, printForms } from '#lib/shell/usecases/print-forms.ts';
import { trainerAccess } from '#lib/shell/web/trainer.ts';
import { useCaseContext } from '#lib/shell/web/use-case-context.ts';
import { isWithinWork, TOO_MUCH_WORK } from '#lib/shell/web/work.ts';
import type { PrintChoiceData } from '../_ui/print/print-choice-view.tsx';
import type { PrintFormsData } from '../_ui/print/print-forms-view.tsx';

const FORMS_MAX = 4;

const yes = z
  .literal('yes')
  .optional()
  .catch(undefined)
  .transform((value) => value === 'yes');

const searchSchema = z.object({
  code: z.string().max(100).optional().catch(undefined),
  forms: z.coerce.number().int().min(1).max(FORMS_MAX).catch(1),
  names: yes,
  sheet: yes,
  key: yes,
});

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** The choice before printing, with a fresh code, or the one that the address names. */
export async function loadPrintChoice(quizId: string, search: Search): Promise<PrintChoiceData> {
  const { code } = searchSchema.parse(search);
  // A page that is fetched ahead has cookies, and no time of its own: this waits for the request.
  await connection();
  const { bank, clock } = await useCaseContext();
  const quiz = bank.quizzes.find(({ id }) => id === quizId);
  if (quiz === undefined) notFound();
  const seed = code === undefined ? undefined : readFormSeed(code);
  const access = await trainerAccess();
  return {
    quiz: { id: quiz.id, title: quiz.title },
    seed: seed ?? code ?? drawFormSeed(clock.randomSecret()),
    isUnreadable: code !== undefined && seed === undefined,
    access: mayPrintKeys(quiz, access) ? 'open' : access,
  };
}

/** The forms that the address names; a code that cannot be read leads back to the choice. */
export async function loadPrintForms(quizId: string, search: Search): Promise<PrintFormsData> {
  const { code = '', forms, names, sheet, key } = searchSchema.parse(search);
  const seed = readFormSeed(code);
  const choice = (own: string): string => `/quizzes/${quizId}/print?code=${encodeURIComponent(own)}`;
  if (seed === undefined) redirect(choice(code));
  // As for the choice.
  await connection();
  if (!(await isWithinWork('print'))) redirect(TOO_MUCH_WORK);
  const access = await trainerAccess();
  const request = { quiz: quizId, seed, count: forms, wantsKeys: key, access };
  const printed = await printForms(await useCaseContext(), request);
  if (!printed.ok && printed.error.code === 'quiz-not-found') notFound();
  if (!printed.ok) redirect(`/refused/${printed.error.code}`);
  return {
    printed: printed.value,
    hasNames: names,
    hasSheet: sheet,
    isKeyLeftOut: key && !mayPrintKeys(printed.value.quiz, access),
    again: choice(seed),
  };
}
