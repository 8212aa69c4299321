import { writtenCodes } from '../codes/written-codes.ts';
import { LIMITS } from '../limits.ts';
import { OPEN_COMMENT } from '../markdown-faults.ts';
import { onOneLine, plainWords } from './plain-words.ts';
import { placeOf, rawOf, refuse, spanOf, type Block, type Section } from './section.ts';
import type { WrittenOption, WrittenText } from './written-item.ts';

type List = Extract<Block, { type: 'list' }>;
type ListItem = List['children'][number];
type Paragraph = Extract<Block, { type: 'paragraph' }>;
type Quote = Extract<Block, { type: 'blockquote' }>;

/** `{concept-id}` at the end of an option, when the brace is not written as `\{`. */
const TIE = /(?<!\\)\{(?<id>[^{}\n]*)\}[ \t]*$/u;

/** The options of a list. Diagnostics: `content/item-options`, `content/too-many-items`, `content/stray-block`. */
export function readOptions(section: Section, list: List): WrittenOption[] {
  if (list.children.length > LIMITS.writtenOptions) {
    const message = `Unexpected ${String(list.children.length)} options, expected at most ${String(LIMITS.writtenOptions)}`;
    refuse(section, list, writtenCodes.tooManyItems, message);
    return [];
  }
  const boxed = list.children.filter(hasBox);
  const [first, ...others] = list.children.filter((item) => !hasBox(item));
  if (first !== undefined) {
    const more = others.length === 0 ? '' : `, and ${String(others.length)} more`;
    const message = `Unexpected list entry without a check box${more}, expected \`- [x]\` and a right answer, or \`- [ ]\` and a wrong one`;
    refuse(section, first, writtenCodes.itemOptions, message);
  }
  return boxed.flatMap((item) => readOption(section, item) ?? []);
}

function hasBox({ checked, children: [first] }: ListItem): boolean {
  return typeof checked === 'boolean' && first?.type === 'paragraph';
}

function readOption(section: Section, item: ListItem): WrittenOption | undefined {
  const [first, ...others] = item.children;
  if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') return undefined;
  const quotes = others.filter((block) => block.type === 'blockquote');
  for (const block of others)
    if (block.type !== 'blockquote' || block !== quotes[0])
      refuseBlock(section, block, 'below an option', 'one block quote');
  return {
    ...readWords(section, first),
    key: item.checked,
    rationale: quotes[0] === undefined ? undefined : quoteOf(section, quotes[0]),
    entry: { text: rawOf(section, item), place: placeOf(section, item) },
  };
}

/** The text of an option and the concept that stands behind it in braces. */
function readWords(
  section: Section,
  paragraph: Paragraph,
): Pick<WrittenOption, 'text' | 'concept' | 'place'> {
  const words = plainWords(section, paragraph.children);
  const raw = rawOf(section, paragraph);
  const { from } = spanOf(section, paragraph);
  const tie = TIE.exec(raw);
  const id = tie?.groups?.['id'];
  if (tie === null || id === undefined)
    return { text: words, concept: undefined, place: placeOf(section, paragraph) };
  const start = from + tie.index;
  const end = start + id.length + 2;
  return {
    text: words.slice(0, words.lastIndexOf('{')).trimEnd(),
    concept: { text: id.trim(), place: section.source.place(start, end) },
    place: section.source.place(from, from + raw.slice(0, tie.index).trimEnd().length),
  };
}

/** The words of a block quote, its paragraphs set side by side. Diagnostics: `content/stray-block`. */
export function quoteOf(section: Section, quote: Quote): WrittenText | undefined {
  const paragraphs = quote.children.flatMap((block) => {
    if (block.type === 'paragraph') return [plainWords(section, block.children)];
    refuseBlock(section, block, 'in a block quote', 'plain words');
    return [];
  });
  const text = onOneLine(paragraphs.join(' '));
  return text === '' ? undefined : { text, place: placeOf(section, quote) };
}

const BLOCKS: Readonly<Record<string, string>> = {
  list: 'list',
  code: 'code',
  table: 'table',
  heading: 'heading',
  blockquote: 'block quote',
  paragraph: 'paragraph',
  thematicBreak: 'line',
  html: 'HTML',
  definition: 'definition of a link',
  footnoteDefinition: 'footnote',
};

/** Adds `content/stray-block` for a block that has no place where it stands; comments may stand anywhere, and end somewhere. */
export function refuseBlock(section: Section, block: Block, where: string, expected: string): void {
  if (block.type === 'html' && block.value.trimStart().startsWith('<!--')) {
    if (block.value.includes('-->')) return;
    const message = `${OPEN_COMMENT}, expected \`-->\` behind it: all that follows is in it`;
    refuse(section, block, writtenCodes.strayBlock, message);
    return;
  }
  const what = BLOCKS[block.type] ?? block.type;
  refuse(section, block, writtenCodes.strayBlock, `Unexpected ${what} ${where}, expected ${expected}`);
}
