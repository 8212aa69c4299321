import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { signoffCodes } from '#lib/bank/signoffs/codes.ts';

/** What is printed of a list of findings: each by itself, but for the lessons that await a sign-off, which are one line. */
export interface PrintedOf {
  readonly each: readonly Diagnostic[];
  /** Undefined when none awaits one. */
  readonly awaiting: string | undefined;
}

/**
 * A lesson that awaits its sign-off is the ordinary state of a course that is being written: as an entry for each lesson, what is wrong
 * would be lost among them.
 */
export function withAwaitingSummed(diagnostics: readonly Diagnostic[]): PrintedOf {
  const isAwaiting = ({ code }: Diagnostic): boolean => code === signoffCodes.awaiting.code;
  const each = diagnostics.filter((diagnostic) => !isAwaiting(diagnostic));
  const lessons = diagnostics.length - each.length;
  if (lessons === 0) return { each, awaiting: undefined };
  const where = lessons === 1 ? '1 lesson' : `${String(lessons)} lessons`;
  const awaiting = `Items of ${where} await a sign-off (${signoffCodes.awaiting.code}). To list them: npm run -s stemma -- items --unsigned --short`;
  return { each, awaiting };
}
