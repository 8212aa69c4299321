import { isSeq, parseDocument } from 'yaml';
import { MisuseError } from '../command.ts';

const FENCE = '---\n';

/**
 * A course's file with one more lesson at the end of its list. Nothing else in it moves.
 *
 * @throws MisuseError when the list cannot be found, or names the lesson already
 */
export function listLesson(text: string, lesson: string): string {
  const from = text.indexOf(FENCE) + FENCE.length;
  const fields = text.slice(from, text.indexOf(`\n${FENCE}`, from));
  const list = parseDocument(fields).get('lessons', true);
  const last = isSeq(list) ? list.items.at(-1) : undefined;
  const end = (last as { readonly range?: readonly number[] } | undefined)?.range?.[1];
  if (!isSeq(list) || end === undefined)
    throw new MisuseError(
      'The list "lessons" of the course cannot be found. Put the file right first: run check.',
    );
  if (list.toJSON().includes(lesson))
    throw new MisuseError(`The course lists "${lesson}" already, and has no such file: run check.`);
  const at = from + end;
  const entry = list.flow === true ? `, ${lesson}` : `\n${indentOf(fields, end)}- ${lesson}`;
  return text.slice(0, at) + entry + text.slice(at);
}

/** The blanks before the entry that ends there. */
function indentOf(fields: string, end: number): string {
  const line = fields.slice(fields.lastIndexOf('\n', end - 1) + 1, end);
  return /^ */u.exec(line)?.[0] ?? '';
}
