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
const WORD_END = /[a-z0-9#_-]*$/iu;
const WORD_START = /^[a-z0-9#_-]*/iu;

/**
 * The context of a cursor; undefined outside of the fields of a Markdown file. `line` and `column` count from 1.
 */
export function lineContext(text: string, line: number, column: number): LineContext | undefined {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u);
  const isMarkdown = lines[0]?.trim() === '---';
  const closing = isMarkdown ? lines.indexOf('---', 1) : lines.length;
  if (isMarkdown && (line < 2 || line > (closing === -1 ? lines.length : closing))) return undefined;
  const own = lines[line - 1] ?? '';
  const before = own.slice(0, column - 1);
  const typed = WORD_END.exec(before)?.[0] ?? '';
  const word = typed + (WORD_START.exec(own.slice(column - 1))?.[0] ?? '');
  const { name } = NAME.exec(own)?.groups ?? {};
  const isInValue = name !== undefined && before.length > (NAME.exec(own)?.[0].length ?? 0);
  const parents = parentsOf(lines, line - 1, indentOf(own));
  const isInBraces = isInValue && before.lastIndexOf('{') > before.lastIndexOf('}');
  return {
    parents: isInBraces ? [...parents, name] : parents,
    field: isInBraces ? innerField(before) : isInValue ? name : undefined,
    typed,
    word,
    column: column - typed.length,
  };
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
    const line = lines[at] ?? '';
    const { name, indent: before = '' } = NAME.exec(line)?.groups ?? {};
    if (name === undefined || before.length >= least) continue;
    if (line.slice(before.length + name.length + 1).trim() === '') parents.unshift(name);
    least = before.includes('-') ? before.indexOf('-') : before.length;
  }
  return parents;
}
