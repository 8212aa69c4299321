import { canonicalJson } from '#lib/base/canonical-json.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { assembleForm, type FormRequest } from './assemble-form.ts';
import { FORM_LETTERS, markOf, type FormCode, type FormLetter } from './form-code.ts';
import type { Form, Shortage } from './form.ts';
import { codedFormSeed, type CodedSeedSource } from './form-seed.ts';

/** What coded forms are made from: what a learner's form is made from, and all that decides the seed but the letter. */
export type CodedFormRequest = Omit<FormRequest, 'seed' | 'quiz'> & Omit<CodedSeedSource, 'letter'>;

/** A form that paper and screen share. */
export interface CodedForm {
  readonly code: FormCode;
  readonly form: Form;
}

/** The code says another form than the bank gives now. */
export interface OutdatedCode {
  readonly code: 'form-outdated';
}

/**
 * The first parallel forms of a seed: the same for the same bank, items, blueprint and seed, whoever asks.
 *
 * @param count 1 to 4
 */
export function parallelForms(
  request: CodedFormRequest,
  count: number,
): Result<readonly CodedForm[], Shortage> {
  const forms: CodedForm[] = [];
  for (const letter of FORM_LETTERS.slice(0, count)) {
    const form = assembleCoded(request, letter);
    if (!form.ok) return form;
    const mark = formMark(form.value);
    forms.push({ code: { seed: request.seed, letter, mark }, form: form.value });
  }
  return ok(forms);
}

/**
 * The form that a code names.
 *
 * @returns `form-outdated` when the bank has changed since the code was printed, or an item was withdrawn or ran out: never
 * another form in its place
 */
export function codedForm(
  request: Omit<CodedFormRequest, 'seed'>,
  { seed, letter, mark }: FormCode,
): Result<Form, Shortage | OutdatedCode> {
  const form = assembleCoded({ ...request, seed }, letter);
  if (!form.ok) return form;
  return formMark(form.value) === mark ? form : refuse({ code: 'form-outdated' });
}

function assembleCoded(request: CodedFormRequest, letter: FormLetter): Result<Form, Shortage> {
  const { quiz, items, traits } = request;
  return assembleForm({ quiz, items, traits, seed: codedFormSeed({ ...request, letter }) });
}

/** Goes by which items stand where, at which revision, with their options in which order. */
function formMark({ entries }: Form): string {
  const contents = entries.map(({ revision, optionOrder }) => ({
    revision,
    order: optionOrder.map(({ part, options }) => ({ part, options: [...options] })),
  }));
  return markOf(canonicalJson(contents));
}
