import { bodyCodes } from './codes/body-codes.ts';
import { lineSlip } from './line-slips.ts';
import type { Fault, Stretch } from './markdown-slips.ts';
import type { MarkdownNode, MarkdownRoot } from './markdown-tree.ts';

type Parent = Extract<MarkdownNode, { children: unknown }>;

/** A fault and the node at which it stands. */
export interface Misread {
  readonly fault: Fault;
  readonly node: MarkdownNode;
}

/**
 * Signs of the text that Markdown took for marks, so that they are gone and what is said may be something else
 * (`content/lost-sign`): "300 mg*3 or 400 mg*2", a line that begins with "> 30 mL/min"; and marks that it did not take and shows as
 * they are (`content/unread-mark`).
 *
 * @param body the text that was read
 */
export function misreadIn(root: MarkdownRoot, body: string): readonly Misread[] {
  const used = new Set<string>();
  const found: Misread[] = [];
  const definitions: MarkdownNode[] = [];
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
    if (node.type === 'definition') definitions.push(node);
    if (!('children' in node)) return;
    for (const [at, child] of node.children.entries()) {
      const fault =
        (node.type === 'root' ? blockFault(child, node.children[at - 1], body) : undefined) ??
        faultOf(child, body);
      if (fault !== undefined) found.push({ fault, node: child });
      visit(child);
    }
  };
  visit(root);
  for (const node of definitions)
    if (node.type === 'definition' && node.identifier !== '//' && !used.has(node.identifier))
      found.push({
        node,
        fault: lost('[', 'it begins a definition that nothing uses, and is shown to nobody'),
      });
  return found;
}

/** Of what stands in the text itself, not in a list or quotation. */
function blockFault(node: MarkdownNode, before: MarkdownNode | undefined, body: string): Fault | undefined {
  if (node.type === 'heading' && before === undefined) return fieldsFault(rawOf(node, body));
  return node.type === 'blockquote' || node.type === 'list' ? signFault(node, before, body) : undefined;
}

function faultOf(node: MarkdownNode, body: string): Fault | undefined {
  switch (node.type) {
    case 'emphasis':
    case 'strong':
    case 'delete':
      return emphasisFault(rawOf(node, body), body, node.position?.start.offset ?? 0);
    case 'paragraph':
      return paragraphFault(rawOf(node, body));
    case 'link':
      return linkFault(node);
    default:
      return node.type === 'text' ? textFault(rawOf(node, body), body, node) : undefined;
  }
}

/** A link that leads to the top of its own page, or that nobody sees. */
function linkFault({ url, children }: Extract<MarkdownNode, { type: 'link' }>): Fault | undefined {
  const address = url.trim();
  if (address === '' || address === '#')
    return unread(`[…](${address})`, 'an address between the parentheses, as in `[words](file.md)`');
  return children.length === 0
    ? {
        page: bodyCodes.unreadMark,
        message: 'Unexpected link without words, which nobody sees, expected some between `[` and `]`',
      }
    : undefined;
}

/** A line of a sentence that begins with "> 30" or "- 5". */
function signFault(
  node: Extract<MarkdownNode, { type: 'blockquote' | 'list' }>,
  before: MarkdownNode | undefined,
  body: string,
): Fault | undefined {
  const isOne = node.type === 'blockquote' || node.children.length === 1;
  if (!isOne || !isInSentence(node, before, body) || !startsWithNumber(node, body)) return undefined;
  return node.type === 'list'
    ? lost('-', 'the line becomes a list')
    : lost('>', 'the line becomes a quotation');
}

/** "2*3 and 4*5": marks beside digits, with words between them. In "H*2*O" they are meant. */
function emphasisFault(written: string, body: string, from: number): Fault | undefined {
  const [mark = ''] = /^[*_~]+/u.exec(written) ?? [];
  const before = body.charAt(from - 1);
  const isBegun = /\d/u.test(written.charAt(mark.length)) && /[\p{L}\p{N}]/u.test(before);
  const isEnded = /\d/u.test(body.charAt(from + written.length));
  const isPower = isBegun && /\d/u.test(before) && isEnded;
  const isMeant = !/\s/u.test(written) && !isPower;
  return isMeant || !(isBegun || isEnded)
    ? undefined
    : lost(mark, 'what stands between two of them is emphasised');
}

/** It goes on right below a paragraph that ends with no colon or full stop, marks and brackets aside. */
function isInSentence(node: MarkdownNode, before: MarkdownNode | undefined, body: string): boolean {
  if (before?.type !== 'paragraph' || before.position?.end.line !== (node.position?.start.line ?? 0) - 1)
    return false;
  return !/[.:;!?][*_)"'”’\]]*\s*$/u.test(rawOf(before, body));
}

function startsWithNumber(node: Parent, body: string): boolean {
  return /^[>+*-][ \t]+\d/u.test(rawOf(node, body));
}

/** An address is a link by itself here, and what stands around it a text without a place: it is looked for in the whole paragraph. */
const TURNED_LINK = /(?<!\\)\([^()]{1,300}\)\[(?=https?:\/\/|[\w./-]{1,100}\.(?:md|svg)[#\]])/u;

function paragraphFault(written: string): Fault | undefined {
  const turned = TURNED_LINK.exec(written);
  if (turned !== null)
    return unread(
      '(…)[',
      'the words between `[` and `]`, and the address behind them between `(` and `)`',
      stretchOf(turned),
    );
  const slip = lineSlip(written);
  if (slip === undefined) return undefined;
  const fault = unread(slip.mark, slip.expected, slip);
  return slip.isReadable === true ? { ...fault, page: { ...fault.page, severity: 'warning' } } : fault;
}

/** A second set of fields, of which the line below makes a heading. */
function fieldsFault(written: string): Fault | undefined {
  const lines = written.split(/\r?\n/u).slice(0, -1);
  const areFields = lines.length > 0 && lines.every((line) => /^[a-z][a-z-]*:(?: |$)|^\s+\S/u.test(line));
  return areFields ? unread('---', 'all fields between the first two such lines of the file') : undefined;
}

/** Strong words with their marks at one end alone. */
const LONE_STRONG = /(?<!\\)\*\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}.,;:!?])(?<!\\)\*\*/u;
/** A mark of emphasis at one end of a word. In `C_max` it is none, and a star in front of a whole line or behind a word is that of a note. */
const LONE_MARK =
  /(?<![\\\p{L}\p{N}_*])_(?=\p{L})|(?<=[\p{L}\p{N}])(?<!\\)_(?![\p{L}\p{N}_*{])|(?<=[\s(])\*(?=\p{L})/u;

function textFault(written: string, body: string, node: MarkdownNode): Fault | undefined {
  const strong = LONE_STRONG.exec(written);
  if (strong !== null)
    return unread('**', 'the same marks at the other end of the strong words', stretchOf(strong));
  const lone = LONE_MARK.exec(written);
  return lone === null
    ? unevenFault(written, body, node)
    : unread(lone[0], 'the same mark at the other end of the words', stretchOf(lone));
}

function stretchOf({ 0: mark, index }: RegExpExecArray): Stretch {
  return { from: index, to: index + mark.length };
}

/** A star left over beside words that are emphasised: "**word*" has two at one end and one at the other. */
function unevenFault(written: string, body: string, { position }: MarkdownNode): Fault | undefined {
  const isBefore = /(?<![\\*])\*$/u.test(written) && body.charAt(position?.end.offset ?? 0) === '*';
  const isBehind = /^\*(?!\*)/u.test(written) && body.charAt((position?.start.offset ?? 0) - 1) === '*';
  const from = isBefore ? written.length - 1 : 0;
  return isBefore || isBehind
    ? unread('*', 'as many of them at one end of the words as at the other', { from, to: from + 1 })
    : undefined;
}

function rawOf({ position }: MarkdownNode, body: string): string {
  return body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

function lost(sign: string, what: string): Fault {
  const escaped = sign.replaceAll(/./gu, '\\$&');
  const message = `Unexpected \`${sign}\` that Markdown takes for a mark, expected \`${escaped}\` or other words: ${what}`;
  return { page: bodyCodes.lostSign, message };
}

function unread(mark: string, expected: string, at?: Stretch): Fault {
  return {
    page: bodyCodes.unreadMark,
    message: `Unexpected \`${mark}\` that is shown as it is typed, expected ${expected}`,
    at,
  };
}
