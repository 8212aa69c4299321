import { once } from '#lib/base/remembered.ts';
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { checkClaim } from './check-claim.ts';
import { comparable, onScale } from './concepts.ts';
import type { DerivableKind, Derivation } from './logic.ts';
import type { Cell } from './read/cell.ts';
import { finding, type JudgedOption, type ProofFinding } from './verdict.ts';

/** Judges every cell by its claim, and the options of a group against one another. One judge for all kinds. */
export function judgeCells(
  cells: readonly Cell[],
  kb: KnowledgeBase,
  expired?: ReadonlySet<FactRef>,
): { readonly findings: readonly ProofFinding[]; readonly judged: readonly JudgedOption[] } {
  const findings: ProofFinding[] = [];
  const judged = cells.map((cell): JudgedOption => {
    const { part, where, option, claim, says } = cell;
    // The two columns of a row say one claim and its opposite: what is wrong with it is said once, of the row.
    const at = cell.named === undefined ? part : where;
    const check = checkClaim(kb, claim, cell.marked, cell.shown, at, expired);
    if (says === 'holds') findings.push(...check.findings);
    return { part, where, option, claim, says, proofs: namedFor(cell, check.proofs) };
  });
  return { findings: [...findings, ...checkPairs(cells, kb)], judged };
}

/**
 * The names a proof may go by, the preferred one first. Choosing "False" claims that the statement does not hold: for a false
 * row that claim is itself `entailed`, and for a true row the stated fact is its explicit negation, R1.
 */
function namedFor({ says, marked }: Cell, proofs: readonly Derivation[]): readonly Derivation[] {
  if (says === 'holds') return proofs;
  return marked ? asDenied(proofs) : asFalse(proofs);
}

const asDenied = once((proofs: readonly Derivation[]) => renamed(proofs, 'R1'));
const asFalse = once((proofs: readonly Derivation[]) => renamed(proofs, 'entailed'));

function renamed(proofs: readonly Derivation[], kind: DerivableKind): readonly Derivation[] {
  return [...proofs.map((proof): Derivation => ({ ...proof, kind })), ...proofs];
}

/** V4: no two options of a group are the same, contain one another, or overlap. */
function checkPairs(cells: readonly Cell[], kb: KnowledgeBase): ProofFinding[] {
  const findings: ProofFinding[] = [];
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (cell.named === undefined) continue;
    const before = groups.get(cell.group);
    if (before === undefined) groups.set(cell.group, [cell]);
    else before.push(cell);
  }
  for (const group of groups.values())
    group.forEach((cell, index) => {
      for (const other of group.slice(0, index)) findings.push(...pairFault(other, cell, kb));
    });
  return findings;
}

function pairFault(first: Cell, second: Cell, kb: KnowledgeBase): readonly ProofFinding[] {
  const a = first.named?.concept ?? '';
  const b = second.named?.concept ?? '';
  if (a === b) return [fault('proof/same-option', first, second, `two different things: both are ${a}`)];
  if (kb.relations.get(second.claim.relation)?.upwardMonotone === true && comparable(kb, a, b))
    return [fault('proof/comparable-options', first, second, 'neither to contain the other')];
  if (onScale(kb, a, b) === 'overlap')
    return [fault('proof/overlapping-options', first, second, 'ranges that share no number')];
  return NONE;
}

const NONE: readonly ProofFinding[] = [];

function fault(
  code: Parameters<typeof finding>[0],
  first: Cell,
  second: Cell,
  expected: string,
): ProofFinding {
  const pair = `"${first.option.text}" and "${second.option.text}"`;
  return finding(code, second.where, `Unexpected options ${pair}, expected ${expected}`);
}
