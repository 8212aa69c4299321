import { once } from '#lib/base/remembered.ts';
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
  const whys: string[] = [];
  for (const { kind, fact } of proofs) {
    const why = kind === 'entailed' ? kb.facts.get(fact)?.entry.why : undefined;
    if (why !== undefined) whys.push(why);
  }
  return whys;
}

/**
 * The sentences of a text with which the same facts say why other answers are wrong, where they would be understood beside the right one:
 * they name that answer, or the right one ("Protamine is for heparin; warfarin needs vitamin K.").
 */
export function reasonsBesideKey(text: string, one: JudgedOption, kb: KnowledgeBase): readonly string[] {
  if (text.trim() === '') return NONE;
  const found: string[] = [];
  for (const { kind, fact } of one.proofs)
    for (const other of kind === 'entailed' ? (deniedBy(kb).get(fact) ?? []) : [])
      if (isOfOneSide(other, one)) found.push(...sentencesIn(text, other, one, kb));
  return found;
}

const NONE: readonly string[] = [];

/** Fact → what it says not to be so, with the reason. */
const deniedBy = once((kb: KnowledgeBase) =>
  Map.groupBy(
    kb.claims.filter(({ polarity, reason }) => polarity === -1 && reason !== undefined),
    ({ fact }) => fact,
  ),
);

/** Whether it is of the same relation, about the same subject or the same object. */
function isOfOneSide({ relation, subject, object }: Claim, { claim }: JudgedOption): boolean {
  return relation === claim.relation && (subject === claim.subject || object === claim.object);
}

function sentencesIn(text: string, other: Claim, one: JudgedOption, kb: KnowledgeBase): readonly string[] {
  return sentencesOf(other).filter(
    (sentence) => text.includes(sentence) && isUnderstood(sentence, other, one, kb),
  );
}

const sentencesOf = once(({ reason }: Claim): readonly string[] => piecesOf(foldSpace(reason ?? '')));

function isUnderstood(sentence: string, other: Claim, { claim }: JudgedOption, kb: KnowledgeBase): boolean {
  if (SPEAKS_OF_ITS_ANSWER.test(sentence)) return false;
  const side = other.subject === claim.subject ? 'object' : 'subject';
  if (isNamed(other[side], sentence, kb)) return true;
  return isNamed(claim[side], sentence, kb) && !MAY_MEAN_ITS_ANSWER.test(sentence);
}

function isNamed(id: ConceptId, sentence: string, kb: KnowledgeBase): boolean {
  return (kb.concepts.get(id)?.names ?? []).some((name) => hasWords(sentence, name));
}
