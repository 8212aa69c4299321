import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import type { Vocabulary } from '../read-vocabulary.ts';

/** What is said of a thing to which nothing happens. */
const SPARED =
  /\b(?:spar(?:e|es|ed|ing)|leav(?:e|es|ing)|left (?:in peace|alone|untouched)|unharmed|unaffected|untouched)\b/iu;
const BEFORE = String.raw`\b(?:spar(?:es?|ed|ing)|leav(?:es?|ing)) (?:(?!but |while |and (?:can|may|does) )[\p{L}-]+ ){0,5}`;
const BEHIND = String.raw` (?:is|are) (?:spared|left (?:in peace|alone|untouched)|unharmed|unaffected|untouched)\b`;
/** What goes on behind "but" is set against what does not: "hides trembling, but the sweating remains". */
const REMAINS =
  /\b(?:but|while|whereas|though|although|yet)\b[^;:()]*? (?:remains?|stays?|persists?|goe?s? on)\b/iu;
const AGAINST = String.raw`\b(?:but|while|whereas|though|although|yet) (?:the |an? )?`;
const GOES_ON = String.raw` (?:still )?(?:remains?|stays?|persists?|goe?s? on)\b`;

/** Those of the things named that a text does not say to be spared, where the relation is of no sparing: "spares the liver but harms the kidneys". */
export function withoutSpared(
  named: ReadonlySet<ConceptId>,
  text: string,
  { entry }: FactInLesson,
  { concepts, relations }: Vocabulary,
): ReadonlySet<ConceptId> {
  const statement = relations.get(entry.relation)?.statement ?? '';
  if (![SPARED, REMAINS].some((said) => said.test(text) && !said.test(`but ${statement}`))) return named;
  const clauses = text.split(/[,;:()]/u).map(foldName);
  const isSpared = (id: ConceptId): boolean =>
    (concepts.get(id)?.names ?? []).map(foldName).some((name) => {
      const called = literalPattern(name);
      const pattern = new RegExp(
        `${BEFORE}${called}(?!\\p{L})|(?<!\\p{L})${called}${BEHIND}|${AGAINST}${called}${GOES_ON}`,
        'iu',
      );
      return clauses.some((clause) => pattern.test(clause));
    });
  return new Set([...named].filter((id) => !isSpared(id)));
}
