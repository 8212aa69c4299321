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
import type { FactRef } from '#lib/knowledge/claim.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { isReviewed } from './bank-lesson.ts';
import { ENGINE } from './engine.ts';
import { factsOf, revisionOf, versionsIn } from './revise.ts';

/**
 * The item with its revision and certificate. Proofs are those that the checker derived by itself; what the generator
 * claimed stays only where the checker derived none, and then the verdict holds the error.
 */
export function certify(draft: ItemDraft, verdict: ItemVerdict, kb: KnowledgeBase): Item {
  const proveIn = (part: string, options: readonly Option[]): readonly Option[] =>
    options.map((option) => ({
      ...option,
      proof: chooseProof(option.proof, derivedProof(verdict, part, option.id), draft),
    }));
  const options = proveIn(MAIN_PART, draft.options);
  const proved: ItemDraft =
    draft.parts === undefined
      ? { ...draft, options }
      : {
          ...draft,
          options,
          parts: draft.parts.map((part) => ({ ...part, options: proveIn(part.id, part.options) })),
        };
  const facts = factsOf(proved);
  const versions = versionsIn(facts, kb);
  return {
    ...proved,
    revision: revisionOf(proved, kb, versions),
    certificate: certificateOf(proved, verdict, facts, versions, kb),
  };
}

function derivedProof({ proofs }: ItemVerdict, part: string, option: string): DerivedProof | undefined {
  return proofs.findLast((proof) => proof.option === option && proof.part === part);
}

/**
 * The checker names the proof it found first. Where that one rests on a fact the item does not list, the claimed one
 * stands: it is compared with everything the checker derived, and a claim that is not among it is an error.
 */
function chooseProof(claimed: Proof, derived: DerivedProof | undefined, draft: ItemDraft): Proof {
  if (derived === undefined || !derived.facts.every((fact) => draft.facts.includes(fact))) return claimed;
  return { kind: derived.kind, facts: derived.facts };
}

function certificateOf(
  item: ItemDraft,
  verdict: ItemVerdict,
  facts: readonly FactRef[],
  factVersions: Certificate['factVersions'],
  kb: KnowledgeBase,
): Certificate {
  const keys: Certificate['keys'][number][] = [];
  const distractors: Certificate['distractors'][number][] = [];
  for (const { id: part, options } of partsOf(item))
    for (const { id: option, key, proof } of options)
      if (key) keys.push({ part, option, facts: proof.facts });
      else distractors.push({ part, option, proof: proof.kind, facts: proof.facts });
  return {
    engine: ENGINE,
    keys,
    distractors,
    factVersions,
    stem: verdict.stem,
    reviewed: facts.every((ref) => isReviewed(kb.facts.get(ref))),
  };
}
