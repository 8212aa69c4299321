import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { sha256 } from '#lib/base/hash.ts';
import type { FormCode } from './form-code.ts';
import type { Blueprint } from './plan.ts';

/** Everything that decides which form a learner gets. */
export interface FormSeedSource {
  /** Revision of the bank. */
  readonly bank: string;
  readonly engine: string;
  readonly quiz: Blueprint;
  /** A random text of the learner, never a name or number by which they are known elsewhere. */
  readonly learnerSalt: string;
  /** Which of the learner's attempts. */
  readonly attempt: string;
}

/** SHA-256 of the canonical JSON of all that decides a form, 64 hexadecimal digits: the same again gives the same form. */
export function formSeed({ bank, engine, quiz, learnerSalt, attempt }: FormSeedSource): string {
  return sha256(canonicalJson({ attempt, bank, blueprint: blueprintHash(quiz), engine, learnerSalt }));
}

/** Everything that decides which form a form code stands for: nothing of any learner. */
export type CodedSeedSource = Pick<FormSeedSource, 'bank' | 'engine' | 'quiz'> &
  Pick<FormCode, 'seed' | 'letter'>;

/** As `formSeed`, for a form that paper and screen share. */
export function codedFormSeed({ bank, engine, quiz, seed, letter }: CodedSeedSource): string {
  return sha256(canonicalJson({ bank, blueprint: blueprintHash(quiz), engine, letter, seed }));
}

function blueprintHash(quiz: Blueprint): string {
  return sha256(canonicalJson(quiz as unknown as Json));
}
