import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { countAwaiting } from '#lib/bank/signoffs/awaiting.ts';

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
  const counted = diagnostics.map((diagnostic) => ({ diagnostic, items: countAwaiting(diagnostic) }));
  const lessons = counted.filter(({ items }) => items > 0);
  const items = lessons.reduce((sum, lesson) => sum + lesson.items, 0);
  const each = counted.flatMap(({ diagnostic, items: some }) => (some > 0 ? [] : [diagnostic]));
  if (items === 0) return { each, awaiting: undefined };
  const where = lessons.length === 1 ? '1 lesson' : `${String(lessons.length)} lessons`;
  const what = items === 1 ? '1 item' : `${String(items)} items`;
  const awaiting = `${what} of ${where} ${items === 1 ? 'awaits' : 'await'} a sign-off (bank/awaiting-sign-off). To list them: npm run -s stemma -- items --unsigned --short`;
  return { each, awaiting };
}
