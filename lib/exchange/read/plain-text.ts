import { own } from '#lib/base/own.ts';
import { decodeEntities } from './html-entities.ts';
import { piecesOf, type Tag } from './html-tags.ts';

/** Words out of a text of another system, and what of it no words can carry. */
export interface PlainText {
  /** Paragraphs divided by empty lines; white space inside of them folded. */
  readonly text: string;
  /** What was dropped: `picture`, `layout of a table`. Each once. */
  readonly lost: readonly string[];
}

const NUMBERS = 'numbers of a list';
/** Elements that stand for something to be seen or heard. */
const LOST: Readonly<Partial<Record<string, string>>> = {
  img: 'picture',
  svg: 'picture',
  object: 'embedded file',
  iframe: 'embedded page',
  audio: 'sound',
  video: 'film',
  table: 'layout of a table',
  ol: NUMBERS,
  math: 'formula',
  script: 'script',
  s: 'words struck through',
  del: 'words struck through',
  strike: 'words struck through',
};
/** What a style takes back, or keeps from being seen. */
const STYLES = { struck: 'words struck through', hidden: 'words that are hidden' } as const;
/** What an `a` has besides its words. */
const LINKED = 'address of a link';
/** Elements whose content is no text, or is taken back. */
const SILENT = new Set(['script', 'style', 'head', 'title', 's', 'del', 'strike']);
/** Signs that nobody sees: where a word may be parted, and what editors leave behind. */
const UNSEEN = /[\u00AD\u200B\u2060\uFEFF]/gu;
/** What stands higher or lower, which is another number beside the one before it: "10³" is no "103". */
const RAISED: Readonly<
  Partial<Record<string, { readonly from: string; readonly to: string; readonly what: string }>>
> = {
  sup: { from: '0123456789+-−n() ', to: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ⁽⁾ ', what: 'words set higher' },
  sub: { from: '0123456789+-−() ', to: '₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎ ', what: 'words set lower' },
};
/** Elements that end a paragraph. */
const BLOCKS = /^(?:p|div|ul|ol|table|h[1-6]|blockquote|pre|section|article|hr)$/u;
/** Elements that end a line within a paragraph. */
const LINES = /^(?:br|li|tr|dt|dd)$/u;
const CELLS = /^t[dh]$/u;
/** Plain text: line ends of a paragraph are blanks, an empty line divides paragraphs. */
export function plainLines(text: string): string {
  return text
    .split(/\r?\n[^\S\n]*\r?\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Marks of Markdown around words, and what stands in them. */
const EMPHASIS = /(?<mark>\*{1,3}|`)(?=\S)(?<words>[^*`\n]+)(?<=\S)\k<mark>/gu;
/** Marks in front of a line: headings and lists. Numbers of a list stay. */
const IN_FRONT = /^[^\S\n]*(?:#{1,6}|[-*+])[^\S\n]+(?=\S)/gmu;
const PICTURE = /!\[(?<words>[^\]\n]{0,500})\]\([^()\n]{0,2000}\)/gu;
const LINK = /\[(?<words>[^\]\n]{1,500})\]\((?:https?:|mailto:|\/)[^()\n]{0,2000}\)/gu;

/** The words of Markdown, without the marks of bold, italics, code, headings, lists and links, and what of it no words can carry. */
export function plainMarkdown(text: string): PlainText {
  const lost = [
    ...(text.search(PICTURE) === -1 ? [] : ['picture']),
    ...(text.replace(PICTURE, '').search(LINK) === -1 ? [] : ['address of a link']),
  ];
  const words = text
    .replace(PICTURE, '')
    .replace(LINK, '$<words>')
    .replace(IN_FRONT, '')
    .replace(EMPHASIS, '$<words>');
  return { text: plainLines(words), lost };
}

/** A formula in the signs of TeX, which learners would see as they stand. Source: Moodle docs, MathJax filter. */
const FORMULA = /\$\$[^$\n]+\$\$|\\\((?:(?!\\\)).)+\\\)|\\\[(?:(?!\\\]).)+\\\]/u;

/** The first formula of a text, as it stands there; undefined where there is none. */
export function formulaIn(text: string): string | undefined {
  return FORMULA.exec(text)?.[0];
}

/** On one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The words of HTML, its marks left out. Never throws; linear in the text. What is no tag stays as it is written. */
export function plainHtml(html: string): PlainText {
  const lost = new Set<string>();
  const pieces = [...htmlPieces(html, lost)];
  const isOtherList = (piece: string | Tag): boolean =>
    typeof piece !== 'string' && piece.name === 'ol' && !piece.isClosing && !piece.isCounted;
  if (!pieces.some(isOtherList)) lost.delete(NUMBERS);
  const numberAt = counter();
  const words = pieces.map((piece) =>
    typeof piece === 'string' ? piece : `${breakAt(piece)}${numberAt(piece)}`,
  );
  return { text: plainLines(words.join('')), lost: [...lost] };
}

/** The number in front of each entry of a counted list: a question may speak of "1 and 3". */
function counter(): (tag: Tag) => string {
  /** The last number of each list that is open; undefined where nothing is counted. */
  const open: (number | undefined)[] = [];
  return ({ name, isClosing, isCounted }) => {
    if (name === 'ol' || name === 'ul') {
      if (isClosing) open.pop();
      else open.push(isCounted ? 0 : undefined);
    }
    const last = open.at(-1);
    if (name !== 'li' || isClosing || last === undefined) return '';
    open[open.length - 1] = last + 1;
    return `${String(last + 1)}. `;
  };
}

/** The words of HTML, white space folded, and the tags between them. @param lost what of it no words can carry is added here */
export function* htmlPieces(html: string, lost: Set<string>): Generator<string | Tag> {
  const silent: string[] = [];
  const raised: string[] = [];
  for (const piece of piecesOf(html)) {
    if (typeof piece === 'string') {
      const words = (): string => decodeEntities(piece, lost).replace(UNSEEN, '').replace(/\s+/gu, ' ');
      if (silent.length === 0) yield raisedWords(words(), raised, lost);
      continue;
    }
    const what = lostWith(piece);
    if (what !== undefined) lost.add(what);
    // What is silent by its style ends at its own end, so that those of its name inside are counted too.
    if (SILENT.has(piece.name) || piece.style !== undefined || silent.includes(piece.name))
      follow(silent, piece);
    if (own(RAISED, piece.name) !== undefined) follow(raised, piece);
    yield piece;
  }
}

/** What no words can carry where a tag stands. */
function lostWith({ name, isClosing, isLink, style }: Tag): string | undefined {
  if (isClosing) return undefined;
  const what = own(LOST, name) ?? (isLink ? LINKED : undefined);
  return what ?? (style === undefined ? undefined : STYLES[style]);
}

/** Keeps which elements are open, the innermost last. A closing tag without an opening one closes nothing. */
function follow(open: string[], { name, isClosing }: Tag): void {
  if (!isClosing) open.push(name);
  else if (open.includes(name)) open.splice(open.lastIndexOf(name), 1);
}

/** In the characters that Unicode has for it; of what it has none for, one inside another too, it is told that it stood higher. */
function raisedWords(words: string, open: readonly string[], lost: Set<string>): string {
  const { from, to, what } = own(RAISED, open.at(-1) ?? '') ?? {};
  if (from === undefined || to === undefined || what === undefined || words.trim() === '') return words;
  if (open.length === 1 && words.split('').every((sign) => from.includes(sign)))
    return words.replaceAll(/./gu, (sign) => to.charAt(from.indexOf(sign)));
  lost.add(what);
  return words;
}

/** Whether a tag ends a paragraph, a line or a cell of a table. */
export function endsBlock({ name }: Tag): boolean {
  return BLOCKS.test(name) || LINES.test(name) || CELLS.test(name);
}

function breakAt({ name }: Tag): string {
  if (BLOCKS.test(name)) return '\n\n';
  if (LINES.test(name)) return '\n';
  return CELLS.test(name) ? ' ' : '';
}
