/** Words for what the parser of YAML finds. */
import type { Document, YAMLError } from 'yaml';

/** What is told of a fault, and what to do, where the page of its code does not say it. */
export interface Words {
  readonly message: string;
  readonly help?: string;
}

const COLON = {
  message: 'Unexpected `: ` inside text, expected quotes around the text',
  help: 'Put the whole value in double quotes. Where it has such marks itself, write `\\"` for each of them.',
};
const TICKS = {
  message: 'Unexpected "`" before a value, expected the value alone',
  help: 'Delete the marks "`" around the value: fields are no Markdown. Where one is part of the text, put the whole value in double quotes.',
};
export const LONG_KEY = {
  message: 'Unexpected line without `: `, expected `name: value`',
  help: 'Give the line a name and `: `, or put the text above it in quotes and on one line.',
};

const LOST_COMMA = {
  message: 'Unexpected second `name: value` inside braces, expected a comma before it',
  help: 'Part the fields inside `{ }` with commas and blanks: `{ kind: medicine, label: examplol }`.',
};
const SECOND_COMMA = {
  message: 'Unexpected second comma in a row, expected a value between them',
  help: 'Delete one of the commas, or write what was meant between them.',
};

export const TAB = { message: 'Unexpected tab, expected spaces', help: 'Indent with two spaces a level.' };
const CLOSED_TWICE = {
  message: 'Unexpected mark behind a list or braces that are closed already, expected the end of the line',
  help: 'Delete it; or write the mark that it closes where it belongs.',
};

export const BAD_INDENT = {
  message: 'Unexpected indent, expected the line to begin under the ones it belongs to',
  help: 'Indent with two spaces a level; entries of one level begin in one column.',
};

export const BELOW_MARK = {
  message:
    'Unexpected line that begins no further right than the field above it, expected its text to be indented',
  help: 'Indent every line of the text by two blanks more than the name of its field.',
};
export const BELOW_ENTRY = {
  message:
    'Unexpected field in the column of a mark `- ` above it, expected it under the first word behind the mark',
  help: 'Indent it by two blanks more where it belongs to that entry, begin it with `- ` where it is one, or take the mark away where there is no list.',
};
const ENTRY_BEHIND_NAME = {
  message: 'Unexpected `- ` behind a name, expected the entries of a list on the next lines',
  help: 'Write each entry on a line of its own; put a text that begins with a hyphen in double quotes.',
};
const BEHIND_BLOCK_MARK = {
  message:
    'Unexpected text on the line of `>` or `|`, expected it on the next lines, or quotes around all of it',
  help: 'Put a text that begins with such a sign in double quotes. A text of several lines begins below the sign, indented.',
};
const DIRECTIVE = {
  message: 'Unexpected line above that begins with `%`, expected fields alone',
  help: 'Delete that line.',
};

/** Words for the parser's findings, by its code; what is not listed keeps the parser's own words. */
const WORDS: Readonly<Partial<Record<YAMLError['code'], Words>>> = {
  BLOCK_AS_IMPLICIT_KEY: COLON,
  MULTILINE_IMPLICIT_KEY: LONG_KEY,
  TAB_AS_INDENT: TAB,
  BAD_INDENT,
  BLOCK_IN_FLOW: LOST_COMMA,
  MULTIPLE_DOCS: {
    message: 'Unexpected second document, expected one',
    help: 'Delete the line `...` or `---`.',
  },
  BAD_SCALAR_START: {
    message: 'Unexpected first character, expected quotes around the text',
    help: 'Put the whole value in double quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'Unexpected `\\` in double quotes, expected a known escape',
    help: "Write the backslash twice, or use single quotes: '…'.",
  },
  TAG_RESOLVE_FAILED: {
    message: 'Unexpected `!` before a value, expected the value alone',
    help: 'Delete the tag, or put the whole value in double quotes.',
  },
  BAD_ALIAS: {
    message: 'Unexpected `*` or `&` before a value, expected the value alone',
    help: 'Put the whole value in double quotes.',
  },
};

/** Words for findings that share their code with others, by how the parser's own begin. */
const OF_MESSAGES: readonly (readonly [beginning: string, words: Words])[] = [
  ['Unexpected , in flow', SECOND_COMMA],
  ['Unexpected flow-', CLOSED_TWICE],
  ['Unexpected block-seq-ind', ENTRY_BEHIND_NAME],
  ['Not a YAML token', BEHIND_BLOCK_MARK],
  ['Missing directives-end', DIRECTIVE],
];

/** The words for a problem that the parser tells of. @param sign what stands there */
export function wordsFor(
  { code, message }: YAMLError | Document.Parsed['warnings'][number],
  sign: string,
): Words {
  if (code === 'BAD_SCALAR_START' && sign === '`') return TICKS;
  const known = OF_MESSAGES.find(([beginning]) => message.startsWith(beginning));
  if (known !== undefined) return known[1];
  return WORDS[code] ?? { message: `Unexpected YAML, expected it to be well-formed: ${message}` };
}
