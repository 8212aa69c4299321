/** A tag of HTML. */
export interface Tag {
  /** In lower case; empty for a comment, a declaration and a tag of Word. */
  readonly name: string;
  readonly isClosing: boolean;
  /** Whether it leads to another place: a file beside the text is told of when it is missing. */
  readonly isLink: boolean;
  /** How its words are set apart, where a style says so. */
  readonly style: 'struck' | 'hidden' | undefined;
  /** Of a list: whether its entries are counted in plain numbers from 1 on. */
  readonly isCounted: boolean;
  readonly end: number;
}

/** Text and tags in their order. What is no tag is text: "<" in "Na<K or K>Na". */
export function* piecesOf(html: string): Generator<string | Tag> {
  const [closed, closeAfter] = [closedIn(html), endsIn(html)];
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    if (open > at || open === -1) yield html.slice(at, open === -1 ? html.length : open);
    if (open === -1) return;
    const close = closeAfter(open);
    const tag = close === -1 ? undefined : tagAt(html, { open, close }, closed);
    yield tag ?? '<';
    at = tag?.end ?? open + 1;
  }
}

/** Where the next ">" stands behind offsets that rise, -1 for none: looked for once between two of them, so that reading stays linear. */
function endsIn(html: string): (from: number) => number {
  let close = html.indexOf('>');
  return (from) => {
    if (close !== -1 && close < from) close = html.indexOf('>', from);
    return close;
  };
}

/** Elements of HTML that texts are made of. */
const KNOWN = new Set(
  `a abbr acronym address applet area article aside audio b base bdi bdo big blink blockquote body br button canvas
  caption center cite code col colgroup data dd del details dfn dir div dl dt em embed fieldset figcaption figure font
  footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main
  map mark math menu meta meter nav nobr noscript object ol optgroup option output p param picture pre progress q rp rt
  ruby s samp script section select small source span strike strong style sub summary sup svg table tbody td template
  textarea tfoot th thead time title tr track tt u ul var video wbr`.split(/\s+/u),
);

/** Elements without content. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'col', 'embed', 'source', 'param', 'track', 'area']);

/** The names of all closing tags of a text; read when a name is met that HTML does not have. */
function closedIn(html: string): () => ReadonlySet<string> {
  let found: ReadonlySet<string> | undefined;
  return () =>
    (found ??= new Set(
      [...html.matchAll(/<\/(?<name>[a-z][a-z0-9-]{0,30})(?=[\s>])/giu)].map(({ groups }) =>
        (groups?.['name'] ?? '').toLowerCase(),
      ),
    ));
}

/** What Word leaves in a text besides its marks: `<o:p>`, `<?xml … />`, `<![if !supportLists]>`. */
const OF_WORD = /^<(?:\/?[a-z][a-z0-9]{0,10}:[a-z]|\?xml|!(?:\[|doctype))/iu;
const NAMED = /^<(?<slash>\/?)(?<name>[a-z][a-z0-9-]{0,30})(?=[\s/>])/iu;
/** A name stands in so many characters, what is looked at of attributes in the others: a picture may stand in one. */
const NAME_MAX = 40;
const ATTRIBUTES_MAX = 2_000;

/** The tag or comment that begins at an offset; undefined where a bare "<" stands. */
function tagAt(
  html: string,
  { open, close }: { readonly open: number; readonly close: number },
  closed: () => ReadonlySet<string>,
): Tag | undefined {
  const nameless = { name: '', isClosing: false, isLink: false, style: undefined, isCounted: false };
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open);
    return { ...nameless, end: end === -1 ? html.length : end + 3 };
  }
  const head = html.slice(open, open + NAME_MAX);
  if (OF_WORD.test(head)) return { ...nameless, end: close + 1 };
  const { slash, name: written } = NAMED.exec(head)?.groups ?? {};
  if (written === undefined) return undefined;
  const [name, isClosing] = [written.toLowerCase(), slash === '/'];
  const attributes = html.slice(open + 1 + written.length, Math.min(close, open + ATTRIBUTES_MAX));
  if (!isClosing && !isTag(name, attributes, closed)) return undefined;
  return {
    name,
    isClosing,
    isLink: leads(name, attributes),
    style: styleOf(name, attributes),
    isCounted: name === 'ol' && !OTHER_COUNT.test(attributes),
    end: close + 1,
  };
}

/** What has a list begin at another number, or count in letters. */
const OTHER_COUNT = /\s(?:type|start|reversed)\b|list-style/iu;

/** Attributes that have no value, or the slash of an element without content. */
const BARE =
  /\s(?:\/|allowfullscreen|autoplay|checked|compact|controls|defer|disabled|hidden|ismap|loop|multiple|muted|nohref|noshade|nowrap|open|readonly|reversed|selected)\s*$/iu;

/**
 * Whether it is an element that HTML has, with attributes if anything; or another one that is closed in the text too. "a<b or b>c"
 * has the name of one, and words in the place of attributes.
 */
function isTag(name: string, attributes: string, closed: () => ReadonlySet<string>): boolean {
  if (!KNOWN.has(name)) return closed().has(name);
  const plain = attributes.trim();
  return plain === '' || plain === '/' || plain.includes('=') || BARE.test(attributes);
}

/** An address that leads to another place than this text. */
const LEADING = /\shref\s*=\s*["']?(?!["'#])/iu;

const leads = (name: string, attributes: string): boolean => name === 'a' && LEADING.test(attributes);

const STYLED = /\sstyle\s*=\s*(?:"(?<double>[^"]*)|'(?<single>[^']*))/iu;

function styleOf(name: string, attributes: string): Tag['style'] {
  if (VOID.has(name)) return undefined;
  const { double, single } = STYLED.exec(attributes)?.groups ?? {};
  const style = double ?? single ?? '';
  if (/\bline-through\b/iu.test(style)) return 'struck';
  return /\bdisplay\s*:\s*none\b|\bvisibility\s*:\s*hidden\b/iu.test(style) ? 'hidden' : undefined;
}
