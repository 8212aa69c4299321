import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { checkCase } from './proof/check-case.ts';
import { checkCertificate } from './proof/check-certificate.ts';
import { checkLetters } from './proof/check-letters.ts';
import { checkMatrix } from './proof/check-matrix.ts';
import { checkOptions } from './proof/check-options.ts';
import type { StatedItem } from './proof/stated-item.ts';
import {
  finding,
  type DerivedProof,
  type ItemVerdict,
  type JudgedOption,
  type ProofFinding,
} from './proof/verdict.ts';

/**
 * Proves an item from its rendered words and the knowledge base alone: the stem is read back, every option is resolved,
 * keys must be entailed and all other options refuted. What the item says of its own proofs is only compared.
 * `revisionOf` recomputes the revision of an item, when the caller wants it compared.
 * Pure; never throws on a wrong item. Findings: every code of `proofCodes`, those of the stem first.
 */
export function checkItem(
  item: StatedItem,
  kb: KnowledgeBase,
  revisionOf?: (item: StatedItem) => string,
): ItemVerdict {
  const { findings, judged, reading } =
    item.parts === undefined ? checkOptions(item, kb) : checkMatrix(item, item.parts, kb);
  const caseFindings = item.parts === undefined ? checkCase(item, judged, kb) : [];
  return {
    reading,
    proofs: judged.flatMap(derivedProof),
    findings: [
      ...checkShape(item),
      ...checkLetters(item),
      ...findings,
      ...caseFindings,
      ...checkRationales(item),
      ...checkCertificate(item, judged, kb),
      ...(revisionOf === undefined ? [] : checkRevision(item, revisionOf(item))),
    ],
  };
}

/** An item is answered by plain options or by rows; what stands beside rows would be shown to nobody and proved by nothing. */
function checkShape({ parts, options }: StatedItem): ProofFinding[] {
  const [option] = options;
  if (parts === undefined || option === undefined) return [];
  const message = `Unexpected option "${option.text}" beside rows, expected rows alone`;
  return [finding('proof/row-shape', option.id, message)];
}

function derivedProof({ part, option, claim, proofs }: JudgedOption): DerivedProof[] {
  const [first] = proofs;
  return first === undefined
    ? []
    : [{ part, option: option.id, claim, kind: first.kind, facts: [first.fact] }];
}

function checkRationales(item: StatedItem): ProofFinding[] {
  const plain = item.options.map((option) => ({ option, where: option.id }));
  const inParts = (item.parts ?? []).flatMap(({ id, options }) =>
    options.map((option) => ({ option, where: `${id}/${option.id}` })),
  );
  return [...plain, ...inParts]
    .filter(({ option }) => !option.key && option.rationale.trim() === '')
    .map(({ option, where }) =>
      finding(
        'proof/no-rationale',
        where,
        `Unexpected wrong answer "${option.text}" without a rationale, expected the reason why it is wrong`,
      ),
    );
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
