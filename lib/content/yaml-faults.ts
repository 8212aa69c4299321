import { isCollection, isScalar, visit, type Document, type YAMLError } from 'yaml';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Fix, Place } from '#lib/base/diagnostic.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import { syntaxFix } from './fix/syntax-fix.ts';
import { LIMITS } from './limits.ts';
import type { SourceText } from './source-text.ts';
import { BAD_INDENT, BELOW_ENTRY, BELOW_MARK, LONG_KEY, TAB, wordsFor, type Words } from './yaml-words.ts';
import { shapeFault } from './yaml-shapes.ts';

/** Offsets, in the YAML, of a text in quotes or a value in brackets that runs over several lines. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly quoted: boolean;
}

interface Fault {
  readonly from: number;
  readonly to: number;
  readonly quote: boolean;
  readonly message: string;
  readonly help?: string;
  /** Whether complaints about later lines follow from it. */
  readonly misleads: boolean;
}

/**
 * The syntax errors of a document as diagnostics, at most one a line: `content/yaml-syntax`, or `content/unclosed-quote` at
 * the opening mark, where the author has to act, and not at the end of the file, where the parser gave up. What follows from
 * an unclosed quote or bracket is left out.
 */
export function syntaxFaults(
  document: Document.Parsed,
  source: SourceText,
  base: number,
  end: number,
): Diagnostic[] {
  const problems = causes([...document.errors, ...document.warnings].sort((a, b) => a.pos[0] - b.pos[0]));
  if (problems.length === 0) return [];
  const text = source.text.slice(base, end);
  const spans = longSpans(document, text);
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<number>();
  for (const problem of problems) {
    const { line } = source.place(base + problem.pos[0], base + problem.pos[0]);
    if (seen.has(line)) continue;
    seen.add(line);
    const open = openSpan(spans, problem.pos[0], text);
    const fault = open === undefined ? plainFault(problem, text) : openFault(open, text);
    const fix = diagnostics.length === 0 ? fixOf(text, fault.from, source, base) : undefined;
    diagnostics.push(told(fault, source.place(base + fault.from, base + fault.to), fix));
    if (open !== undefined || fault.misleads || diagnostics.length >= LIMITS.listed) break;
  }
  return diagnostics;
}

function told({ quote, message, help }: Fault, place: Place, fix: Fix | undefined): Diagnostic {
  const page = quote ? syntaxCodes.unclosedQuote : syntaxCodes.yamlSyntax;
  return diagnose(page, place, message, { ...(help === undefined ? {} : { help }), fix });
}

/** The repair of the text at a fault, as a fix of its file. */
function fixOf(text: string, at: number, source: SourceText, base: number): Fix | undefined {
  const repair = syntaxFix(text, at);
  if (repair === undefined) return undefined;
  const edits = repair.edits.map(({ from, to, after }) => ({
    place: source.place(base + from, base + to),
    before: text.slice(from, to),
    after,
  }));
  return { what: repair.what, edits, sure: true };
}

/** Faults of the indentation: every later line is then read under the wrong parent, and its complaint misleads. */
const STRUCTURAL: ReadonlySet<string> = new Set([
  'TAB_AS_INDENT',
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MULTILINE_IMPLICIT_KEY',
]);

/** What the parser names rightly, whatever shape the line has. */
const OF_NO_SHAPE: ReadonlySet<string> = new Set(['TAB_AS_INDENT', 'BLOCK_IN_FLOW']);

/** Without the tokens that only stand loose because something before them could not be read. */
function causes(problems: readonly YAMLError[]): YAMLError[] {
  return problems.filter(({ message }, index) => index === 0 || !message.includes('in YAML stream'));
}

/** Quoted texts and bracketed values over several lines, in their order. */
function longSpans(document: Document.Parsed, text: string): Span[] {
  const spans: Span[] = [];
  visit(document, (_key, node) => {
    const quoted = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE');
    if (!quoted && !(isCollection(node) && node.flow === true)) return;
    const [from, to] = node.range ?? [0, 0];
    if (
      quoted
        ? isLong(text, from, to)
        : text.slice(from, to).includes('\n') || !/[\]}]$/u.test(text.slice(from, to))
    )
      spans.push({ from, to, quoted });
  });
  return spans.sort((a, b) => a.from - b.from);
}

/** A text in quotes that goes on after its line, or is not closed at all. */
function isLong(text: string, from: number, to: number): boolean {
  const written = text.slice(from, to);
  return written.includes('\n') || written.length < 2 || !written.endsWith(written[0] ?? '"');
}

/** The last span that began before the error and ends where it was noticed: the same line, or nothing but blanks between. */
function openSpan(spans: readonly Span[], at: number, text: string): Span | undefined {
  return spans.findLast((span) => {
    if (span.from > at || (span.from === at && span.quoted)) return false;
    if (span.to >= at) return true;
    const between = text.slice(span.to, at);
    return !between.includes('\n') || between.trim() === '';
  });
}

function openFault({ from, quoted }: Span, text: string): Fault {
  const mark = text[from] ?? '"';
  if (quoted)
    return {
      from,
      to: lineEnd(text, from),
      quote: true,
      message: `Unexpected end of line inside ${mark}…, expected a closing ${mark}`,
      misleads: true,
    };
  const closing = mark === '[' ? ']' : '}';
  const written = text.slice(from, lineEnd(text, from));
  const help = FORMS.test(written)
    ? 'Put each text that has brackets or braces of its own in double quotes: `["which … [does|do] {subject} …?", "…"]`.'
    : `Close the list with \`${closing}\`, or write it with one item a line, each after \`- \`.`;
  return {
    from,
    to: lineEnd(text, from),
    quote: false,
    message: `Unexpected line inside \`${mark}…\`, expected a closing \`${closing}\``,
    help,
    misleads: true,
  };
}

/** The two forms of a word, in a text without quotes: "[which … [does|do] …]". */
const FORMS = /^\[[^"'\]]*\[[^\]|[]*\|/u;

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return from + text.slice(from, end === -1 ? text.length : end).trimEnd().length;
}

type Problem = YAMLError | Document.Parsed['warnings'][number];

function plainFault(problem: Problem, text: string): Fault {
  const from = Math.min(problem.pos[0], text.length);
  const start = text[from] === '\n' && from > 0 ? from - 1 : from;
  const end = lineEnd(text, start);
  const to = Math.max(
    start + 1,
    problem.code === 'BLOCK_AS_IMPLICIT_KEY' ? end : Math.min(problem.pos[1], end),
  );
  if (problem.message.startsWith('Missing closing'))
    return openFault({ from: openingQuote(text, from), to, quoted: true }, text);
  return knownFault(problem, text, { from, start, end, to });
}

/** Where a problem was told of, the sign before it where that is the end of a line, the end of its line, and its own end. */
interface Stretch {
  readonly from: number;
  readonly start: number;
  readonly end: number;
  readonly to: number;
}

function knownFault(problem: Problem, text: string, stretch: Stretch): Fault {
  const { from, start, to } = stretch;
  const misleads = STRUCTURAL.has(problem.code);
  if (problem.message.includes('scalar at node end') && /["']\s*$/u.test(text.slice(0, from)))
    return { from: start, to, quote: false, misleads, ...AFTER_QUOTE };
  const tab = tabBefore(text, from);
  if (tab !== undefined) return { from: tab, to: tab + 1, quote: false, misleads: true, ...TAB };
  const shape = OF_NO_SHAPE.has(problem.code) ? undefined : shapeFault(text, from);
  if (shape !== undefined) return { ...shape, quote: false, misleads: true };
  const found = lineFault(problem, text, stretch);
  if (found !== undefined) return { misleads, ...found, quote: false };
  return { from: start, to, quote: false, misleads, ...wordsFor(problem, text.charAt(from)) };
}

/** What is wrong with a line as a whole: where it begins, or that it is no field. */
function lineFault(
  { code, message }: Problem,
  text: string,
  { from, start, end }: Stretch,
): (Words & Pick<Fault, 'from' | 'to'> & { readonly misleads?: true }) | undefined {
  if (MISPLACED.test(message)) {
    const words = isBelowEntry(text, from) ? BELOW_ENTRY : BAD_INDENT;
    return { ...lineSpan(text, from), ...words, misleads: true };
  }
  const isNoField = message.startsWith('Implicit map keys need');
  if ((isNoField || code === 'MULTILINE_IMPLICIT_KEY') && BLOCK_MARK.test(lineAbove(text, from)))
    return { ...lineSpan(text, from), ...BELOW_MARK, misleads: true };
  if (isNoField) {
    const span = lineSpan(text, from);
    return { ...span, ...unfinished(text.slice(span.from, span.to)) };
  }
  if (code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const line = text.slice(start, end);
  return /^\w[\w-]* \S/u.test(line) ? { from: start, to: end, ...withoutColon(line) } : undefined;
}

/** How the parser tells of a line that stands where none of its sort can. */
const MISPLACED = /^(?:Sequence item without|All mapping items must|Unexpected scalar at node end)/u;
/** A field of which the text begins on the next line. */
const BLOCK_MARK = /:[ \t]+[|>][-+\d]*[ \t]*$/u;

/** The line above the one at an offset. */
function lineAbove(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(text.lastIndexOf('\n', start - 2) + 1, Math.max(0, start - 1));
}

/** Whether a line that is no entry begins in the column in which the one that it belongs to has the mark of an entry. */
function isBelowEntry(text: string, at: number): boolean {
  const { from } = lineSpan(text, at);
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const outside = text
    .slice(0, start)
    .split('\n')
    .findLast((line) => /^ *[^\s#]/u.test(line) && indentOf(line) <= from - start);
  return (
    outside !== undefined &&
    !text.startsWith('- ', from) &&
    /^ *- /u.test(outside) &&
    indentOf(outside) === from - start
  );
}

function indentOf(line: string): number {
  return /^ */u.exec(line)?.[0].length ?? 0;
}

/** The first tab of the blanks before the line at an offset: of these alone YAML complains in many words. */
function tabBefore(text: string, at: number): number | undefined {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const tab = /^ *(?=\t)/u.exec(text.slice(start, lineEnd(text, start)))?.[0].length;
  return tab === undefined ? undefined : start + tab;
}

/** A line of which the first word may be a name. */
function withoutColon(line: string): Words {
  const [name = '', ...rest] = line.split(' ');
  const value = rest.join(' ').replace(/^[=:]+\s*/u, '');
  const help = `If \`${name}\` is the name of a field, write \`${name}: ${value}\`. Else put the text above it in quotes and on one line.`;
  return { message: LONG_KEY.message, help };
}

/** A line that is a name and no more, such as the last one of a file that was saved in part. */
function unfinished(name: string): Words {
  const help = `Write \`${name}: …\` with what stands there, or delete the line. Where it is the last one, the file may have been saved in part.`;
  return { message: LONG_KEY.message, help };
}

/** The words of the line at an offset. */
function lineSpan(text: string, at: number): Pick<Fault, 'from' | 'to'> {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(start))?.[0].length ?? 0;
  return { from: start + indent, to: lineEnd(text, start) };
}

const AFTER_QUOTE = {
  message: 'Unexpected text after the closing quotation mark, expected the end of the line',
  help: "The text ends at its second mark. Put it in the other kind of marks, or write '' for ' inside '…' and \\\" for \" inside \"…\".",
};

/** The first quotation mark of the line, for a text whose span the parser did not keep. */
function openingQuote(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const mark = text.slice(start, at).search(/["']/u);
  return mark === -1 ? at : start + mark;
}
