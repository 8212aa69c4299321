import type { Edit, Fix } from '#lib/base/diagnostic.ts';
import { writtenCodes } from '../codes/written-codes.ts';
import { rawOf, refuse, spanOf, type Block, type Section } from './section.ts';

type List = Extract<Block, { type: 'list' }>;
type Quote = Extract<Block, { type: 'blockquote' }>;

/** Whether a block is a list of options. */
export function hasCheckBox(block: Block): block is List {
  return block.type === 'list' && block.children.some(({ checked }) => typeof checked === 'boolean');
}

/**
 * The blocks of an item, its options in one list where block quotes that are not indented divide them: Markdown ends a list at such
 * a quote. That is told of once, with the fix that indents them: `content/stray-block`.
 */
export function withWholeList(section: Section, blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(hasCheckBox);
  const first = blocks[at];
  if (first === undefined || !hasCheckBox(first)) return blocks;
  const { lists, quotes, end } = dividedFrom(section, blocks, at);
  const [quote] = quotes;
  if (quote === undefined) return blocks;
  const message =
    quotes.length === 1
      ? 'Unexpected block quote between the options, expected it indented by two spaces, `  > …`: it ends their list'
      : `Unexpected ${String(quotes.length)} block quotes between the options, expected each indented by two spaces, \`  > …\`: they end their list`;
  refuse(section, quote, writtenCodes.strayBlock, message, indented(section, quotes));
  const whole: List = { ...first, children: lists.flatMap(({ children }) => children) };
  return [...blocks.slice(0, at), whole, ...blocks.slice(end)];
}

/** The lists of options from one on, and the quotes between them; one behind the last is meant so as well where it stands close below it. */
function dividedFrom(
  section: Section,
  blocks: readonly Block[],
  at: number,
): { readonly lists: readonly List[]; readonly quotes: readonly Quote[]; readonly end: number } {
  const lists = blocks.slice(at, at + 1).filter(hasCheckBox);
  const quotes: Quote[] = [];
  let end = at + 1;
  for (; end + 1 < blocks.length; end += 2) {
    const [quote, list] = [blocks[end], blocks[end + 1]];
    if (quote?.type !== 'blockquote' || list === undefined || !hasCheckBox(list)) break;
    quotes.push(quote);
    lists.push(list);
  }
  const last = blocks[end];
  const isClose = quotes.length > 0 && last?.type === 'blockquote' && isBelow(section, last);
  return isClose ? { lists, quotes: [...quotes, last], end: end + 1 } : { lists, quotes, end };
}

/** Whether the line above a block has words. */
function isBelow({ source, span }: Section, { position }: Quote): boolean {
  const before = source.text.slice(span.from, span.from + (position?.start.offset ?? 0));
  return !/\n[ \t]*\r?\n[ \t]*$/u.test(before);
}

/** Puts two spaces before each line of the quotes. */
function indented(section: Section, quotes: readonly Quote[]): Fix {
  const edits = quotes.flatMap((quote): Edit[] => {
    const { from } = spanOf(section, quote);
    const starts = [...rawOf(section, quote).matchAll(/^/gmu)].map(({ index }) => from + index);
    return starts.map((start) => ({ place: section.source.place(start, start), before: '', after: '  ' }));
  });
  return { what: 'Indent the block quotes by two spaces', edits, sure: true };
}
