import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { checkCase } from './proof/check-case.ts';
import { checkCertificate } from './proof/check-certificate.ts';
import { checkLetters } from './proof/check-letters.ts';
import { checkMetadata } from './proof/check-metadata.ts';
import { checkNames } from './proof/check-names.ts';
import { checkRationales } from './proof/check-rationales.ts';
import { checkStrength } from './proof/check-strength.ts';
import { itemAsRead } from './proof/item-as-read.ts';
import { judgeCells } from './proof/judge-cells.ts';
import { itemReading, type ItemReading } from './proof/read/cell.ts';
import type { Derivation } from './proof/logic.ts';
import { READERS } from './proof/read/readers.ts';
import type { StatedItem } from './proof/stated-item.ts';
import {
  finding,
  type DerivedProof,
  type ItemVerdict,
  type JudgedOption,
  type ProofFinding,
} from './proof/verdict.ts';

/** What a caller may add to the knowledge base. */
export interface CheckOptions {
  /** Recomputes the revision of an item, when the caller wants it compared. */
  readonly revisionOf?: (item: StatedItem) => string;
  /** Facts that are out of date or withdrawn: they prove nothing, and an item that lists one is refused (V1, V10). */
  readonly expired?: ReadonlySet<FactRef>;
}

/**
 * Proves an item from its rendered words and the knowledge base alone: a reader of its kind turns the words into claims, keys
 * must be entailed and all other options refuted. What the item says of its own proofs is only compared.
 * Pure; never throws on a wrong item. Findings: every code of `proofCodes`, those of its shape and stem first.
 */
export function checkItem(item: StatedItem, kb: KnowledgeBase, options: CheckOptions = {}): ItemVerdict {
  const { revisionOf, expired } = options;
  const asRead = itemAsRead(item, kb);
  const read = readItem(asRead, kb);
  const { findings, judged: claimed } = judgeCells(read.cells, kb, expired);
  const judged = [...claimed, ...read.placed.map((placed) => inForce(placed, expired))];
  return {
    reading: read.reading,
    stem: read.stem,
    proofs: derivedProofs(judged, item),
    findings: distinct([
      ...checkLetters(item),
      ...read.findings,
      ...findings,
      ...checkNames(read, kb),
      ...checkStrength(asRead, read, judged, kb),
      ...checkCase(item, judged, kb),
      ...checkRationales(asRead, judged, kb, expired),
      ...checkMetadata(item, judged, kb),
      ...expiredFacts(item, expired),
      ...checkCertificate(item, judged, read.stem, kb),
      ...(revisionOf === undefined ? [] : checkRevision(item, revisionOf(item))),
    ]),
  };
}

/** An item is answered by plain options or by parts; what stands beside would be shown to nobody and proved by nothing. */
function readItem(item: StatedItem, kb: KnowledgeBase): ItemReading {
  const reader = READERS.get(item.kind);
  if (reader === undefined) {
    const message = `Unexpected kind "${item.kind}", expected one of ${[...READERS.keys()].join(', ')}`;
    return itemReading({ findings: [finding('proof/unknown-kind', 'stem', message)] });
  }
  const read = reader.read(item, kb);
  const stray = reader.by === 'options' ? item.parts?.[0] : item.options[0];
  const isEmpty = (reader.by === 'options' ? item.options : (item.parts ?? [])).length === 0;
  const faults: ProofFinding[] = [];
  if (stray !== undefined) {
    const message = `Unexpected "${stray.text}" beside ${reader.by}, expected ${reader.by} alone`;
    faults.push(finding('proof/row-shape', stray.id, message));
  }
  if (isEmpty) {
    const message = `Unexpected item without ${reader.by}, expected at least one`;
    faults.push(finding('proof/key-count', 'stem', message));
  }
  return { ...read, findings: [...faults, ...read.findings] };
}

function inForce(placed: JudgedOption, expired?: ReadonlySet<FactRef>): JudgedOption {
  if (expired === undefined) return placed;
  return { ...placed, proofs: placed.proofs.filter(({ fact }) => !expired.has(fact)) };
}

/** The first proof; of several facts that give the same one, in two lessons or two courses, one that the item lists. */
function derivedProofs(judged: readonly JudgedOption[], { facts }: StatedItem): DerivedProof[] {
  const derived: DerivedProof[] = [];
  for (const { part, option, claim, proofs } of judged) {
    const [found] = proofs;
    if (found === undefined) continue;
    const listed = (one: Derivation): boolean => one.kind === found.kind && facts.includes(one.fact);
    const first = listed(found) ? found : (proofs.find(listed) ?? found);
    derived.push({ part, option: option.id, claim, kind: first.kind, facts: [first.fact] });
  }
  return derived;
}

function expiredFacts({ facts }: StatedItem, expired?: ReadonlySet<FactRef>): ProofFinding[] {
  if (expired === undefined) return [];
  return facts
    .filter((fact) => expired.has(fact))
    .map((fact) =>
      finding(
        'proof/expired-fact',
        'facts',
        `Unexpected fact "${fact}", expected one that is still in force`,
      ),
    );
}

function distinct(findings: readonly ProofFinding[]): ProofFinding[] {
  if (findings.length < 2) return [...findings];
  return [...new Map(findings.map((one) => [`${one.code} ${one.where} ${one.message}`, one])).values()];
}

function checkRevision(item: StatedItem, expected: string): ProofFinding[] {
  if (item.revision === expected) return [];
  return [
    finding(
      'proof/wrong-revision',
      'revision',
      `Unexpected revision "${item.revision ?? ''}", expected "${expected}"`,
    ),
  ];
}
