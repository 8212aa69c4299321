import type { ItemVerdict, DerivedProof } from '#lib/checks/proof/verdict.ts';
import {
  MAIN_PART,
  partsOf,
  type Certificate,
  type Item,
  type ItemDraft,
  type Option,
  type Proof,
} from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { isReviewed } from './bank-lesson.ts';
import { ENGINE } from './engine.ts';
import { factsOf, factVersionsOf, revisionOf } from './revise.ts';

/**
 * The item with its revision and certificate. Proofs are those that the checker derived by itself; what the generator
 * claimed stays only where the checker derived none, and then the verdict holds the error.
 */
export function certify(draft: ItemDraft, verdict: ItemVerdict, kb: KnowledgeBase): Item {
  const proofs = derivedProofs(verdict);
  const prove =
    (part: string) =>
    (option: Option): Option => ({
      ...option,
      proof: chooseProof(option.proof, proofs.get(`${part} ${option.id}`), draft),
    });
  const proved: ItemDraft = {
    ...draft,
    options: draft.options.map(prove(MAIN_PART)),
    ...(draft.parts === undefined
      ? {}
      : { parts: draft.parts.map((part) => ({ ...part, options: part.options.map(prove(part.id)) })) }),
  };
  return { ...proved, revision: revisionOf(proved, kb), certificate: certificateOf(proved, verdict, kb) };
}

function derivedProofs({ proofs }: ItemVerdict): ReadonlyMap<string, DerivedProof> {
  return new Map(proofs.map((proof) => [`${proof.part} ${proof.option}`, proof]));
}

/**
 * The checker names the proof it found first. Where that one rests on a fact the item does not list, the claimed one
 * stands: it is compared with everything the checker derived, and a claim that is not among it is an error.
 */
function chooseProof(claimed: Proof, derived: DerivedProof | undefined, draft: ItemDraft): Proof {
  if (derived === undefined || !derived.facts.every((fact) => draft.facts.includes(fact))) return claimed;
  return { kind: derived.kind, facts: derived.facts };
}

function certificateOf(item: ItemDraft, verdict: ItemVerdict, kb: KnowledgeBase): Certificate {
  const entries = partsOf(item).flatMap(({ id, options }) => options.map((option) => ({ part: id, option })));
  return {
    engine: ENGINE,
    keys: entries.flatMap(({ part, option }) =>
      option.key ? [{ part, option: option.id, facts: option.proof.facts }] : [],
    ),
    distractors: entries.flatMap(({ part, option }) =>
      option.key ? [] : [{ part, option: option.id, proof: option.proof.kind, facts: option.proof.facts }],
    ),
    factVersions: factVersionsOf(item, kb),
    stem: verdict.stem,
    reviewed: factsOf(item).every((ref) => isReviewed(kb.facts.get(ref))),
  };
}
