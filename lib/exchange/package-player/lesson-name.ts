import type { BankLesson } from '#lib/bank/bank.ts';
import { contentHash } from '#lib/base/hash.ts';

/** What a lesson goes by in a package, whatever it says: eight hexadecimal digits. */
export function lessonName({ course, id }: Pick<BankLesson, 'course' | 'id'>): string {
  return contentHash([course, id]).slice(0, 8);
}
