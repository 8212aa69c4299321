/** The only caller of gray-matter: its defaults run code, share a cache and read YAML 1.1. */
import matter from 'gray-matter';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Fix, Place } from '#lib/base/diagnostic.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import type { SourceText } from './source-text.ts';
import type { YamlNode } from './yaml-node.ts';
import { returnsFault } from './returns-fault.ts';
import { readYaml, type ReadYaml } from './yaml-source.ts';

/** A Markdown file taken apart. */
export interface Frontmatter {
  /** The fields; undefined when they cannot be read. */
  readonly node: YamlNode | undefined;
  /** The opening line: where what is missing in the frontmatter is shown. */
  readonly head: Place;
  /** Offset at which the body begins. */
  readonly bodyFrom: number;
  readonly diagnostics: readonly Diagnostic[];
}

const FENCE = '---';

/**
 * Splits a Markdown file and reads its fields as YAML 1.2. Never throws and never runs what stands there.
 * Diagnostics: `content/empty-file`, `content/missing-frontmatter`, `content/unterminated-frontmatter`, `content/frontmatter-language`, and those
 * of `readYaml`.
 */
export function readFrontmatter(source: SourceText): Frontmatter {
  const { text } = source;
  const firstLine = text.slice(0, lineLength(text, 0));
  const head = source.place(0, Math.max(1, firstLine.length));
  const fail = (diagnostic: Diagnostic, bodyFrom: number): Frontmatter => ({
    node: undefined,
    head,
    bodyFrom,
    diagnostics: [diagnostic],
  });
  if (!firstLine.startsWith(FENCE) || firstLine.startsWith('----'))
    return fail(missingFrontmatter(source, firstLine, head), 0);
  const early = faultOfStart(source, firstLine, head);
  if (early !== undefined) return fail(early, text.length);
  const split = splitFile(source);
  const after = text.slice(split.to, split.to + FENCE.length + 1);
  if (after !== `\n${FENCE}`) return fail(nearFence(source) ?? unterminated(head), text.length);
  const closing = split.to + 1;
  const closingEnd = closing + lineLength(text, closing);
  if (text.slice(closing, closingEnd).trim() !== FENCE) {
    const message = 'Unexpected text behind `---`, expected the line to hold nothing else';
    return fail(
      diagnose(syntaxCodes.unterminatedFrontmatter, source.place(closing, closingEnd), message),
      text.length,
    );
  }
  const bodyFrom = Math.min(text.length, closingEnd + (text[closingEnd] === '\r' ? 2 : 1));
  return { node: split.yaml.node, head, bodyFrom, diagnostics: split.yaml.diagnostics };
}

/** Findings of a body: of a first line in which no fields begin, that is told, and not what it would be in a text. */
export function withoutLostFields(
  { node }: Frontmatter,
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  return found.filter(({ place }) => node !== undefined || place.line > 1);
}

function unterminated(head: Place): Diagnostic {
  const message = 'Unexpected end of file, expected a line `---` behind the fields';
  return diagnose(syntaxCodes.unterminatedFrontmatter, head, message);
}

/** What is wrong with the first line of a file that begins with fields. */
function faultOfStart(source: SourceText, firstLine: string, head: Place): Diagnostic | undefined {
  // Line ends of long ago are none to YAML and Markdown here.
  if (firstLine.includes('\r')) return returnsFault(source, syntaxCodes.unterminatedFrontmatter);
  if (!source.text.includes('\n')) return unterminated(head);
  const twice = openedTwice(source);
  if (twice !== undefined) return twice;
  const language = firstLine.slice(FENCE.length).trim();
  if (language === '' || language === 'yaml') return undefined;
  const message = `Unexpected \`${language.slice(0, 40)}\` behind \`---\`, expected nothing: the fields are YAML`;
  return diagnose(syntaxCodes.frontmatterLanguage, head, message);
}

/** Two lines of dashes above the fields: there would be none between the first two. */
function openedTwice({ text, place }: SourceText): Diagnostic | undefined {
  const { first = '', second = '' } =
    /^(?<first>---[ \t]*\r?\n\s*)(?<second>---[ \t]*\r?\n)(?=[a-z][a-z-]*:(?:\s|$))/u.exec(text)?.groups ??
    {};
  if (second === '') return undefined;
  const to = first.length + second.length;
  const fix: Fix = {
    what: 'Delete the second `---`',
    edits: [{ place: place(first.length, to), before: second, after: '' }],
    sure: true,
  };
  const message = 'Unexpected second `---` above the fields, expected them behind the first';
  return diagnose(syntaxCodes.missingFrontmatter, place(first.length, first.length + FENCE.length), message, {
    help: 'Delete the second of the two lines.',
    fix,
  });
}

/** A line that was meant to close the fields: indented, too long, of other signs, or dots as at the end of a YAML document. */
const NEAR_FENCE = /^(?:[ \t]+-{3,}|-{4,}|\.{3}|[+*_=]{3,}|[–—]{1,3})[ \t]*\r?$/gmu;

function nearFence(source: SourceText): Diagnostic | undefined {
  NEAR_FENCE.lastIndex = FENCE.length;
  const found = NEAR_FENCE.exec(source.text);
  if (found === null) return undefined;
  const line = found[0].trimEnd();
  const message = `Unexpected \`${line}\` behind the fields, expected \`---\` at the start of a line`;
  const place = source.place(found.index, found.index + line.length);
  const fix: Fix = {
    what: 'Close the fields with `---`',
    edits: [{ place, before: line, after: FENCE }],
    sure: false,
  };
  return diagnose(syntaxCodes.unterminatedFrontmatter, place, message, { fix });
}

function missingFrontmatter(source: SourceText, firstLine: string, head: Place): Diagnostic {
  if (source.text.trim() === '')
    return diagnose(syntaxCodes.emptyFile, head, 'Unexpected empty file, expected a first line `---`', {
      help: 'Begin it with a line `---`, the fields and a second line `---`, or restore it from version control.',
    });
  const found = firstLine === '' ? 'Unexpected empty line' : 'Unexpected text';
  const message = `${found}, expected a first line \`---\``;
  return diagnose(syntaxCodes.missingFrontmatter, head, message, { fix: openingFix(source) });
}

/** Empty lines above the first one, and dashes that a word processor made of it. */
function openingFix({ text, place }: SourceText): Fix | undefined {
  const before = /^(?:\s*\n)?[ \t]*[-–—]{1,5}[ \t]*(?=\r?\n)/u.exec(text)?.[0];
  if (before === undefined || before === FENCE) return undefined;
  const edits = [{ place: place(0, before.length), before, after: FENCE }];
  return { what: 'Begin the file with `---`', edits, sure: true };
}

/** Length of the line at an offset, without its end. */
function lineLength(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return text.slice(from, end === -1 ? text.length : end).replace(/\r$/u, '').length;
}

interface Split {
  readonly yaml: ReadYaml;
  /** Offset behind the fields. */
  readonly to: number;
}

/** Options on every call: gray-matter caches results, errors included, when it gets none. */
function splitFile(source: SourceText): Split {
  const from = fieldsFrom(source.text);
  let yaml: ReadYaml | undefined;
  const read = (raw: string): object => {
    yaml = readYaml(source, from, from + raw.trimEnd().length);
    return {};
  };
  const file = matter(source.text, {
    language: 'yaml',
    delimiters: FENCE,
    excerpt: false,
    engines: { yaml: read, js: refuse, javascript: refuse, json: refuse, coffee: refuse },
  });
  const to = from + file.matter.length;
  return { yaml: yaml ?? readYaml(source, from, from), to };
}

/** Where the fields begin: gray-matter counts blanks behind `---` to them, and a language not. */
function fieldsFrom(text: string): number {
  const { raw, name } = matter.language(text, { delimiters: FENCE });
  return FENCE.length + (name === '' ? 0 : raw.length);
}

/** No engine but YAML's is ever reached, since the language is looked at first; should one be, nothing runs. */
function refuse(): object {
  return {};
}
