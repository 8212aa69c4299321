import { own } from '#lib/base/own.ts';
import { CHANGE_QUALIFIER } from '#lib/knowledge/fact-kinds/direction.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { wordsOf } from '../../blanks.ts';
import { statementOf } from '../../phrase/statement.ts';
import type { Candidate } from '../../propose/candidate.ts';
import { isOnlyAnswer } from './only-answer.ts';

type Pairing = Candidate['pairing'];

/**
 * The first `most` of the candidates without those that are answered by one before them or by one of `beside`. Whoever answers one of two such
 * rows has the other for nothing:
 *
 * - they mirror each other: "tremor more than dizziness" beside "dizziness more than tremor", or the same response to a rise
 *   and to a fall;
 * - one holds the words of the other: "persistence" beside "persistence despite dialysis". If the narrower holds, the wider does too;
 * - one is true, one is false, and both answer a question to which the facts know one answer: "GABA calms" beside
 *   "GABA excites". Of these `rivals` are kept, for where the facts are too few for a matrix without.
 */
export function independentRows(
  candidates: readonly Candidate[],
  beside: readonly Candidate[],
  kb: KnowledgeBase,
  rivals = 0,
  most = Infinity,
): readonly Candidate[] {
  const others = [...beside];
  let spared = 0;
  for (const candidate of candidates) {
    if (others.length === beside.length + most) break;
    if (others.some((other) => areMirrored(candidate.pairing, other.pairing))) continue;
    if (others.some((other) => isPartOfOther(candidate.pairing, other.pairing, kb))) continue;
    const isRival = others.some((other) => areRivals(candidate, other, kb));
    if (isRival && spared === rivals) continue;
    if (isRival) spared += 1;
    others.push(candidate);
  }
  return others.slice(beside.length);
}

function areMirrored(a: Pairing, b: Pairing): boolean {
  if (a.relation !== b.relation) return false;
  if (a.subject === b.object && a.object === b.subject) return true;
  return a.subject === b.subject && isOtherChange(a, b);
}

function isOtherChange(a: Pairing, b: Pairing): boolean {
  const [first, second] = [own(a.qualifiers, CHANGE_QUALIFIER), own(b.qualifiers, CHANGE_QUALIFIER)];
  if (first === undefined || second === undefined || first === second) return false;
  return Object.entries(a.qualifiers).every(
    ([id, value]) => id === CHANGE_QUALIFIER || own(b.qualifiers, id) === value,
  );
}

function isPartOfOther(a: Pairing, b: Pairing, kb: KnowledgeBase): boolean {
  if (a.relation !== b.relation || !(mayHold(a, b, kb) || mayHold(b, a, kb))) return false;
  const [one, other] = [statementOf(a, kb), statementOf(b, kb)];
  if (one === undefined || other === undefined) return false;
  return wordsOf(one).includes(wordsOf(other)) || wordsOf(other).includes(wordsOf(one));
}

/** Whether the names in one pairing hold those in another, without which its statement does not: quick, for most do not. */
function mayHold(long: Pairing, short: Pairing, kb: KnowledgeBase): boolean {
  const holds = (one: ConceptId, other: ConceptId): boolean =>
    one === other || kb.concepts.get(one)?.label.includes(kb.concepts.get(other)?.label ?? '') === true;
  return holds(long.subject, short.subject) && holds(long.object, short.object);
}

/** A right and a wrong answer to one question with one known answer, whichever side is asked for. */
function areRivals(a: Candidate, b: Candidate, kb: KnowledgeBase): boolean {
  const isRight = a.proof === 'entailed';
  if (isRight === (b.proof === 'entailed')) return false;
  const [right, wrong] = isRight ? [a, b] : [b, a];
  const { relation, subject, object } = right.pairing;
  if (relation !== wrong.pairing.relation || !isSameScope(right.pairing, wrong.pairing)) return false;
  if (subject === wrong.pairing.subject)
    return isOnlyAnswer(right, kb.claimsBySubject.get(`${relation}|${subject}`), kb);
  const isOneSubject = kb.relations.get(relation)?.inverseFunctional === true;
  return (
    isOneSubject &&
    object === wrong.pairing.object &&
    isOnlyAnswer(right, kb.claimsByObject.get(`${relation}|${object}`), kb)
  );
}

function isSameScope({ qualifiers: a }: Pairing, { qualifiers: b }: Pairing): boolean {
  return qualifiersWithin(a, b) && qualifiersWithin(b, a);
}
