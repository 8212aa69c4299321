import { FIELD_NAMES } from './sections.ts';

/** An item to be written as Markdown: what `readWrittenItems` reads back from it. */
export interface WritableItem {
  readonly id: string;
  /** Its paragraphs divided by empty lines; the first becomes the heading, so it has one at least. */
  readonly stem: string;
  readonly facts: readonly string[];
  readonly opensWith?: string | undefined;
  readonly level?: string | undefined;
  readonly isDraft: boolean;
  /** One of these three; the others are left out or empty. */
  readonly options: readonly WritableOption[];
  readonly rows?: readonly { readonly text: string; readonly answer: string }[] | undefined;
  readonly steps?: readonly string[] | undefined;
  readonly rationale?: string | undefined;
}

export interface WritableOption {
  readonly text: string;
  readonly key: boolean;
  /** Set behind the text in braces. */
  readonly concept?: string | undefined;
  readonly rationale?: string | undefined;
}

/**
 * The Markdown of an item. Every text is read back as it was, white space folded, whatever it holds: marks of Markdown are
 * written with a backslash.
 */
export function writeItem(item: WritableItem): string {
  const [question = '', ...paragraphs] = item.stem.split(/\n[^\S\n]*\n/u).map(escapeWords);
  const blocks = [
    `## ${question}`,
    ...paragraphs.map(escapeStart),
    fieldLines(item),
    answerLines(item),
    ...(item.rationale === undefined ? [] : [quote(item.rationale)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function fieldLines({ id, facts, opensWith, level, isDraft }: WritableItem): string {
  return [
    `Id: ${id}`,
    ...(facts.length === 0 ? [] : [`Facts: ${facts.join(', ')}`]),
    ...(opensWith === undefined ? [] : [`Case: ${opensWith}`]),
    ...(level === undefined ? [] : [`Level: ${level}`]),
    ...(isDraft ? ['Status: draft'] : []),
  ].join('\n');
}

function answerLines({ options, rows = [], steps = [] }: WritableItem): string {
  if (rows.length > 0) return ['| | Answer |', '| --- | --- |', ...rows.map(rowLine)].join('\n');
  if (steps.length > 0)
    return steps.map((step, index) => `${String(index + 1)}. ${escapeStart(escapeWords(step))}`).join('\n');
  return options.map(optionLines).join('\n');
}

function rowLine({ text, answer }: { readonly text: string; readonly answer: string }): string {
  return `| ${escapeWords(text)} | ${escapeWords(answer)} |`;
}

function optionLines({ text, key, concept, rationale }: WritableOption): string {
  const tie = concept === undefined ? '' : ` {${concept}}`;
  const line = `- [${key ? 'x' : ' '}] ${escapeStart(escapeWords(text))}${tie}`;
  return rationale === undefined ? line : `${line}\n  ${quote(rationale)}`;
}

function quote(text: string): string {
  return `> ${escapeStart(escapeWords(text))}`;
}

/** Signs that begin something in Markdown wherever they stand, and the brace that ties an option to a concept. */
const MARKS = /[\\`*_[\]<>~#&{}|@]/gu;
/** The beginning of an address, in which a backslash would stand for itself. */
const ADDRESS = /(?<start>https?|www)(?<sign>[:.])/giu;
/** What begins a list, a quote, a line or a heading's underline at the start of a block. */
const START = /^(?:(?<digits>\d{1,9})(?<dot>[.)])|(?<mark>[-+=]))/u;
const FIELD = new RegExp(`^(${FIELD_NAMES.join('|')}):`, 'u');

function escapeWords(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(MARKS, String.raw`\$&`)
    .replace(ADDRESS, String.raw`$<start>\$<sign>`);
}

function escapeStart(text: string): string {
  return text
    .replace(FIELD, String.raw`$1\:`)
    .replace(START, (whole: string, digits?: string, dot?: string) =>
      digits === undefined ? `\\${whole}` : `${digits}\\${dot ?? ''}`,
    );
}
