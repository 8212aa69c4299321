const SPACE = 32;
/** Signs are told apart up to those of printers (dashes, quotation marks); a text with others is always folded. */
const LAST = 0x20_27;
const KEPT = 1;
const CHANGED = 2;
/** Of each sign that has been seen, whether folding keeps it. */
const signs = new Uint8Array(LAST + 1);

/** NFKC, powers of ten as "10^9", white space folded to single spaces, trimmed: how two texts are compared everywhere. */
export function foldSpace(text: string): string {
  if (isFolded(text)) return text;
  return withPlainPowers(text).normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** What a 10 is raised to, behind a sign that multiplies, in plain digits: "4 × 10⁹" is "4 × 10^9", and not "4 × 109". */
export function withPlainPowers(text: string): string {
  return RAISED.test(text) ? text.replace(POWER_OF_TEN, (raised) => `^${raised.normalize('NFKC')}`) : text;
}

const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/u;
const POWER_OF_TEN = /(?<=[×x·]\s{0,3}10)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;

/** True of signs that are kept, with single spaces between words: most texts, which folding leaves as they are. */
function isFolded(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign > LAST || (signs[sign] || learnt(sign)) !== KEPT || (sign === SPACE && before === SPACE))
      return false;
    before = sign;
  }
  return before !== SPACE || text === '';
}

/** Only marks and the letters of Hangul join with a sign before them: without those, a text is folded sign by sign. */
function learnt(code: number): number {
  const sign = String.fromCharCode(code);
  const isKept =
    sign === ' ' || (sign.normalize('NFKC') === sign && !/[\s\p{M}\p{Script=Hangul}]/u.test(sign));
  const kind = isKept ? KEPT : CHANGED;
  signs[code] = kind;
  return kind;
}

/** `foldSpace` in lower case: the key under which a name stands in the lexicon. */
export function foldName(text: string): string {
  return foldSpace(text).toLowerCase();
}

/** First letter in upper case, unless the word is written with a capital inside (pH, mRNA). */
export function sentenceCase(text: string): string {
  const [first = '', second = ''] = text;
  const mixed = second !== second.toLowerCase();
  return mixed ? text : first.toUpperCase() + text.slice(first.length);
}
