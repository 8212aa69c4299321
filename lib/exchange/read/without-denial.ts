import { foldSpace } from '#lib/base/words.ts';
import { wordsOf } from '#lib/checks/proof/read/declared-words.ts';
import { denyingIn } from '#lib/checks/proof/read/wording.ts';
import { withoutNames } from '#lib/checks/text/mentions.ts';
import { leadInOf } from '#lib/items/item.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** A denial that asks for what is not so, and says nothing else. */
const DENIAL = /,? ?\b(?:not|never|except(?:ing)?)\b|n['’]t\b/giu;

/** Turns a question on a range round: "which range is outside the target?" */
const OUTSIDE = /\boutside\b/iu;

/** May deny once more: "not left unreported". */
const DENIED_WORD = /\bun(?!der|ti|i|less)\p{L}{3,}/iu;

/** How the words of a question turn it round. */
export interface Turning {
  /** The word by which it does; undefined when none does. */
  readonly turned: string | undefined;
  /** The stem without that word, where nothing else turns it. */
  readonly straight: string | undefined;
}

/**
 * Whether a question is turned round by a word that none of the relations uses that it may be about: "which of these does NOT raise the
 * INR?", "the least suitable". @param claims those that it may be about
 */
export function withoutDenial(stem: string, claims: readonly Claim[], kb: KnowledgeBase): Turning {
  const relations = new Map(claims.map((claim) => [claim.relation, claim]));
  const used = [...relations.values()].map(({ relation, qualifiers }) => wordsOf(relation, qualifiers, kb));
  const denying = (text: string): string | undefined => {
    const words = withoutNames(leadInOf(text), kb);
    return denyingIn(words, used.join(' '))?.word ?? OUTSIDE.exec(words)?.[0];
  };
  const turned = denying(stem);
  if (turned === undefined) return { turned, straight: undefined };
  const leadIn = leadInOf(stem);
  const before = stem.slice(0, stem.length - leadIn.length);
  const straight = `${before}${foldSpace(leadIn.replace(DENIAL, ''))}`;
  const isStraight =
    (leadIn.match(DENIAL) ?? []).length === 1 &&
    denying(straight) === undefined &&
    !DENIED_WORD.test(withoutNames(leadIn, kb));
  return { turned, straight: isStraight ? straight : undefined };
}
