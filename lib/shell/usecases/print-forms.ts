import { ok } from '#lib/base/result.ts';
import { parallelForms, type CodedForm } from '#lib/forms/coded-form.ts';
import { writeFormCode, type FormLetter } from '#lib/forms/form-code.ts';
import { paperItem, type PaperItem } from '#lib/forms/paper-item.ts';
import { paperKey, type PaperKey } from '#lib/forms/paper-key.ts';
import { invariant } from '#lib/base/invariant.ts';
import type { Bank, BankQuiz } from '#lib/bank/bank.ts';
import { lessonsBehind, type ServedBank } from '#lib/bank/served-bank.ts';
import type { Item } from '#lib/items/item.ts';
import type { UseCaseContext } from './context.ts';
import type { TrainerAccess } from './may-train.ts';
import { refusal, type Answer } from './refusals.ts';
import { evidenceViews, kindOf, shownItem } from './shown-item.ts';
import { formSource, refusedForm } from './start-attempt.ts';

/** What is to be printed. */
export interface PrintRequest {
  readonly quiz: string;
  /** See `readFormSeed`. */
  readonly seed: string;
  /** How many parallel forms, 1 to 4. */
  readonly count: number;
  readonly wantsKeys: boolean;
  /** Whether who asks may do what only a trainer may. */
  readonly access: TrainerAccess;
}

/** One form on paper. */
export interface PrintedForm {
  readonly letter: FormLetter;
  /** What is typed to get this form on screen. */
  readonly code: string;
  readonly items: readonly PaperItem[];
  /** Undefined where they are not wanted, or not for who asks. */
  readonly keys: readonly PaperKey[] | undefined;
}

export interface PrintedForms {
  readonly quiz: BankQuiz;
  readonly course: string;
  readonly bankRevision: string;
  readonly forms: readonly PrintedForm[];
}

/** The key to practice is anybody's; that to an exam is a trainer's. */
export function mayPrintKeys({ mode }: Pick<BankQuiz, 'mode'>, access: TrainerAccess): boolean {
  return mode === 'practice' || access === 'open';
}

/**
 * Parallel forms of a quiz for paper, the same that `startAttempt` gives for their codes, with their keys for whoever may have
 * them. Nothing is kept.
 *
 * @returns refuses `quiz-not-found` and `bank-shortage`
 */
export async function printForms(
  context: Pick<UseCaseContext, 'store' | 'bank' | 'clock' | 'kinds'>,
  request: PrintRequest,
): Promise<Answer<PrintedForms>> {
  const { bank, clock } = context;
  const quiz = bank.quizzes.find(({ id }) => id === request.quiz);
  if (quiz === undefined) return refusal('quiz-not-found');
  const source = await formSource(context, quiz, clock.now());
  const forms = parallelForms({ ...source, seed: request.seed }, request.count);
  if (!forms.ok) return refusedForm(forms.error);
  const behind = await behindForms(forms.value, source.items, bank);
  const withKeys = request.wantsKeys && mayPrintKeys(quiz, request.access);
  return ok({
    quiz,
    course: bank.courses.find(({ id }) => id === quiz.course)?.title ?? '',
    bankRevision: bank.revision,
    forms: forms.value.map((form) => printed(form, behind, context, withKeys)),
  });
}

/** What stands behind the items of some forms. */
interface Behind extends Pick<Bank, 'lessons'> {
  readonly items: ReadonlyMap<string, Item>;
}

async function behindForms(
  forms: readonly CodedForm[],
  items: readonly Item[],
  bank: Pick<ServedBank, 'part'>,
): Promise<Behind> {
  const wanted = new Set(forms.flatMap(({ form }) => form.entries.map(({ itemId }) => itemId)));
  const asked = items.filter(({ id }) => wanted.has(id));
  const { lessons } = await bank.part(lessonsBehind(asked));
  return { lessons, items: new Map(asked.map((item) => [item.id, item])) };
}

function printed(
  { code, form }: CodedForm,
  behind: Behind,
  { kinds }: Pick<UseCaseContext, 'kinds'>,
  withKeys: boolean,
): PrintedForm {
  const both = form.entries.map((entry) => {
    const item = behind.items.get(entry.itemId);
    invariant(item !== undefined, `the form holds ${entry.itemId}, which the bank does not`);
    const paper = paperItem(item, entry, kindOf(kinds, item.kind));
    const evidence = evidenceViews(shownItem(item, behind).evidence);
    return { paper, key: withKeys ? paperKey({ item, entry, paper, evidence }) : undefined };
  });
  return {
    letter: code.letter,
    code: writeFormCode(code),
    items: both.map(({ paper }) => paper),
    keys: withKeys ? both.flatMap(({ key }) => key ?? []) : undefined,
  };
}
