/** A part of a lesson, up to the next heading. */
export interface LessonSection {
  /** Empty for what stands before the first heading. */
  readonly heading: string;
  readonly anchor: string;
  /** What a reader sees, a line for each block; the words of drawings are left out. */
  readonly text: string;
}

/** A tag, or the text up to the next one. In written HTML a `<` in text or in a value is always escaped. */
const PIECE = /<(?:"[^"]*"|[^">])*>|[^<]+/gu;
/** Tags at which a line ends. */
const BLOCK =
  /^<\/?(?:p|h[1-6]|ul|ol|li|dl|dt|dd|tr|table|figcaption|figure|blockquote|section|div|hr|br|pre)\b/u;
const HEADING = /^<h[2-6]\b[^>]*?(?:\sid="([^"]*)")?[^>]*>$/u;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Cuts a lesson's HTML at its headings. HTML is as `writeHtml` of the content stage gives it. */
export function lessonSections(html: string): readonly LessonSection[] {
  const sections = [{ heading: '', anchor: '', text: '' }];
  let inHeading = false;
  let drawings = 0;
  for (const [piece] of html.matchAll(PIECE)) {
    const section = sections.at(-1);
    if (section === undefined) continue;
    drawings += drawingDepth(piece);
    if (HEADING.test(piece)) {
      sections.push({ heading: '', anchor: HEADING.exec(piece)?.[1] ?? '', text: '' });
      inHeading = true;
    } else if (/^<\/h[2-6]>/u.test(piece)) inHeading = false;
    else if (drawings === 0) section[inHeading ? 'heading' : 'text'] += readPiece(piece);
  }
  return sections.map(({ heading, anchor, text }) => ({ heading: tidy(heading), anchor, text: tidy(text) }));
}

function drawingDepth(piece: string): number {
  if (piece.startsWith('</svg')) return -1;
  return /^<svg\b/u.test(piece) && !piece.endsWith('/>') ? 1 : 0;
}

/** Text as it reads, the end of a block as a line feed, the end of a cell as a dot; other tags leave nothing. */
function readPiece(piece: string): string {
  if (!piece.startsWith('<')) return decode(piece).replace(/\s+/gu, ' ');
  if (/^<\/t[dh]\b/u.test(piece)) return ' · ';
  return BLOCK.test(piece) ? '\n' : '';
}

function decode(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/giu,
    (whole, hex?: string, digits?: string, name = '') => {
      const code = hex === undefined ? Number(digits) : Number.parseInt(hex, 16);
      if (Number.isNaN(code)) return NAMED[String(name)] ?? whole;
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Single spaces; no empty lines; no dot at the end of a row. */
function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) =>
      line
        .replace(/\s+/gu, ' ')
        .replace(/(?:\s·)+\s*$/u, '')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}
