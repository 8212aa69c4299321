const SPACE = 32;
const TILDE = 126;

/** NFKC, white space folded to single spaces, trimmed: how two texts are compared everywhere. */
export function foldSpace(text: string): string {
  if (isFolded(text)) return text;
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** True of printed signs of ASCII with single spaces between words: most texts, which folding leaves as they are. */
function isFolded(text: string): boolean {
  let before = SPACE;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign < SPACE || sign > TILDE || (sign === SPACE && before === SPACE)) return false;
    before = sign;
  }
  return before !== SPACE || text === '';
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
