import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { bodyCodes } from './codes/body-codes.ts';
import type { SourceText } from './source-text.ts';

/** What git writes around the two versions; a line of `=` alone may underline a heading. */
const SIDE = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/mu;
const MARK = /^(?:<{7}|>{7}|\|{7}|={7})(?: .*)?$/gmu;

/**
 * `content/unfinished-merge`, at each mark that an unfinished merge left from an offset of a file to another. With one, nothing
 * else of the text is worth reading: two versions stand there.
 */
export function mergeMarks(source: SourceText, from: number, to = source.text.length): Diagnostic[] {
  const text = source.text.slice(from, to).replaceAll('\r\n', '\n\n');
  if (!SIDE.test(text)) return [];
  return [...text.matchAll(MARK)].map(({ 0: mark, index }) => {
    const message = `Unexpected mark \`${mark.slice(0, 7)}\` of an unfinished merge, expected one of the two versions`;
    const at = from + index;
    return diagnose(bodyCodes.unfinishedMerge, source.place(at, at + mark.length), message);
  });
}
