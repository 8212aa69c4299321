import type { WrittenItem, WrittenOption } from '#lib/content/written/written-item.ts';
import type { Claim, FactRef } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { asOwnStem } from '#lib/knowledge/own-writing.ts';
import { wordsIn } from '#lib/base/word-stems.ts';
import { foldName } from '#lib/base/words.ts';
import { leadInOf } from '../item.ts';
import { conceptsInText } from './concepts-in-text.ts';
import { nameOption } from './name-option.ts';

/** What a claim makes of the words of an item: which of its sides the item asks for, and which concept of that side each option names. */
export interface Meaning {
  readonly claim: Claim;
  readonly asks: 'object' | 'subject';
  /** The kind of the concepts that may answer. */
  readonly kind: string;
  /** The side that the stem must name. */
  readonly known: ConceptId;
  /** Whether the stem names it: by itself, or in a longer name only. */
  readonly named: 'by-itself' | 'inside' | 'not';
  /** In the order of the options. */
  readonly concepts: readonly (ConceptId | undefined)[];
  /** True when some right answer is the claim's own. */
  readonly hasKey: boolean;
}

/**
 * The question that the words of an item ask, among those that the claims of its facts give rise to: the one whose answer is a
 * right option, whose other side the stem names, and of which most options are possible answers. Undefined without a claim.
 */
export function findMeaning(
  { stem, options }: Pick<WrittenItem, 'stem' | 'options'>,
  claims: readonly Claim[],
  kb: KnowledgeBase,
): Meaning | undefined {
  const leadIn = asOwnStem(leadInOf(stem), kb);
  const named = new Set(conceptsInText(leadIn, kb).flatMap(({ concepts }) => concepts));
  // The name may lie in a longer one: "zelvolin" in "zelvolin level".
  const words = spaced(leadIn);
  const howNamed = (id: ConceptId): Meaning['named'] => {
    if (named.has(id)) return 'by-itself';
    const isInside = (kb.concepts.get(id)?.names ?? []).some((name) => words.includes(spaced(name)));
    return isInside ? 'inside' : 'not';
  };
  const questions = claims.flatMap((claim) => [
    meaningOf(claim, 'object', howNamed, options, kb),
    meaningOf(claim, 'subject', howNamed, options, kb),
  ]);
  return questions.reduce<Meaning | undefined>(
    (best, one) => (best === undefined || worth(one) > worth(best) ? one : best),
    undefined,
  );
}

/** The words of a text, each between blanks. */
function spaced(text: string): string {
  return ` ${wordsIn(foldName(text)).join(' ')} `;
}

/** The true claims of facts, by fact. */
export function claimsByFact(kb: KnowledgeBase): ReadonlyMap<FactRef, readonly Claim[]> {
  const known = remembered.get(kb);
  if (known !== undefined) return known;
  const claims = kb.claims.filter(({ polarity, origin }) => polarity === 1 && origin === 'stated');
  const grouped = Map.groupBy(claims, ({ fact }) => fact);
  remembered.set(kb, grouped);
  return grouped;
}

const remembered = new WeakMap<KnowledgeBase, ReadonlyMap<FactRef, readonly Claim[]>>();

function meaningOf(
  claim: Claim,
  asks: Meaning['asks'],
  howNamed: (id: ConceptId) => Meaning['named'],
  options: readonly WrittenOption[],
  kb: KnowledgeBase,
): Meaning {
  const relation = kb.relations.get(claim.relation);
  const kind = (asks === 'object' ? relation?.range : relation?.domain) ?? '';
  const known = asks === 'object' ? claim.subject : claim.object;
  const answer = asks === 'object' ? claim.object : claim.subject;
  const concepts = options.map((option) => nameOption(option, kind, kb));
  const hasKey = options.some(({ key }, index) => key && isAnswer(concepts[index], answer, kb));
  return { claim, asks, kind, known, named: howNamed(known), concepts, hasKey };
}

/** The answer itself, or what is wider: what holds of the narrow holds of the wide. Whether it really does, the checker says. */
function isAnswer(concept: ConceptId | undefined, answer: ConceptId, kb: KnowledgeBase): boolean {
  return concept !== undefined && (concept === answer || (kb.wider.get(answer)?.has(concept) ?? false));
}

const NAMED_WORTH = { 'by-itself': 1_000, inside: 500, not: 0 } as const;
/** A key is worth more than a name where the question names what the fact is about. */
const KEY_WORTH = { 'by-itself': 10_000, inside: 10_000, not: 900 } as const;
/** What is named, with options of another kind, is not asked about. */
const OTHER_KIND = 200;

/**
 * A question that names what one cited fact is about, and whose right answer is that of another, has a wrong key; where no fact is
 * about what it names, it names the wrong thing.
 */
function worth({ hasKey, named, concepts }: Meaning): number {
  const answers = concepts.filter((concept) => concept !== undefined).length;
  const name = NAMED_WORTH[named] - (answers < concepts.length && named !== 'not' ? OTHER_KIND : 0);
  return (hasKey ? KEY_WORTH[named] : 0) + name + answers;
}
