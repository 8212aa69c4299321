import { shortened } from '#lib/base/shortened.ts';
import { oneLine } from './plain-text.ts';
import type { LeftOut, ReadComposite } from './read-bank.ts';

/** Questions that were not imported are named in a comment, so many of them; the report names all. */
const LEFT_OUT_NAMED = 200;
const WORDS_SHOWN = 80;

/** Where a question comes from. */
export function origin({ id, name, category, tags, place }: Omit<ReadComposite, 'kind' | 'parts'>): string[] {
  return [
    `From ${fileName(place.file)}:${String(place.line)}${id === '' ? '' : `, id ${id}`}${name === '' ? '' : `, named: ${name}`}`,
    ...(category === '' ? [] : [`Category: ${category}`]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.join(', ')}`]),
  ];
}

/** The comment that names what was not imported; nothing where that is nothing. */
export function leftOutComment(leftOut: readonly LeftOut[]): string[] {
  if (leftOut.length === 0) return [];
  const named = leftOut.slice(0, LEFT_OUT_NAMED).map(({ kind, words, place, denied = '' }) => {
    const shown = shortened(oneLine(words), WORDS_SHOWN);
    const against = denied === '' ? '' : ` – facts are against it: ${denied}`;
    return `- ${fileName(place.file)}:${String(place.line)} ${kind}: ${shown}${against}`;
  });
  const more = leftOut.length - named.length;
  return [
    comment([
      `Not imported: ${String(leftOut.length)}`,
      ...named,
      ...(more > 0 ? [`- and ${String(more)} more`] : []),
    ]),
  ];
}

/** Without its folders, which are another machine's business. */
function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}

/** A comment of Markdown, which nothing in its lines can end. */
export function comment(lines: readonly string[]): string {
  return `<!--\n${lines.map((line) => oneLine(line).replaceAll('-->', '-- >')).join('\n')}\n-->`;
}
