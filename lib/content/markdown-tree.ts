import rehypeStringify from 'rehype-stringify';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

// "10~20 mg" is a range: only two tildes strike through.
const reader = remark().use(remarkGfm, { singleTilde: false });
/** Footnotes are refused by a diagnostic; without a handler for them none of their ids reaches a page. */
const renderer = unified().use(remarkRehype, { handlers: { footnoteReference: () => undefined } });
const writer = unified().use(rehypeStringify);

/** The root of a Markdown tree, as remark reads it. */
export type MarkdownRoot = ReturnType<typeof reader.parse>;
/** A node of a Markdown tree. */
export type MarkdownNode = MarkdownRoot | MarkdownRoot['children'][number];
/** A table, with its rows. */
export type MarkdownTable = Extract<MarkdownNode, { type: 'table' }>;
/** The root of an HTML tree. */
export type HtmlRoot = Parameters<typeof writer.stringify>[0];
/** An element of an HTML tree. */
export type HtmlElement = Extract<HtmlRoot['children'][number], { type: 'element' }>;
/** What stands inside an element. */
export type HtmlNode = HtmlElement['children'][number];

/** Reads Markdown with tables, strikethrough and plain addresses (GitHub's). */
export function readMarkdownTree(text: string): MarkdownRoot {
  return reader.parse(text);
}

/** The HTML tree of a Markdown tree, in which HTML written by the author is left out. */
export function toHtmlTree(root: MarkdownRoot): HtmlRoot {
  return renderer.runSync(root);
}

/** The HTML of a tree. */
export function writeHtml(root: HtmlRoot): string {
  return writer.stringify(root);
}

/** The text of a node as a reader sees it; a line break is a line feed. */
export function textOf(node: HtmlNode | HtmlRoot['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? '\n' : node.children.map(textOf).join('');
}
