/** The headings of a body, each with what stands below it. */
import { entryOf, rows, type Lines, type OutlineEntry } from './outline-entry.ts';

interface FoundHeading {
  readonly at: number;
  readonly depth: number;
  readonly text: string;
  readonly column: number;
}

const HEADING = /^ {0,3}(?<marks>#{1,6})(?=[ \t]|$)[ \t]*/u;
const CODE = /^ {0,3}(?<fence>`{3,}(?=[^`]*$)|~{3,})/u;

/** Headings stand below the nearest one above that is higher. */
export function headingsFrom(body: Lines): readonly OutlineEntry[] {
  return nested(body, headingsIn(body));
}

function headingsIn({ lines, from, to }: Lines): readonly FoundHeading[] {
  let fence = '';
  return rows(from, to).flatMap((at) => {
    const line = lines[at] ?? '';
    const mark = CODE.exec(line)?.groups?.['fence'] ?? '';
    const isCode = fence !== '' || mark !== '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    const heading = isCode ? undefined : headingAt(line);
    return heading === undefined ? [] : [{ at, ...heading }];
  });
}

function headingAt(line: string): Omit<FoundHeading, 'at'> | undefined {
  const [begin = '', marks = ''] = HEADING.exec(line) ?? [];
  const text = line
    .slice(begin.length)
    .trimEnd()
    .replace(/[ \t]#{1,6}$/u, '')
    .trimEnd();
  return begin === '' || text === '' ? undefined : { depth: marks.length, text, column: begin.length };
}

function nested(body: Lines, found: readonly FoundHeading[]): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let index = 0;
  for (let heading = found[0]; heading !== undefined; heading = found[index]) {
    const { at, depth, text, column } = heading;
    let next = index + 1;
    while ((found[next]?.depth ?? 0) > depth) next += 1;
    const part = { ...body, from: at, to: found[next]?.at ?? body.to };
    const entry = entryOf(part, { name: text, detail: '', kind: 'heading' }, [at, column]);
    entries.push({ ...entry, children: nested(part, found.slice(index + 1, next)) });
    index = next;
  }
  return entries;
}
