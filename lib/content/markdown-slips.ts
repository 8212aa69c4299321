import type { CodePage } from '#lib/base/code-page.ts';
import { bodyCodes } from './codes/body-codes.ts';
import type { MarkdownNode } from './markdown-tree.ts';

/** What is wrong with a node of Markdown. */
export interface Fault {
  readonly page: CodePage;
  readonly message: string;
  /** The offsets in the node as it is written; without them it is told of at the first line of the node. */
  readonly at?: Stretch | undefined;
}

/** Offsets in a text, `to` exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Three marks or more begin code, as many end it. */
const FENCE = /^(?:`{3,}|~{3,})/u;
/** In front of a line inside lists and quotations. */
const CONTAINER = /^[\s>]+/u;
const SENTENCE_END = /[.:;,!?]$/u;

/**
 * A heading or code that was hardly meant: `content/empty-heading`, `content/underlined-sentence`, `content/unclosed-code`,
 * `content/indented-code`.
 *
 * @param written the node as its author wrote it
 */
export function slipOf(node: MarkdownNode, written: string): Fault | undefined {
  if (node.type === 'heading') return headingSlip(node.children.length === 0, written);
  return node.type === 'code' ? codeSlip(written) : undefined;
}

function headingSlip(isEmpty: boolean, written: string): Fault | undefined {
  if (isEmpty)
    return {
      page: bodyCodes.emptyHeading,
      message: 'Unexpected heading without words, expected what its section is about',
    };
  if (written.startsWith('#')) return undefined;
  const lines = written.split(/\r?\n/u);
  const sentence = lines.slice(0, -1).join(' ').trim();
  if (!SENTENCE_END.test(sentence)) return undefined;
  const last = lines.at(-1) ?? '';
  const line = last.replace(CONTAINER, '').trim();
  const from = written.length - last.length + last.indexOf(line);
  const message = `Unexpected \`${line.slice(0, 3)}\` right below a sentence, expected an empty line between them`;
  return { page: bodyCodes.underlinedSentence, message, at: { from, to: from + line.length } };
}

function codeSlip(written: string): Fault | undefined {
  const [fence] = FENCE.exec(written) ?? [];
  if (fence === undefined)
    return {
      page: bodyCodes.indentedCode,
      message: 'Unexpected indent of four spaces or more, expected a paragraph without',
    };
  const last = written.split(/\r?\n/u).slice(1).at(-1)?.replace(CONTAINER, '').trimEnd() ?? '';
  const isClosed = last.length >= fence.length && last === fence.charAt(0).repeat(last.length);
  if (isClosed) return undefined;
  const message = `Unexpected end of the text inside code, expected "${fence}" on a line of its own`;
  return { page: bodyCodes.unclosedCode, message };
}
