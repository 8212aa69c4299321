import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Candidate } from '../../propose/candidate.ts';
import { isOnlyAnswer } from './only-answer.ts';

/**
 * So many false rows may speak of one thing: a third tells that most of them are false. Of amounts a second does, since it is seen at
 * once that two of them cannot both hold.
 */
const BESIDE = { amount: 1, other: 2 } as const;

/**
 * How many false rows too many speak of one thing of which one answer is known. Of "every 1 to 2 minutes", "every 60 to 90 minutes"
 * and "every 120 to 180 minutes" one at most is true, so whoever knows nothing has two of them.
 */
export function crowdedRows(rows: readonly Candidate[], kb: KnowledgeBase): number {
  const asked = rows.filter((row) => row.proof !== 'entailed' && hasOneAnswer(row, kb));
  let crowded = 0;
  for (const own of Map.groupBy(asked, questionOf).values())
    crowded += Math.max(
      0,
      own.length - (own.some((row) => isAmount(row, kb)) ? BESIDE.amount : BESIDE.other),
    );
  return crowded;
}

function isAmount({ pairing }: Candidate, kb: KnowledgeBase): boolean {
  return kb.concepts.get(pairing.object)?.quantity !== undefined;
}

function questionOf({ pairing: { relation, subject, qualifiers } }: Candidate): string {
  return JSON.stringify([relation, subject, Object.entries(qualifiers).sort()]);
}

function hasOneAnswer(row: Candidate, kb: KnowledgeBase): boolean {
  const { relation, subject } = row.pairing;
  return isOnlyAnswer(row, kb.claimsBySubject.get(`${relation}|${subject}`), kb);
}
