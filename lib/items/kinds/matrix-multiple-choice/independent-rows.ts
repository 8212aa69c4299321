import { own } from '#lib/base/own.ts';
import { CHANGE_QUALIFIER } from '#lib/knowledge/fact-kinds/direction.ts';
import { qualifiersWithin, type KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Candidate } from '../../propose/candidate.ts';

type Pairing = Candidate['pairing'];

/**
 * The candidates without those that are answered by one before them or by one of `beside`. Whoever answers one of two such
 * rows has the other for nothing:
 *
 * - they mirror each other: "tremor more than dizziness" beside "dizziness more than tremor", or the same response to a rise
 *   and to a fall;
 * - one is true, one is false, and both answer a question to which the facts know one answer: "GABA calms" beside
 *   "GABA excites". Of these `rivals` are kept, for where the facts are too few for a matrix without.
 */
export function independentRows(
  candidates: readonly Candidate[],
  beside: readonly Candidate[],
  kb: KnowledgeBase,
  rivals = 0,
): readonly Candidate[] {
  const kept: Candidate[] = [];
  let spared = 0;
  for (const candidate of candidates) {
    const others = [...beside, ...kept];
    if (others.some((other) => areMirrored(candidate.pairing, other.pairing))) continue;
    const isRival = others.some((other) => areRivals(candidate, other, kb));
    if (isRival && spared === rivals) continue;
    if (isRival) spared += 1;
    kept.push(candidate);
  }
  return kept;
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

/** A right and a wrong answer to one question with one known answer, whichever side is asked for. */
function areRivals(a: Candidate, b: Candidate, kb: KnowledgeBase): boolean {
  const isRight = a.proof === 'entailed';
  if (a.pairing.relation !== b.pairing.relation || isRight === (b.proof === 'entailed')) return false;
  const [right, wrong] = isRight ? [a.pairing, b.pairing] : [b.pairing, a.pairing];
  if (!isSameScope(right, wrong)) return false;
  const { relation, subject, object, qualifiers } = right;
  const answers = (claims: KnowledgeBase['claims'] | undefined): number =>
    (claims ?? []).filter((claim) => claim.polarity === 1 && qualifiersWithin(claim.qualifiers, qualifiers))
      .length;
  if (subject === wrong.subject) return answers(kb.claimsBySubject.get(`${relation}|${subject}`)) === 1;
  return (
    object === wrong.object &&
    kb.relations.get(relation)?.inverseFunctional === true &&
    answers(kb.claimsByObject.get(`${relation}|${object}`)) === 1
  );
}

function isSameScope({ qualifiers: a }: Pairing, { qualifiers: b }: Pairing): boolean {
  return qualifiersWithin(a, b) && qualifiersWithin(b, a);
}
