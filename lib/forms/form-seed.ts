import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { sha256 } from '#lib/base/hash.ts';
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
  const blueprint = sha256(canonicalJson(quiz as unknown as Json));
  return sha256(canonicalJson({ attempt, bank, blueprint, engine, learnerSalt }));
}
