/** Words out of a text of another system, and what of it no words can carry. */
export interface PlainText {
  /** Paragraphs divided by empty lines; white space inside of them folded. */
  readonly text: string;
  /** What was dropped: `a picture`, `a table`. Each once. */
  readonly lost: readonly string[];
}

/** Elements that stand for something to be seen or heard. */
const LOST: Readonly<Record<string, string>> = {
  img: 'a picture',
  svg: 'a picture',
  object: 'an embedded file',
  iframe: 'an embedded page',
  audio: 'sound',
  video: 'a film',
  table: 'the layout of a table',
  math: 'a formula',
  script: 'a script',
};
/** Elements whose content is no text. */
const SILENT = new Set(['script', 'style', 'head', 'title']);
/** Elements that end a paragraph. */
const BLOCKS = /^(?:p|div|ul|ol|table|h[1-6]|blockquote|pre|section|article|hr)$/u;
/** Elements that end a line within a paragraph. */
const LINES = /^(?:br|li|tr|dt|dd)$/u;
const ENTITIES: Readonly<Record<string, string>> = {
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

/** On one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The words of HTML, its marks left out. Never throws; linear in the text. What is no tag stays as it is written. */
export function plainHtml(html: string): PlainText {
  const words: string[] = [];
  const lost = new Set<string>();
  const last = html.lastIndexOf('>');
  let silent: string | undefined;
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    const end = open === -1 ? html.length : open;
    if (silent === undefined) words.push(decodeEntities(html.slice(at, end), lost).replace(/\s+/gu, ' '));
    if (open === -1) break;
    const tag = open < last ? tagAt(html, open) : undefined;
    if (tag === undefined) {
      if (silent === undefined) words.push('<');
      at = open + 1;
      continue;
    }
    at = tag.end;
    const { name, isClosing } = tag;
    if (LOST[name] !== undefined && !isClosing) lost.add(LOST[name]);
    if (silent === name && isClosing) silent = undefined;
    else if (silent === undefined && SILENT.has(name) && !isClosing) silent = name;
    if (BLOCKS.test(name)) words.push('\n\n');
    else if (LINES.test(name)) words.push('\n');
  }
  return { text: plainLines(words.join('')), lost: [...lost] };
}

interface Tag {
  readonly name: string;
  readonly isClosing: boolean;
  readonly end: number;
}

/** The tag or comment that begins at an offset; undefined where a bare "<" stands. */
function tagAt(html: string, open: number): Tag | undefined {
  if (html.startsWith('<!--', open)) {
    const close = html.indexOf('-->', open);
    return { name: '', isClosing: false, end: close === -1 ? html.length : close + 3 };
  }
  const named = /^<(?<slash>\/?)(?<name>[a-z][a-z0-9]{0,15})(?=[\s/>])/iu.exec(html.slice(open, open + 20));
  const name = named?.groups?.['name']?.toLowerCase();
  const close = html.indexOf('>', open);
  if (name === undefined || close === -1) return undefined;
  return { name, isClosing: named?.groups?.['slash'] === '/', end: close + 1 };
}

/** Named and numbered characters; a name that is not known stays as it is written. */
function decodeEntities(text: string, lost: Set<string>): string {
  return text.replace(
    /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[0-9a-f]{1,6})|(?<name>[a-z0-9]{2,10}));/giu,
    (whole: string, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) {
        const known = ENTITIES[name] ?? ENTITIES[name.toLowerCase()];
        if (known === undefined) lost.add(`the character ${whole}`);
        return known ?? whole;
      }
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      const isText = code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
      return isText ? String.fromCodePoint(code) : whole;
    },
  );
}
