import { didYouMean } from '#lib/base/did-you-mean.ts';
import type { Severity } from '#lib/base/diagnostic.ts';
import { runRules } from '#lib/checks/run-rules.ts';
import type { ItemVerdict } from '#lib/checks/proof/verdict.ts';
import type { Item } from '#lib/items/item.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { bankCodes } from './codes.ts';
import { itemFault, type ItemFault } from './item-fault.ts';
import { metadataFaults } from './metadata-faults.ts';

const registered: readonly ItemKind[] = kinds;

/**
 * Everything that is wrong with an item: what the checker's verdict says, what the item-writing rules find, and whether
 * shape, sources and safety mark are what kind and facts ask for. Each fault once.
 */
export function judgeItem(item: Item, verdict: ItemVerdict, kb: KnowledgeBase): readonly ItemFault[] {
  const faults: ItemFault[] = [
    ...verdict.findings,
    ...runRules(item, kb),
    ...shapeFaults(item),
    ...metadataFaults(item, kb),
  ];
  if (faults.length < 2) return faults;
  return [...new Map(faults.map((fault) => [`${fault.code}\n${fault.message}`, fault])).values()];
}

/** True when the item may not be served. */
export function isRefused(faults: readonly { readonly severity: Severity }[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}

function shapeFaults(item: Item): readonly ItemFault[] {
  const kind = registered.find(({ id }) => id === item.kind);
  if (kind === undefined) {
    const hint = didYouMean(
      item.kind,
      registered.map(({ id }) => id),
    );
    return [
      itemFault(bankCodes.unknownKind, `Unexpected kind "${item.kind}", expected a known one. ${hint}`),
    ];
  }
  return kind.shapeFaults(item).map((message) => itemFault(bankCodes.wrongShape, message));
}
