import { certify } from '#lib/bank/certify.ts';
import { verifyItems } from '#lib/bank/verify-items.ts';
import { checkItem } from '#lib/checks/check-item.ts';
import { partsOf, type Item, type ItemDraft, type Option } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { ItemMutant } from './operator.ts';
import type { World } from './world.ts';

/** What became of a mutant: undefined when it means the same as the item and so was never one. */
export type Outcome = { readonly codes: readonly string[] } | undefined;

/**
 * Codes that only compare the item with its own record. A mutant is given a record that fits before it is judged; should
 * one of these still be all that is found, the fault itself was not.
 */
const OF_THE_RECORD: ReadonlySet<string> = new Set([
  'proof/wrong-revision',
  'proof/wrong-certificate',
  'proof/missing-certificate',
  'proof/fact-not-listed',
]);

/** Judges a mutant as `stemma verify` judges a file that holds it. The codes are those of new errors and warnings. */
export function judgeItemMutant(mutant: ItemMutant, item: Item, world: World): Outcome {
  const original = mutant.from ?? item;
  const finished = mutant.recorded ?? recertify(mutant.draft, world.kb);
  if (mutant.beside === undefined && JSON.stringify(finished) === JSON.stringify(original)) return undefined;
  const known = new Set(findingsOf([original], world).map(({ message }) => message));
  const beside = mutant.beside === undefined ? [] : [mutant.beside];
  const fresh = findingsOf([finished, ...beside], world).filter(({ message }) => !known.has(message));
  const codes = [...new Set(fresh.map(({ code }) => code))].sort();
  const counts = mutant.recorded === undefined ? codes.filter((code) => !OF_THE_RECORD.has(code)) : codes;
  return { codes: counts };
}

function findingsOf(items: readonly Item[], { kb }: World): readonly { code: string; message: string }[] {
  const place = { file: 'items.json', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const value: unknown = JSON.parse(JSON.stringify(items));
  return verifyItems(value, kb, () => place).filter(({ severity }) => severity !== 'info');
}

/** Revision and certificate as the bank would write them for this draft, with the proofs that the checker finds for it. */
export function recertify(draft: ItemDraft, kb: KnowledgeBase): Item {
  const proved = withClaimedProofs(draft);
  const verdict = checkItem(proved, kb);
  const item = certify(proved, verdict, kb);
  return { ...item, certificate: { ...item.certificate, stem: verdict.stem } };
}

/** A key claims to be entailed and a distractor to be refuted; stands only where the checker derives nothing. */
function withClaimedProofs(draft: ItemDraft): ItemDraft {
  const claim = (option: Option): Option => {
    const fits = option.key === (option.proof.kind === 'entailed');
    if (fits) return option;
    return { ...option, proof: { ...option.proof, kind: option.key ? 'entailed' : 'R1' } };
  };
  const { options, parts } = draft;
  return {
    ...draft,
    options: options.map(claim),
    ...(parts === undefined
      ? {}
      : { parts: partsOf(draft).map((part) => ({ ...part, options: part.options.map(claim) })) }),
  };
}
