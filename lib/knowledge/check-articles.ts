import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { agreementCodes } from './agreement-codes.ts';

/** Words that begin with a vowel and sound otherwise ("a European trial", "a one-off dose"), "u" aside, which may sound either way. */
const LIKE_CONSONANT = /^(?:eu|ew|one\b|once\b)/iu;
/** Words that begin with a silent consonant. */
const SILENT = /^(?:hour|honest|honou?r|heir)/iu;
/** Letters whose names begin with a vowel, in words that are spelt out since nobody could say them. */
const SPELT = /^(?:[AEIO][B-DF-HJ-NP-TV-Z]{2,}|[FHLMNRSX][B-DF-HJ-NP-TV-Z]{1,})\b/u;
const SPELT_LIKE_CONSONANT = /^[BCDGJKPQTVWYZ][B-DF-HJ-NP-TV-Z]{1,}\b/u;

/** Single letters ("X-ray"), capitals inside ("mRNA"), "u" and what has two ways to be said. */
const UNSURE =
  /^(?:[a-z](?![a-z])|[a-z]*[A-Z]{2}|[a-z]+[A-Z]|[A-Z][a-z]?(?![a-z])|[uU]|[Hh]erb|[Hh]istor|[Hh]omage|[^a-zA-Z]|[a-z]{2}-)/u;

/**
 * Concepts whose article does not go with their label: "a ECG", "an hair loss", "a muscle jerks" (`knowledge/article-differs`). English
 * alone; of words of which the letters do not show how they sound nothing is said.
 */
export function checkArticles(parsed: ParsedVocabulary): Diagnostic[] {
  return Object.values(parsed.concepts).flatMap(({ entry, locate }) => {
    const { article, label } = entry;
    if (article !== 'a' && article !== 'an') return [];
    const expected = entry.number === 'plural' ? '`the` or none: it is plural' : articleOf(label);
    if (expected === undefined || expected === article) return [];
    const shown = expected.length <= 2 ? `\`${expected}\`` : expected;
    const message = `Unexpected article "${article}" of "${label}", expected ${shown}`;
    return [diagnose(agreementCodes.articleDiffers, locate(['article']), message)];
  });
}

/** By the first letters; undefined where they do not show it. */
function articleOf(label: string): 'a' | 'an' | undefined {
  if (SPELT.test(label)) return 'an';
  if (SPELT_LIKE_CONSONANT.test(label)) return 'a';
  if (UNSURE.test(label)) return undefined;
  if (SILENT.test(label)) return 'an';
  return /^[aeio]/iu.test(label) && !LIKE_CONSONANT.test(label) ? 'an' : 'a';
}
