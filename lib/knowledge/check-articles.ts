import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { agreementCodes } from './agreement-codes.ts';
import { framesOf, type FrameAt } from './check-frames.ts';
import type { Concept } from './concept.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

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

/** A phrasing with an article of its own right before a name. */
interface FixedArticle {
  readonly relation: string;
  readonly path: FrameAt['path'];
  readonly words: string;
  readonly article: string;
  readonly side: 'subject' | 'object';
}

/** Phrasings whose own "a" or "an" does not go with a name that a fact sets behind it: "codeine is a opioid". Each once, at the fact. */
export function checkFixedArticles(parsed: ParsedVocabulary, kb: KnowledgeBase): Diagnostic[] {
  const fixed = fixedArticlesOf(parsed);
  if (fixed.length === 0) return [];
  const claims = Map.groupBy(kb.claims, ({ relation }) => relation);
  return fixed.flatMap(({ relation, path, words, article, side }) => {
    const claim = (claims.get(relation) ?? []).find((one) => !goesWith(article, kb.concepts.get(one[side])));
    if (claim === undefined) return [];
    const label = kb.concepts.get(claim[side])?.label;
    const fact = kb.facts.get(claim.fact);
    const place = parsed.relations[relation]?.locate(path, { words });
    if (label === undefined || fact === undefined || place === undefined) return [];
    const message = `Unexpected "${words}" in a phrasing of "${relation}", which reads "${article} ${label}", expected the name with an article of its own`;
    const help = `Write \`{${side}}\` alone in the phrasing, and give each name its \`article\` in the vocabulary.`;
    const related = [{ message: 'the phrasing', place }];
    return [diagnose(agreementCodes.articleDiffers, fact.place, message, { help, related })];
  });
}

function goesWith(article: string, concept: Concept | undefined): boolean {
  if (concept === undefined || concept.quantity !== undefined) return true;
  return concept.number === 'singular' && [article, undefined].includes(articleOf(concept.label));
}

const ARTICLE = /\b(?<words>(?<article>an?) \{(?<side>subject|object)(?::bare)?\})/giu;

const fixedArticlesOf = once((parsed: ParsedVocabulary): readonly FixedArticle[] =>
  Object.entries(parsed.relations).flatMap(([relation, located]) =>
    framesOf(located).flatMap(({ frame, path }) =>
      [...frame.matchAll(ARTICLE)].map(({ groups }): FixedArticle => {
        const { words = '', article = '', side } = groups ?? {};
        return {
          relation,
          path,
          words,
          article: article.toLowerCase(),
          side: side === 'object' ? side : 'subject',
        };
      }),
    ),
  ),
);

/** By the first letters; undefined where they do not show it. */
function articleOf(label: string): 'a' | 'an' | undefined {
  if (SPELT.test(label)) return 'an';
  if (SPELT_LIKE_CONSONANT.test(label)) return 'a';
  if (UNSURE.test(label)) return undefined;
  if (SILENT.test(label)) return 'an';
  return /^[aeio]/iu.test(label) && !LIKE_CONSONANT.test(label) ? 'an' : 'a';
}
