/** A lesson broken on purpose, and where the words of a system say that it is. Pure. */

/** `yaml`: a quote that is not closed. `type`: a number where a text belongs. */
export type Fault = 'yaml' | 'type';
export const FAULTS: readonly Fault[] = ['yaml', 'type'];

/** What a message leads to. */
export interface ToldPlace {
  /** Whether it names the lesson. */
  readonly lesson: boolean;
  /** Which line it names: that of the file, the same counted from behind the first `---`, or neither. */
  readonly line: 'file' | 'fields' | 'none';
}

const FIELD = /^summary: (?<value>.*)$/mu;

/** The lesson with its summary broken, and the line (from 1) of the file on which that stands. @throws RangeError without a summary */
export function breakLesson(text: string, fault: Fault): { readonly text: string; readonly line: number } {
  const found = FIELD.exec(text);
  if (found === null) throw new RangeError('The lesson has no summary to break');
  const broken = fault === 'yaml' ? `summary: "${found.groups?.['value'] ?? ''}` : 'summary: 7';
  return {
    text: text.slice(0, found.index) + broken + text.slice(found.index + found[0].length),
    line: text.slice(0, found.index).split('\n').length,
  };
}

const OF_THE_PROGRAM = /^\s+at |node_modules|node:internal/u;
const LINE_NUMBER = /\bline (?<word>\d+)|[:(](?<pair>\d+)[:,]\d+|^\W*(?<lone>\d+):\d+\b/giu;

/**
 * Where the words of a system lead, at best. A number counts as a line where it stands as `12:3`, `(12,3)` or `line 12`, and not in
 * the program's own stack.
 *
 * @param lesson name of the file, without folder
 * @param line of the fault in the file, from 1
 */
export function placeTold(said: string, lesson: string, line: number): ToldPlace {
  const lines = said.split('\n').filter((one) => !OF_THE_PROGRAM.test(one));
  const numbers = lines.flatMap((one) =>
    [...one.matchAll(LINE_NUMBER)].map(({ groups }) =>
      Number(groups?.['word'] ?? groups?.['pair'] ?? groups?.['lone']),
    ),
  );
  const named = numbers.includes(line) ? 'file' : numbers.includes(line - 1) ? 'fields' : 'none';
  return { lesson: lines.some((one) => one.includes(lesson)), line: named };
}
