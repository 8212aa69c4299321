import { foldName } from '#lib/base/words.ts';
import { TRUTH_OPTIONS } from '#lib/knowledge/instructions.ts';

const NAMES: readonly string[] = TRUTH_OPTIONS.map(({ text }) => foldName(text));

/** "True and False", as they are named in a message. */
export const TRUTHS = TRUTH_OPTIONS.map(({ text }) => text).join(' and ');

/** Whether an answer says no more than that something is true, or that it is false. */
export function isTruth(text: string): boolean {
  return NAMES.includes(foldName(text));
}
