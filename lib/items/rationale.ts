import { invariant } from '#lib/base/invariant.ts';
import { remembered } from '#lib/base/remembered.ts';
import { foldName, foldSpace } from '#lib/base/words.ts';
import { conceptInSentence } from '#lib/knowledge/concept-in-sentence.ts';
import type { Claim } from '#lib/knowledge/claim.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import { saysBothChanges } from '#lib/knowledge/evidence-says/other-direction.ts';
import { CHANGE_QUALIFIER } from '#lib/knowledge/fact-kinds/direction.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { correctionOf, negationOf, statementOf, type Pairing } from './phrase/statement.ts';
import { workingOf } from './phrase/working.ts';
import { homeClaim } from './home-claim.ts';
import type { Candidate } from './propose/candidate.ts';
import { amountsAmong } from './propose/slips.ts';

/** What stands before the lesson's own words in a rationale. */
export const QUOTED = 'The lesson says: ';

/**
 * Why an answer is right, from the claim that entails it, or wrong, from the proof that refutes it.
 *
 * A rationale is one or two of these, set side by side with a single space, nothing else:
 *
 * - the relation's `statement` or `negation` of a claim, with its qualifiers in front unless the sentence before has said
 *   them (after a negation, the true statement stands without them, unless it gives an amount);
 * - the author's reason, word for word: the reason of a `false` entry (R1), the `why` of the fact that leaves no room for the
 *   answer (R2, R3, R5), a contrast's `why` (R6), a slip's `why` (R7);
 * - of an amount that a formula gives, `Working: <the formula with the given amounts> = <the amount>.` (`workingOf`);
 * - `The lesson says: “<the evidence sentence>”`, of the first fact that the proof rests on;
 * - `The source “<title>” gives the whole list, and <concept> is not on it.` (R4; `are` of many things): "Examplol, product label"
 *   and "Notes on wounds" are no subjects of a sentence by themselves;
 *
 * in these orders:
 *
 * | proof      | rationale                                                   |
 * | ---------- | ----------------------------------------------------------- |
 * | `entailed` | statement, working, evidence; of a direction whose evidence says what happens at one change only, the statement of the other change between them |
 * | R1         | negation, then the reason (of two terms: what the wrong one means or is called, when the course says so); without a reason the fact's `why`, and without that the evidence |
 * | R2, R3, R5 | negation, then the first there is of: the fact's `why`; the statement of where the answer belongs (`homeClaim`; not where it belongs to several), but for directions; for R5 on categories, whose names are long, the evidence; the statement of what is true instead |
 * | R4         | negation, then the complete-list sentence                   |
 * | R6, R7     | negation, then the reason; R7 adds the working of the right value, or without one its statement |
 *
 * A sentence that would stand there twice stands there once: an evidence sentence that is the statement itself is only
 * quoted, and a reason that repeats the negation is left out.
 */
export function rationaleFor(candidate: Candidate, kb: KnowledgeBase): string {
  const { pairing, proof } = candidate;
  if (proof === 'entailed') {
    const statement = sentence(statementOf(pairing, kb), candidate);
    const stated = [statement, ...otherChange(candidate, kb)].filter(
      (said) => !isQuoted(said, candidate, kb),
    );
    const said = stated[0] === statement ? stated : [];
    return [...said, ...workingFor(pairing, kb), quote(candidate, kb)].join(' ').trim();
  }
  const negation = sentence(negationOf(pairing, kb), candidate);
  const reasons = reasonsFor(candidate, kb).filter(
    (reason) => reason !== negation && foldSpace(reason) !== foldSpace(negation),
  );
  return [negation, ...reasons].join(' ').trim();
}

/**
 * A direction asserts what happens at a rise and at a fall. Where its evidence says only one, the answer may be the other one,
 * and the quotation alone would seem to say the reverse: so both are stated.
 */
function otherChange({ pairing, facts }: Candidate, kb: KnowledgeBase): string[] {
  const fact = kb.facts.get(facts[0] ?? '');
  if (fact?.kind !== 'direction' || saysBothChanges(fact.evidence.sentence)) return [];
  const other = (kb.claimsBySubject.get(`${pairing.relation}|${pairing.subject}`) ?? []).find(
    (claim) =>
      claim.fact === fact.ref &&
      claim.origin === 'stated' &&
      claim.qualifiers[CHANGE_QUALIFIER] !== pairing.qualifiers[CHANGE_QUALIFIER],
  );
  return other === undefined ? [] : [statementOf(other, kb) ?? ''];
}

function reasonsFor(candidate: Candidate, kb: KnowledgeBase): string[] {
  const { pairing, proof, reasonIn, because } = candidate;
  const reason = reasonIn?.reason;
  const written = reason === undefined ? [] : [reason];
  if (proof === 'R4') return [completeListReason(candidate, kb)];
  if (because === undefined) return [ruledOutReason(candidate, kb)];
  if (proof !== 'R7') return reason === undefined ? [otherValueReason(candidate, because, kb)] : written;
  const truth = { ...because, qualifiers: pairing.qualifiers };
  const [working = correction(truth, candidate, kb)] = workingFor(truth, kb);
  return [...written, working];
}

/** How a formula comes to the right amount; nothing where the relation has none. */
function workingFor({ relation, object, qualifiers }: Pairing, kb: KnowledgeBase): string[] {
  const formula = kb.relations.get(relation)?.formula;
  const shown = kb.concepts.get(object)?.quantity;
  if (formula === undefined || shown === undefined) return [];
  return [workingOf(formula, amountsAmong(qualifiers, kb), shown) ?? []].flat();
}

/** Why an answer is wrong that a fact rules out. Of two terms, what the wrong one means or is called says more than the right one. */
function ruledOutReason(candidate: Candidate, kb: KnowledgeBase): string {
  const fact = kb.facts.get(candidate.facts[0] ?? '');
  const home = fact?.kind === 'definition' ? homeClaim(candidate, kb) : undefined;
  if (home !== undefined) return correction(home, candidate, kb);
  return candidate.reasonIn?.reason ?? whyOf(fact) ?? quote(candidate, kb);
}

/** Why an answer is wrong that the one right value leaves no room for. */
function otherValueReason(candidate: Candidate, because: Claim, kb: KnowledgeBase): string {
  const { concept, pairing, proof } = candidate;
  const fact = kb.facts.get(because.fact);
  const why = whyOf(fact);
  if (why !== undefined) return why;
  const isCategory = proof === 'R5' && kb.concepts.get(pairing.object)?.quantity === undefined;
  // That something else rises explains nothing of a change either.
  const hasNoHome = fact?.kind === 'direction' || isShared(concept, candidate, kb);
  const home = hasNoHome ? undefined : homeClaim(candidate, kb);
  if (home !== undefined) return correction(home, candidate, kb);
  return isCategory
    ? quote(candidate, kb)
    : correction({ ...because, qualifiers: pairing.qualifiers }, candidate, kb);
}

/** Why a fact holds. A contrast's `why` says in what two things differ, which is another thing. */
function whyOf(fact: Fact | undefined): string | undefined {
  return fact?.kind === 'contrast' ? undefined : fact?.entry.why;
}

/** Many things stand in one category of a scale: that another stands there too explains nothing. */
function isShared(concept: string, { proof, pairing }: Candidate, kb: KnowledgeBase): boolean {
  const { quantity } = kb.concepts.get(pairing.object) ?? {};
  const relation = kb.relations.get(pairing.relation);
  return (
    proof === 'R5' &&
    quantity === undefined &&
    concept === pairing.object &&
    relation?.inverseFunctional !== true
  );
}

/**
 * What is true instead. In the scope of the sentence before, the qualifiers are not said again, but for an amount: "the starting dose is
 * 2 mg" must never stand by itself when it is that of adults over 75.
 */
function correction(claim: Pairing, candidate: Candidate, kb: KnowledgeBase): string {
  const { qualifiers } = candidate.pairing;
  const isAmount = kb.concepts.get(claim.object)?.quantity !== undefined;
  const isSameScope = !isAmount && qualifiersWithin(claim.qualifiers, qualifiers);
  const words = isSameScope ? correctionOf({ ...claim, qualifiers }, kb) : statementOf(claim, kb);
  return sentence(words, candidate);
}

/** The lesson's own words for the first fact that the candidate rests on. */
function quote(candidate: Candidate, kb: KnowledgeBase): string {
  const fact = kb.facts.get(candidate.facts[0] ?? '');
  return fact === undefined ? '' : `${QUOTED}“${fact.evidence.sentence}”`;
}

function isQuoted(statement: string, candidate: Candidate, kb: KnowledgeBase): boolean {
  const evidence = kb.facts.get(candidate.facts[0] ?? '')?.evidence.sentence ?? '';
  return folded(evidence) === folded(statement);
}

const folded = remembered(foldName);

function completeListReason(candidate: Candidate, kb: KnowledgeBase): string {
  const list = kb.completeness.find((record) => record.fact === candidate.facts[0]);
  const title = kb.sources.get((list?.source ?? '').split('#')[0] ?? '')?.title;
  const source = title === undefined ? 'The cited source' : `The source “${title}”`;
  const concept = kb.concepts.get(candidate.pairing.object);
  const name = concept === undefined ? 'this' : conceptInSentence(concept);
  return `${source} gives the whole list, and ${name} ${concept?.number === 'plural' ? 'are' : 'is'} not on it.`;
}

function sentence(words: string | undefined, candidate: Candidate): string {
  invariant(
    words !== undefined,
    `rationale: relation ${candidate.pairing.relation} has no words for its qualifiers`,
  );
  return words;
}
