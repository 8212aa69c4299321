import type { Severity } from '#lib/base/diagnostic.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import { proofCodes, type ProofCode } from './codes.ts';
import type { Derivation, DerivableKind, Query } from './logic.ts';
import type { Reading } from './parse-stem.ts';
import type { StatedOption } from './stated-item.ts';

/** One thing that is wrong with an item. `where` is an option id, a part id, `part/option`, or `stem`, `facts`, `certificate`, `revision`. */
export interface ProofFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly where: string;
  readonly why: string;
  readonly help: string;
  /** The fact that says the opposite of how the option is marked, when one does. */
  readonly against?: FactRef;
}

/** A proof that the checker found by itself: the claim that choosing the option makes, and why it is true or false. */
export interface DerivedProof {
  readonly part: string;
  readonly option: string;
  readonly claim: Query;
  readonly kind: DerivableKind;
  readonly facts: readonly FactRef[];
}

/** What the checker says of an item. It is sound when no finding is an error. */
export interface ItemVerdict {
  readonly findings: readonly ProofFinding[];
  readonly proofs: readonly DerivedProof[];
  /** The question that the stem asks; undefined for kinds whose parts are read one by one, and when it was not understood. */
  readonly reading: Reading | undefined;
  /** `declared` when the stem is in no phrasing and was judged by what its author declares it to mean. */
  readonly stem: 'parsed' | 'declared';
}

/** An option with its claim and every proof that would justify its mark, the preferred one first; none when unjustified. */
export interface JudgedOption {
  readonly part: string;
  readonly where: string;
  readonly option: StatedOption;
  readonly claim: Query;
  /** `denies` when choosing the option says that the claim does not hold. */
  readonly says: 'holds' | 'denies';
  readonly proofs: readonly Derivation[];
}

/** A finding of a documented code. */
export function finding(code: ProofCode, where: string, message: string, against?: FactRef): ProofFinding {
  const { severity, why, help } = proofCodes[code];
  return { code, severity, message, where, why, help, ...(against === undefined ? {} : { against }) };
}
