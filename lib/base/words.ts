/** Anything that folding could change: a sign beyond ASCII, or white space other than single spaces between words. */
const UNFOLDED = /[^ -~]|  |^ | $/u;

/** NFKC, white space folded to single spaces, trimmed: how two texts are compared everywhere. */
export function foldSpace(text: string): string {
  if (!UNFOLDED.test(text)) return text;
  return text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
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
