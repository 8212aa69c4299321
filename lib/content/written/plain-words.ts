import { writtenCodes } from '../codes/written-codes.ts';
import { bodyCodes } from '../codes/body-codes.ts';
import { rawOf, refuse, type Inline, type Section } from './section.ts';

/** What a mark is called where it is refused. */
const MARKS: Readonly<Record<string, string>> = {
  strong: 'bold',
  emphasis: 'emphasis',
  delete: 'strikethrough',
  inlineCode: 'code',
  link: 'a link',
  linkReference: 'a link',
  image: 'a picture',
  imageReference: 'a picture',
  footnoteReference: 'a footnote',
};

/**
 * The words of a heading or a paragraph on one line, as a reader sees them. A web address that only looks like a link is text.
 * Diagnostics: `content/item-formatting` and `content/raw-html`; the words inside the marks are kept.
 */
export function plainWords(section: Section, nodes: readonly Inline[]): string {
  return onOneLine(nodes.map((node) => wordsOf(section, node)).join(''));
}

/** White space folded to single spaces and trimmed; letters stay as they are written. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function wordsOf(section: Section, node: Inline): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'break':
      return ' ';
    case 'html':
      return htmlWords(section, node);
    case 'link':
      if (isBareAddress(section, node)) return innerWords(section, node);
      break;
    default:
  }
  const mark = MARKS[node.type] ?? node.type;
  refuse(section, node, writtenCodes.itemFormatting, `Unexpected ${mark} in an item, expected plain text`);
  return innerWords(section, node);
}

function innerWords(section: Section, node: Inline): string {
  if ('children' in node) return node.children.map((child) => wordsOf(section, child)).join('');
  return 'value' in node ? node.value : '';
}

/** Comments reach nobody; other HTML is left out. */
function htmlWords(section: Section, node: Extract<Inline, { type: 'html' }>): string {
  if (node.value.startsWith('<!--')) return '';
  refuse(section, node, bodyCodes.rawHtml, `Unexpected HTML \`${node.value}\`, expected Markdown`);
  return '';
}

/** Made a link by the reader of Markdown alone: without a place of its own, or written as the address it shows. */
function isBareAddress(section: Section, node: Extract<Inline, { type: 'link' }>): boolean {
  const [only] = node.children;
  if (node.position === undefined) return true;
  return only?.type === 'text' && node.children.length === 1 && rawOf(section, node) === only.value;
}
