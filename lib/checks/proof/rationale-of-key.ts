import { foldSpace } from '#lib/base/words.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { piecesOf } from './rationale-pieces.ts';
import { hasWords } from './read/wording.ts';
import type { JudgedOption } from './verdict.ts';

/** A sentence that begins so speaks of the answer below which it stands, and says of the right one what is so of a wrong one. */
const SPEAKS_OF_ITS_ANSWER = /^(?:it|its|this|that|they|their|these|those|here|such)\b/iu;
/** Where the wrong answer is not named, such a word may mean it. */
const MAY_MEAN_ITS_ANSWER = /\b(?:it|its|this|that|they|their|these|those|here|such)\b/iu;

/** Why the facts hold that state what the option claims, in their authors' words: a reason of a right answer. */
export function whysOfKey({ proofs }: JudgedOption, kb: KnowledgeBase): readonly string[] {
  return proofs.flatMap(({ kind, fact }) =>
    kind === 'entailed' ? (kb.facts.get(fact)?.entry.why ?? []) : [],
  );
}

/**
 * The sentences with which the same facts say why other answers are wrong, where they would be understood beside the right one: they
 * name that answer, or the right one ("Protamine is for heparin; warfarin needs vitamin K.").
 */
export function reasonsBesideKey(one: JudgedOption, kb: KnowledgeBase): readonly string[] {
  const facts = new Set(one.proofs.flatMap(({ kind, fact }) => (kind === 'entailed' ? [fact] : [])));
  if (facts.size === 0) return [];
  const { relation, subject, object } = one.claim;
  const others = [
    ...(kb.claimsBySubject.get(`${relation}|${subject}`) ?? []),
    ...(kb.claimsByObject.get(`${relation}|${object}`) ?? []),
  ];
  return others
    .filter(({ polarity, fact }) => polarity === -1 && facts.has(fact))
    .flatMap((other) => understood(other, one, kb));
}

function understood(other: Claim, { claim }: JudgedOption, kb: KnowledgeBase): readonly string[] {
  const side = other.subject === claim.subject ? 'object' : 'subject';
  return piecesOf(foldSpace(other.reason ?? '')).filter(
    (sentence) =>
      !SPEAKS_OF_ITS_ANSWER.test(sentence) &&
      (isNamed(other[side], sentence, kb) ||
        (isNamed(claim[side], sentence, kb) && !MAY_MEAN_ITS_ANSWER.test(sentence))),
  );
}

function isNamed(id: ConceptId, sentence: string, kb: KnowledgeBase): boolean {
  return (kb.concepts.get(id)?.names ?? []).some((name) => hasWords(sentence, name));
}
