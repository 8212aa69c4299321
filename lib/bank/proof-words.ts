import type { ProofKind } from '#lib/items/item.ts';

/** What each kind of proof says, for people who review items. The kinds are defined in docs/proofs.md. */
export const PROOF_WORDS: Readonly<Record<ProofKind, string>> = {
  entailed: 'follows from the lesson',
  R1: 'the lesson says otherwise',
  R2: 'only one answer can hold, and it is another',
  R3: 'it belongs to a group that excludes the right answer',
  R4: 'it is not on a list that is known to be complete',
  R5: 'its numbers do not meet the right ones',
  R6: 'the lesson contrasts the two',
  R7: 'the arithmetic gives another number',
};
