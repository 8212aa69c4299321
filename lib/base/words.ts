/** Signs that folding keeps whatever stands beside them, with single spaces between words: most texts, which stay as they are. */
const FOLDED = /^[!-~À-ÿ°±·–—‘’“”]+(?: [!-~À-ÿ°±·–—‘’“”]+)*$/u;

/** NFKC, powers of ten as "10^9", white space folded to single spaces, trimmed: how two texts are compared everywhere. */
export function foldSpace(text: string): string {
  if (FOLDED.test(text)) return text;
  return withPlainPowers(text).normalize('NFKC').replace(/\s+/gu, ' ').trim();
}

/** What a 10 is raised to, behind a sign that multiplies, in plain digits: "4 × 10⁹" is "4 × 10^9", and not "4 × 109". */
export function withPlainPowers(text: string): string {
  return RAISED.test(text) ? text.replace(POWER_OF_TEN, (raised) => `^${raised.normalize('NFKC')}`) : text;
}

const RAISED = /[⁰¹²³⁴⁵⁶⁷⁸⁹]/u;
const POWER_OF_TEN = /(?<=[×x·]\s{0,3}10)[⁰¹²³⁴⁵⁶⁷⁸⁹]+/gu;

/** `foldSpace` in lower case, with straight apostrophes: the key under which a name stands in the lexicon. */
export function foldName(text: string): string {
  const folded = foldSpace(text).toLowerCase();
  // Word processors curl the one in "St John’s wort".
  return folded.includes('’') ? folded.replaceAll('’', "'") : folded;
}

/**
 * First letter in upper case, unless the word is written with a capital inside (pH, mRNA), or its first letter is a sign of its own: a
 * Greek one, whose capital reads as another letter ("Μ receptor" for the μ receptor), or one before a digit (p53). The sign of a unit
 * stays, too: "Mg" is magnesium, and "Mmol/L" no unit.
 */
export function sentenceCase(text: string): string {
  const [first = '', second = ''] = text;
  const mixed = second !== second.toLowerCase();
  return mixed || beginsWithSign(text) || UNIT_SIGN.test(text)
    ? text
    : first.toUpperCase() + text.slice(first.length);
}

/** Signs of units in small letters alone (SI Brochure 2019, and mcg as ISMP wants it), by themselves or before others. */
const UNIT_SIGN = /^(?:mg|mcg|ng|g|kg|kcal|mmol|nmol|pmol|cm|mm|ms)(?![\p{L}\p{N}-])/u;

/** True where the first letter is a sign of its own, which no place in a sentence changes. */
export function beginsWithSign(text: string): boolean {
  return /^(?:[\p{Script=Greek}µß]|\p{Ll}\d)/u.test(text);
}
