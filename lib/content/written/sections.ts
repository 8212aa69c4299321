/** A stretch of a text: offsets, `to` exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where the introduction of a quiz file ends, and the sections behind it, each from its `##` on. */
export interface Sections {
  readonly introduction: Span;
  readonly items: readonly Span[];
}

const HEADING = /^ {0,3}##(?:[ \t]|$)/u;
const FENCE = /^ {0,3}(?<marks>`{3,}|~{3,})/u;
/** The names of the fields of an item, as they stand before a colon. */
export const FIELD_NAMES = ['Id', 'Facts', 'Case', 'Level', 'Status'] as const;
const FIELD = new RegExp(`^ {0,3}(?:${FIELD_NAMES.join('|')}):`, 'mu');
const CHECK_BOX = /^[ \t]*[-+*][ \t]+\[[ xX]\][ \t]/mu;
const QUESTION = /^ {0,3}##[^\n]*\?[ \t#]*(?:\r?\n|$)/u;

/**
 * Divides the body of a quiz file at its headings of level 2. The introduction ends at the first one that begins an item: it ends
 * with a question mark, or has a field or a check box below it. All sections from there on are items, so that a forgotten mark is
 * told of and no item is shown as part of the introduction. Headings in code and in comments are none. Linear in the text.
 */
export function sectionsOf(text: string, from: number): Sections {
  const starts = headingsOf(text, from);
  const sections = starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? text.length }));
  const first = sections.findIndex((span) => isItem(text.slice(span.from, span.to)));
  if (first === -1) return { introduction: { from, to: text.length }, items: [] };
  return {
    introduction: { from, to: sections[first]?.from ?? text.length },
    items: sections.slice(first),
  };
}

function isItem(section: string): boolean {
  return QUESTION.test(section) || CHECK_BOX.test(section) || FIELD.test(section);
}

function headingsOf(text: string, from: number): number[] {
  const starts: number[] = [];
  let fence: string | undefined;
  let inComment = false;
  for (let at = from; at < text.length;) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline + 1;
    const line = text.slice(at, end);
    if (inComment) inComment = !line.includes('-->');
    else if (fence !== undefined) fence = closes(line, fence) ? undefined : fence;
    else {
      fence = FENCE.exec(line)?.groups?.['marks'];
      inComment = /^ {0,3}<!--/u.test(line) && !line.includes('-->');
      if (HEADING.test(line)) starts.push(at);
    }
    at = end;
  }
  return starts;
}

function closes(line: string, fence: string): boolean {
  const marks = FENCE.exec(line)?.groups?.['marks'];
  return marks !== undefined && marks.startsWith(fence) && line.trim() === marks;
}
