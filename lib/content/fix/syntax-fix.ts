/** Lines that YAML cannot read and that can be meant in one way only, as the edits that write them so. */
import { parseDocument } from 'yaml';
import { LIMITS } from '../limits.ts';
import { isFieldName } from './field-names.ts';
import { READING, readingOf } from './yaml-reading.ts';

/** Words of a YAML text to be replaced by others: offsets, `to` exclusive. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly after: string;
}

/** What would mend a text, and how. */
export interface Repair {
  readonly what: string;
  readonly edits: readonly TextEdit[];
}

interface Line {
  readonly from: number;
  /** Without its end. */
  readonly text: string;
}

/**
 * The repair of the line at an offset, or of the one below it, after which the text can be read at least up to the next line;
 * undefined when there is none. The text is read again for each that is tried, so longer ones are left alone.
 */
export function syntaxFix(text: string, at: number): Repair | undefined {
  if (text.length > LIMITS.repaired) return undefined;
  const lines = linesOf(text);
  const index = Math.max(
    0,
    lines.findLastIndex(({ from }) => from <= at),
  );
  const tabs = tabRepairs(lines);
  const tried = [...tabs, ...lineRepairs(lines, index), ...lineRepairs(lines, index + 1)];
  return tried.find((repair) => mends(text, repair, lines[index]?.from ?? 0));
}

/** Whether no error is left up to the end of the lines that the repair touches. */
function mends(text: string, { edits }: Repair, at: number): boolean {
  let mended = text;
  let end = at;
  for (const { from, to, after } of [...edits].sort((a, b) => b.from - a.from)) {
    mended = mended.slice(0, from) + after + mended.slice(to);
    end = Math.max(end, from + after.length);
  }
  const line = mended.indexOf('\n', end);
  return firstErrorAt(mended) > (line === -1 ? mended.length : line + 1);
}

/** Infinity when there is none. */
function firstErrorAt(text: string): number {
  return Math.min(...parseDocument(text, READING).errors.map(({ pos }) => pos[0]));
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]*(?:\n|$)/gu)) {
    if (line === '' && index === text.length) break;
    lines.push({ from: index, text: line.replace(/\r?\n$/u, '') });
  }
  return lines;
}

/** Tabs before the words of lines as spaces: of so many that each is read, when it makes no difference which. */
function tabRepairs(lines: readonly Line[]): readonly Repair[] {
  const indented = lines.filter(({ text }) => /^ *\t/u.test(text));
  if (indented.length === 0) return [];
  const known = new Set(lines.flatMap(({ text }) => (text.includes('\t') ? [] : indentsOf(text))));
  const isMixed = indented.some(({ text }) => /^(?: +\t|\t+ )/u.test(text));
  const widths = [2, 4, 8].filter(
    (width) =>
      !isMixed ||
      indented.every(({ text }) =>
        known.has(/^[ \t]*/u.exec(text)?.[0].replaceAll('\t', ' '.repeat(width)).length ?? 0),
      ),
  );
  const repairs = [2, 4, 8].map((width) => ({
    what: 'Indent with spaces',
    edits: indented.map(({ from, text }) => {
      const indent = /^[ \t]*/u.exec(text)?.[0] ?? '';
      return { from, to: from + indent.length, after: indent.replaceAll('\t', ' '.repeat(width)) };
    }),
  }));
  const source = lines.map(({ text }) => text).join('\n');
  const readings = new Map<string, Repair>();
  for (const [index, repair] of repairs.entries()) {
    const width = ' '.repeat(2 ** (index + 1));
    const spaced = source.replace(/^[ \t]*\t[ \t]*/gmu, (indent) => indent.replaceAll('\t', width));
    const reading = readingOf(spaced);
    if (reading !== undefined && !readings.has(reading) && widths.includes(width.length))
      readings.set(reading, repair);
  }
  return readings.size === 1 ? [...readings.values()] : [];
}

/** The columns at which a line and, behind a list mark, its entry begin. */
function indentsOf(text: string): readonly number[] {
  return [/^ */u, /^ *(?:- +)*/u].map((indent) => indent.exec(text)?.[0].length ?? 0);
}

/** What can be tried on a line by itself, the surest first. */
function lineRepairs(lines: readonly Line[], index: number): readonly Repair[] {
  const line = lines[index];
  if (line === undefined) return [];
  const { from, text } = line;
  const whole = (what: string, after: string | undefined): readonly Repair[] =>
    after === undefined || after === text ? [] : [{ what, edits: [editOf(from, text, after)] }];
  return [
    ...whole('Write plain signs', plainSigns(text)),
    ...whole('Put a blank behind the mark', text.replace(/^(\s*-)\t*(?=[a-z][\w-]*:(?: |$))/iu, '$1 ')),
    ...whole('Put a blank behind the colon', text.replace(/^(\s*(?:- +)?[a-z][\w-]*:)(?=[^\s:/])/iu, '$1 ')),
    ...whole('Align the line with its neighbours', aligned(lines, index)),
    ...whole('Close what was opened', closed(text)),
    ...whole('Delete the second mark', text.replace(/(?<=[\]}])[\]}]\s*$/u, '')),
    ...whole('Put the text in quotes', quotedValue(text)),
  ];
}

/** The line without the indent that it keeps. */
function editOf(from: number, text: string, after: string): TextEdit {
  const indent = /^ */u.exec(text)?.[0].length ?? 0;
  const keeps = after.startsWith(' '.repeat(indent)) && after[indent] !== ' ' ? indent : 0;
  return { from: from + keeps, to: from + text.length, after: after.slice(keeps) };
}

/** No-break spaces, wide colons, and dashes as list marks: they look like the signs of YAML, and are none. */
function plainSigns(text: string): string {
  const marked = text.replace(/^([ \u00A0]*)[–—•·*+](?=[ \u00A0])/u, '$1-');
  const [before = ''] = /^[\s\u00A0-]*[\w-]*[:：]?[\s\u00A0]*/u.exec(marked) ?? [];
  const plain = before.replaceAll('\u00A0', ' ').replace(/：[ \u00A0]*/u, ': ');
  return plain + marked.slice(before.length);
}

/** One blank more or less than both of its neighbours have. */
function aligned(lines: readonly Line[], index: number): string | undefined {
  const indentOf = (line: Line | undefined): string => /^(?: *- )? */u.exec(line?.text ?? '')?.[0] ?? '';
  const own = indentOf(lines[index]);
  const [above, below] = [indentOf(lines[index - 1]), indentOf(lines[index + 1])];
  const isOff = above.length === below.length && Math.abs(own.length - above.length) === 1;
  // A name without a value opens an entry, which may belong further out.
  const opens = /:\s*$/u.test(lines[index]?.text ?? '');
  return isOff && !opens && !own.includes('-')
    ? ' '.repeat(above.length) + (lines[index]?.text ?? '').trimStart()
    : undefined;
}

const FIELD = /^(?<name>\s*(?:- +)*(?:[\w-]+: +)?)(?<value>\S.*)$/u;

/**
 * Whether what stands in a value may be none of it: a comment, or another entry that has lost its line. It looks like one when
 * its name is a field, has a hyphen as ids have, comes after the end of a sentence, or has nothing or brackets behind it.
 */
function holdsMore(value: string): boolean {
  const named = [...value.matchAll(/(?<![\w-])(?<word>[\w-]+):(?=\s|$)/gu)];
  return (
    /(?:^|\s)#/u.test(value) ||
    /\w-[\w-]*:(?:\s|$)|[.!?]["”’)]?\s+[\w-]+:(?:\s|$)|:\s*(?:$|[[{])/u.test(value) ||
    named.some(({ groups }) => isFieldName(groups?.['word'] ?? ''))
  );
}

/** The value of the line in double quotes, in place of marks that do not hold it, when all of the line is the value. */
function quotedValue(text: string): string | undefined {
  const { name, value } = FIELD.exec(text)?.groups ?? {};
  if (name === undefined || value === undefined || name.trim() === '') return undefined;
  if (isOpened(value) || holdsMore(value) || /^\([ \t]*[\w-]+:[ \t]/u.test(value)) return undefined;
  const words = withoutMarks(value);
  return words === undefined ? undefined : name + JSON.stringify(words);
}

/** The text within marks around all of it. Doubled marks may stand for one or, where the author did not know that, for two. */
function withoutMarks(value: string): string | undefined {
  const { curly, single, ticks } =
    /^(?:“(?<curly>[^“”]*)”|'(?<single>.*)'|`(?<ticks>[^`]+)`)\s*$/u.exec(value)?.groups ?? {};
  return single?.includes("''") === true ? undefined : (curly ?? ticks ?? single ?? value.trimEnd());
}

/** A value that begins like one in marks or brackets and is not: which of them are meant to stand is not certain. */
function isOpened(value: string): boolean {
  if (value.startsWith("'")) return !value.trimEnd().endsWith("'") || value.trimEnd().length < 2;
  // All of it in brackets is a list or a map with a fault inside, and no text.
  if (/^[[{].*[\]}]\s*$/u.test(value)) return true;
  if (value.startsWith('[')) return !value.includes(']');
  return /^(?:"|- )/u.test(value) || (value.startsWith('{') && !value.includes('}'));
}

/** A mark or bracket that is opened in the line and closed nowhere in it, closed at its end, when that is where the value ends. */
function closed(text: string): string | undefined {
  const { name, value } = FIELD.exec(text)?.groups ?? {};
  if (
    name === undefined ||
    value === undefined ||
    holdsMore(value.startsWith('{') ? value.replaceAll(': ', ' ') : value)
  )
    return undefined;
  return closedLine(text.trimEnd(), value.trimEnd());
}

function closedLine(line: string, value: string): string | undefined {
  // Other marks at the end, or brackets behind the mark, make it uncertain which are meant to stand.
  if (/^["'](?:[[{]|.*["'“”„‘’«»]$)/u.test(value)) return undefined;
  for (const mark of ['"', "'"]) if (value.startsWith(mark) && !value.includes(mark, 1)) return line + mark;
  for (const [open, close] of [
    ['[', ']'],
    ['{', '}'],
  ] as const)
    if (value.startsWith(open) && !value.includes(close)) return `${line}${open === '{' ? ' ' : ''}${close}`;
  return undefined;
}
