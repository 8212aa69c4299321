import { invariant } from '#lib/base/invariant.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { conceptInSentence } from './phrase/render-frame.ts';
import { correctionOf, negationOf, statementOf } from './phrase/statement.ts';
import type { Candidate } from './propose/candidate.ts';

/** Why an answer is right, from the claim that entails it, or wrong, from the proof that refutes it. */
export function rationaleFor(candidate: Candidate, kb: KnowledgeBase): string {
  const { pairing, proof, reason, because } = candidate;
  if (proof === 'entailed') return `${sentence(statementOf(pairing, kb), candidate)} ${quote(candidate, kb)}`;
  const negation = sentence(negationOf(pairing, kb), candidate);
  if (reason !== undefined) return `${negation} ${reason}`;
  if (proof === 'R4') return `${negation} ${completeListReason(candidate, kb)}`;
  if (because === undefined) return `${negation} ${quote(candidate, kb)}`;
  return `${negation} ${sentence(correctionOf({ ...because, qualifiers: pairing.qualifiers }, kb), candidate)}`;
}

/** The lesson's own words for the first fact that the candidate rests on. */
function quote(candidate: Candidate, kb: KnowledgeBase): string {
  const fact = kb.facts.get(candidate.facts[0] ?? '');
  return fact === undefined ? '' : `The lesson says: “${fact.evidence.sentence}”`;
}

function completeListReason(candidate: Candidate, kb: KnowledgeBase): string {
  const list = kb.completeness.find((record) => record.fact === candidate.facts[0]);
  const title = kb.sources.get((list?.source ?? '').split('#')[0] ?? '')?.title ?? 'The cited source';
  const concept = kb.concepts.get(candidate.concept);
  return `${title} gives the whole list, and ${concept === undefined ? 'this' : conceptInSentence(concept)} is not on it.`;
}

function sentence(words: string | undefined, candidate: Candidate): string {
  invariant(
    words !== undefined,
    `rationale: relation ${candidate.pairing.relation} has no words for its qualifiers`,
  );
  return words;
}
