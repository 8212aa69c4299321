import { checkItem } from '#lib/checks/check-item.ts';
import type { Item, ItemDraft } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { certify } from './certify.ts';
import type { ItemFault } from './item-fault.ts';
import { isRefused, judgeItem } from './judge-item.ts';
import { applyWaivers, type Decisions, type WaivedFaults } from './signoffs/decisions.ts';

/** A draft that was judged. */
export interface JudgedDraft {
  readonly id: string;
  /** Undefined when a check refused it. */
  readonly item: Item | undefined;
  /** What is left when waivers are taken off. */
  readonly faults: readonly ItemFault[];
  /** The waivers that took a finding off. */
  readonly used: WaivedFaults['used'];
}

/** What a draft says of itself that only a finished item must have. */
const OF_FINISHED_ITEMS = new Set(['proof/missing-certificate']);

/** Proves a draft, runs the rules, and gives it its revision and certificate, whoever or whatever made it. */
export function judgeDraft(draft: ItemDraft, kb: KnowledgeBase, waivers: Decisions['waivers']): JudgedDraft {
  const verdict = checkItem(draft, kb);
  const item = certify(draft, verdict, kb);
  const found = judgeItem(item, verdict, kb).filter(({ code }) => !OF_FINISHED_ITEMS.has(code));
  const { faults, used } = applyWaivers(item, found, waivers);
  return { id: item.id, item: isRefused(faults) ? undefined : withWaivers(item, used), faults, used };
}

function withWaivers(item: Item, used: WaivedFaults['used']): Item {
  if (used.length === 0) return item;
  const waivers = used.map(({ entry: { rule, reason, role, date } }) => ({ rule, reason, role, date }));
  return { ...item, certificate: { ...item.certificate, waivers } };
}
