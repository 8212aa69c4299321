import { own } from '#lib/base/own.ts';

/** Words out of a text of another system, and what of it no words can carry. */
export interface PlainText {
  /** Paragraphs divided by empty lines; white space inside of them folded. */
  readonly text: string;
  /** What was dropped: `a picture`, `a table`. Each once. */
  readonly lost: readonly string[];
}

/** Elements that stand for something to be seen or heard. */
const LOST: Readonly<Partial<Record<string, string>>> = {
  img: 'a picture',
  svg: 'a picture',
  object: 'an embedded file',
  iframe: 'an embedded page',
  audio: 'sound',
  video: 'a film',
  table: 'the layout of a table',
  ol: 'the numbers of a list',
  math: 'a formula',
  script: 'a script',
  s: 'words struck through',
  del: 'words struck through',
  strike: 'words struck through',
};
/** What an `a` has besides its words. */
const LINKED = 'the address of a link';
/** Elements whose content is no text, or is taken back. */
const SILENT = new Set(['script', 'style', 'head', 'title', 's', 'del', 'strike']);
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
const ENTITIES: Readonly<Partial<Record<string, string>>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  bull: '•',
  middot: '·',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  minus: '−',
  micro: 'µ',
  ge: '≥',
  le: '≤',
  ne: '≠',
  asymp: '≈',
  rarr: '→',
  larr: '←',
  uarr: '↑',
  darr: '↓',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup2: '²',
  sup3: '³',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  mu: 'μ',
  omega: 'ω',
  eacute: 'é',
  egrave: 'è',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  ccedil: 'ç',
  ntilde: 'ñ',
  copy: '©',
  reg: '®',
  trade: '™',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
};

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
    ...(text.search(PICTURE) === -1 ? [] : ['a picture']),
    ...(text.replace(PICTURE, '').search(LINK) === -1 ? [] : ['the address of a link']),
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
  const words = [...htmlPieces(html, lost)].map((piece) =>
    typeof piece === 'string' ? piece : breakAt(piece),
  );
  return { text: plainLines(words.join('')), lost: [...lost] };
}

/** The words of HTML, white space folded, and the tags between them. @param lost what of it no words can carry is added here */
export function* htmlPieces(html: string, lost: Set<string>): Generator<string | Tag> {
  const silent: string[] = [];
  const raised: string[] = [];
  for (const piece of piecesOf(html)) {
    if (typeof piece === 'string') {
      const words = (): string => decodeEntities(piece, lost).replace(/\s+/gu, ' ');
      if (silent.length === 0) yield raisedWords(words(), raised, lost);
      continue;
    }
    const what = piece.isClosing ? undefined : (own(LOST, piece.name) ?? (piece.isLink ? LINKED : undefined));
    if (what !== undefined) lost.add(what);
    if (SILENT.has(piece.name)) follow(silent, piece);
    if (own(RAISED, piece.name) !== undefined) follow(raised, piece);
    yield piece;
  }
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

/** Text and tags in their order. */
function* piecesOf(html: string): Generator<string | Tag> {
  const last = html.lastIndexOf('>');
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    if (open > at || open === -1) yield html.slice(at, open === -1 ? html.length : open);
    if (open === -1) return;
    const tag = open < last ? tagAt(html, open) : undefined;
    yield tag ?? '<';
    at = tag?.end ?? open + 1;
  }
}

/** A tag of HTML. */
export interface Tag {
  /** In lower case; empty for a comment. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Whether it leads to another place: a file beside the text is told of when it is missing. */
  readonly isLink: boolean;
  readonly end: number;
}

/** An address that leads to another place than this text. */
const LEADING = /\shref\s*=\s*["']?(?!["'#])/iu;

const leads = (name: string, tag: string): boolean => name === 'a' && LEADING.test(tag);

/** The tag or comment that begins at an offset; undefined where a bare "<" stands. */
function tagAt(html: string, open: number): Tag | undefined {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open);
    return { name: '', isClosing: false, isLink: false, end: close === -1 ? html.length : close + 3 };
  }
  const named = /^<(?<slash>\/?)(?<name>[a-z][a-z0-9]{0,15})(?=[\s/>])/iu.exec(html.slice(open, open + 20));
  const name = named?.groups?.['name']?.toLowerCase();
  const close = html.indexOf('>', open);
  if (name === undefined || close === -1) return undefined;
  return {
    name,
    isClosing: named?.groups?.['slash'] === '/',
    isLink: leads(name, html.slice(open, close)),
    end: close + 1,
  };
}

/** Named and numbered characters; a name that is not known stays as it is written, and is added to `lost`. */
export function decodeEntities(text: string, lost: Set<string>): string {
  return text.replace(/&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z0-9]{2,10});/giu, (whole: string, name: string) => {
    const known = name.startsWith('#') ? numbered(name.slice(1)) : named(name);
    if (known === undefined) lost.add(`the character ${whole}`);
    return known ?? whole;
  });
}

function named(name: string): string | undefined {
  return ENTITIES[name] ?? ENTITIES[name.toLowerCase()];
}

function numbered(written: string): string | undefined {
  const code = /^x/iu.test(written) ? Number.parseInt(written.slice(1), 16) : Number(written);
  const isText = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isText ? String.fromCodePoint(code) : undefined;
}
