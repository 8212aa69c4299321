import { textOf, type HtmlElement, type HtmlNode, type HtmlRoot } from './markdown-tree.ts';

/** A heading of a body, with the id of its element. */
export interface Heading {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
}

/** A paragraph, a list item's own words or a table cell: the stretch of an element's children that holds inline text. */
export interface Block {
  readonly parent: HtmlElement;
  readonly start: number;
  readonly count: number;
  /** As a reader sees it, white space not yet folded. */
  readonly text: string;
  /** The nearest heading above; '' before the first. */
  readonly heading: string;
}

/** A body taken apart: its headings, the blocks that can hold evidence, and all of its text. */
export interface Outline {
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
  /** White space folded, blocks and headings with a blank between them. */
  readonly text: string;
  /** Of the text, between its blanks. */
  readonly words: number;
}

/** White space that folding changes. */
export const UNFOLDED = /[^\S ]|\s\s|^\s|\s$/u;

const INLINE = new Set(['a', 'br', 'code', 'del', 'em', 'img', 'strong', 'span']);

interface Walk {
  readonly headings: Heading[];
  readonly blocks: Block[];
  readonly texts: string[];
  /** How often each slug has been given. */
  readonly anchors: Map<string, number>;
}

/**
 * Reads the outline of an HTML tree and gives each heading an id made of its words. Captions of figures are left out: what
 * is taught stands in the text.
 */
export function outline(root: HtmlRoot): Outline {
  const walk: Walk = { headings: [], blocks: [], texts: [], anchors: new Map() };
  for (const child of root.children) if (child.type === 'element') walkElement(walk, child);
  const joined = walk.texts.join(' ');
  const text = UNFOLDED.test(joined) ? joined.replace(/\s+/gu, ' ').trim() : joined;
  return { headings: walk.headings, blocks: walk.blocks, text, words: countWords(text) };
}

/** `text` has one blank between two words and none at its ends. */
function countWords(text: string): number {
  if (text === '') return 0;
  let count = 1;
  for (let at = text.indexOf(' '); at !== -1; at = text.indexOf(' ', at + 1)) count += 1;
  return count;
}

function walkElement(walk: Walk, element: HtmlElement): void {
  if (/^h[2-6]$/u.test(element.tagName)) addHeading(walk, element);
  else if (element.tagName === 'figure') return;
  else if (element.tagName === 'pre') walk.texts.push(textOf(element));
  else walkChildren(walk, element);
}

/** Runs of inline children become blocks; what stands between them is walked. */
function walkChildren(walk: Walk, parent: HtmlElement): void {
  let start = 0;
  const close = (end: number): void => {
    if (end > start) addBlock(walk, parent, start, end);
  };
  parent.children.forEach((child, index) => {
    if (child.type !== 'element' || INLINE.has(child.tagName)) return;
    close(index);
    start = index + 1;
    walkElement(walk, child);
  });
  close(parent.children.length);
}

function addBlock(walk: Walk, parent: HtmlElement, start: number, end: number): void {
  const nodes: readonly HtmlNode[] = parent.children.slice(start, end);
  const text = nodes.map(textOf).join('');
  if (text.trim() === '') return;
  walk.texts.push(text);
  walk.blocks.push({ parent, start, count: end - start, text, heading: walk.headings.at(-1)?.text ?? '' });
}

function addHeading(walk: Walk, element: HtmlElement): void {
  const text = textOf(element).replace(/\s+/gu, ' ').trim();
  const anchor = freeAnchor(walk.anchors, text);
  walk.texts.push(text);
  walk.headings.push({ depth: Number(element.tagName.slice(1)), text, anchor });
  element.properties = { id: anchor };
}

/** The words in lower case with hyphens; `-2`, `-3` when taken. Never of the form of an evidence anchor. */
function freeAnchor(given: Map<string, number>, text: string): string {
  const words = text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  const slug =
    words === '' || /^e-[0-9a-f]{10}$/u.test(words) ? `section-${words}`.replace(/-$/u, '') : words;
  let count = (given.get(slug) ?? 0) + 1;
  while (count > 1 && given.has(`${slug}-${count}`)) count += 1;
  given.set(slug, count);
  if (count === 1) return slug;
  given.set(`${slug}-${count}`, 1);
  return `${slug}-${count}`;
}
