/** What a cursor stands at, from the lines alone: while somebody types, the YAML around it often cannot be read. */

/** The place of a cursor among fields. */
export interface LineContext {
  /** The names of the fields that the line belongs to, from the outermost; list entries have none. */
  readonly parents: readonly string[];
  /** The field of the line itself, when the cursor stands in its value. */
  readonly field: string | undefined;
  /** What stands before the cursor of the word at it. */
  readonly typed: string;
  /** The whole word at the cursor. */
  readonly word: string;
  /** Column at which the word begins, from 1. */
  readonly column: number;
}

const NAME = /^(?<indent> *(?:- +)*)(?<name>[\w-]+):(?= |$)/u;
/** An entry of a list whose fields stand within braces. */
const BRACED = /^ *(?:- +){1,9}\{/u;
/** A list or map within brackets that does not end on its line. */
const BEGUN = /^(?:\[[^\]]*|\{[^}]*)$/u;
const WORD_END = /[a-z0-9#_-]*$/iu;
const WORD_START = /^[a-z0-9#_-]*/iu;

/**
 * The context of a cursor; undefined outside of the fields of a Markdown file. `line` and `column` count from 1.
 */
export function lineContext(text: string, line: number, column: number): LineContext | undefined {
  return contextIn(text.replace(/^\uFEFF/u, '').split(/\r?\n/u), line, column);
}

/** The same in a text that was divided into its lines. */
export function contextIn(lines: readonly string[], line: number, column: number): LineContext | undefined {
  if (!isAmongFields(lines, line)) return undefined;
  const own = lines[line - 1] ?? '';
  const before = own.slice(0, column - 1);
  const [typed = ''] = WORD_END.exec(before) ?? [];
  const [rest = ''] = WORD_START.exec(own.slice(column - 1)) ?? [];
  return {
    ...valueContext(own, before, parentsOf(lines, line - 1, indentOf(own))),
    typed,
    word: typed + rest,
    column: column - typed.length,
  };
}

/** All of a YAML file; of a Markdown file what stands between the lines of dashes, or below the first where there is one only. */
function isAmongFields(lines: readonly string[], line: number): boolean {
  if (lines[0]?.trim() !== '---') return true;
  const { to } = fieldLines(lines, true);
  return line >= 2 && line <= to;
}

/** The lines of the fields, from one to before another, from 0, and where a body begins. */
export function fieldLines(
  lines: readonly string[],
  isMarkdown: boolean,
): { readonly from: number; readonly to: number; readonly body: number } {
  const all = lines.length;
  if (!isMarkdown) return { from: 0, to: all, body: all };
  if (lines[0]?.trim() !== '---') return { from: 0, to: 0, body: 0 };
  const closing = lines.indexOf('---', 1);
  return closing === -1 ? { from: 1, to: all, body: all } : { from: 1, to: closing, body: closing + 1 };
}

/** The field that the cursor writes the value of, and the fields around it: within braces those that are begun on the line. */
function valueContext(
  own: string,
  before: string,
  parents: readonly string[],
): Pick<LineContext, 'parents' | 'field'> {
  const isInBraces = before.lastIndexOf('{') > before.lastIndexOf('}');
  if (isInBraces && BRACED.test(own)) return { parents, field: innerField(before) };
  const named = NAME.exec(own);
  const name = named?.groups?.['name'];
  if (named === null || name === undefined || before.length <= named[0].length)
    return { parents, field: undefined };
  return isInBraces ? { parents: [...parents, name], field: innerField(before) } : { parents, field: name };
}

/** The field whose value is begun within the last brace: `{ kind: ga` stands in `kind`, `{ ki` in none. */
function innerField(before: string): string | undefined {
  const inside = before.slice(before.lastIndexOf('{') + 1);
  const last = inside.includes('[') && !inside.includes(']') ? inside : (inside.split(',').at(-1) ?? '');
  return /(?<name>[\w-]+): *(?:\[[^\]]*|[^[\]:]*)$/u.exec(last)?.groups?.['name'];
}

/** Columns before the words of a line; a list mark counts as part of the indent. */
function indentOf(line: string): number {
  return /^ *(?:- *)*/u.exec(line)?.[0].length ?? 0;
}

/** The fields above that are indented less, each less than the one below it. */
function parentsOf(lines: readonly string[], index: number, indent: number): readonly string[] {
  const parents: string[] = [];
  let least = indent;
  for (let at = index - 1; at >= 0 && least > 0; at -= 1) {
    const field = fieldOf(lines[at] ?? '');
    if (field === undefined || field.indent.length >= least) continue;
    if (field.isOpen) parents.unshift(field.name);
    least = field.indent.includes('-') ? field.indent.indexOf('-') : field.indent.length;
  }
  return parents;
}

/** The field that a line begins; it is open when its value stands in the lines below, or goes on there within brackets. */
function fieldOf(
  line: string,
): { readonly name: string; readonly indent: string; readonly isOpen: boolean } | undefined {
  const { name, indent = '' } = NAME.exec(line)?.groups ?? {};
  if (name === undefined) return undefined;
  const value = line.slice(indent.length + name.length + 1).trim();
  return { name, indent, isOpen: value === '' || BEGUN.test(value) };
}
