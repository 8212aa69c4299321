import { own } from '#lib/base/own.ts';
import { CHANGE_QUALIFIER } from '#lib/knowledge/fact-kinds/direction.ts';
import type { Candidate } from '../../propose/candidate.ts';

type Pairing = Candidate['pairing'];

/**
 * The candidates without those that mirror one before them or one of `beside`: "tremor more than dizziness" beside
 * "dizziness more than tremor", or the same response to a rise and to a fall. Whoever answers one row has the other for
 * nothing.
 */
export function withoutMirrored(
  candidates: readonly Candidate[],
  beside: readonly Candidate[],
): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    const mirrors = (other: Candidate): boolean => areMirrored(candidate.pairing, other.pairing);
    if (!beside.some(mirrors) && !kept.some(mirrors)) kept.push(candidate);
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
