/** A word of a text: how it is compared, and where it stands. */
export interface Word {
  /** Folded: lower case, no accents, Greek letters by their names. */
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

/** A run of letters of one kind, or of digits. "α2δ", "alpha-2-delta" and "alpha2delta" have the same three. U+00B5 is the micro sign. */
const RUN = /[\p{Script=Greek}\u00B5]\p{M}*|(?:(?![\p{Script=Greek}\u00B5])\p{L}\p{M}*)+|\p{N}+/gu;

/** Names of the Greek alphabet (Unicode, Greek and Coptic, U+03B1 to U+03C9), in its order. */
const GREEK = new Map(
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon phi chi psi omega'
    .split(' ')
    .map((name, index) => [String.fromCodePoint(0x3b1 + index), name]),
);

/** Letters that Unicode does not take apart, in plain Latin ones. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/** The words of a text, in order. Everything that is neither letter nor digit stands between words. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(RUN)].map(({ 0: run, index }) => ({
    term: foldRun(run),
    from: index,
    to: index + run.length,
  }));
}

/** The words as they are compared. */
export function termsOf(text: string): string[] {
  return wordsOf(text).map(({ term }) => term);
}

const PLAIN_LATIN = /^[\u0000-\u007F]*$/u;

function foldRun(run: string): string {
  if (PLAIN_LATIN.test(run)) return run.toLowerCase();
  const bare = run
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
  const folded = bare.replace(
    /[^\u0000-\u007F]/gu,
    (letter) => GREEK.get(letter) ?? PLAIN.get(letter) ?? letter,
  );
  return folded === '' ? run : folded;
}
