import type { Located, ParsedContent } from '#lib/content/model.ts';
import type { SignoffFile } from '#lib/content/schema/signoff-schema.ts';
import { rules } from '#lib/checks/rules/registry.gen.ts';
import type { Rule } from '#lib/checks/rule.ts';
import type { Item } from '#lib/items/item.ts';
import type { ItemFault } from '../item-fault.ts';

type Approval = Located<SignoffFile['approved'][number]>;
type Retirement = Located<SignoffFile['retired'][number]>;
type Waiver = Located<SignoffFile['waivers'][number]>;

/** Everything people decided about items, of all courses. */
export interface Decisions {
  readonly approved: readonly Approval[];
  readonly retired: readonly Retirement[];
  readonly waivers: readonly Waiver[];
}

/** The decisions of all files together. A decision about an item of another course than its file's stays with its file. */
export function decisionsOf({ signoffs }: Pick<ParsedContent, 'signoffs'>): Decisions {
  return {
    approved: signoffs.flatMap(({ approved }) => approved),
    retired: signoffs.flatMap(({ retired }) => retired),
    waivers: signoffs.flatMap(({ waivers }) => waivers),
  };
}

/** The ids of the items of which somebody approved the revision that they have. */
export function signedItems({ approved }: Decisions, items: readonly Item[]): ReadonlySet<string> {
  const signed = new Set(approved.map(({ entry }) => keyOf(entry)));
  return new Set(items.filter((item) => signed.has(keyOf({ item: item.id, ...item }))).map(({ id }) => id));
}

/** The ids of the items of which somebody retired the revision that they have. */
export function retiredItems({ retired }: Decisions, items: readonly Item[]): ReadonlySet<string> {
  return signedItems({ approved: retired, retired: [], waivers: [] }, items);
}

function keyOf({ item, revision }: { readonly item: string; readonly revision: string }): string {
  return `${item} ${revision}`;
}

/** What is left of an item's faults when its waivers are taken off, and the waivers that took one off. */
export interface WaivedFaults {
  readonly faults: readonly ItemFault[];
  readonly used: readonly Waiver[];
}

/** Takes off the findings of rules that somebody waived for this revision of the item; proofs and rules of truth stay. */
export function applyWaivers(
  item: Item,
  faults: readonly ItemFault[],
  waivers: readonly Waiver[],
): WaivedFaults {
  const used = waivers.filter(
    ({ entry }) =>
      entry.item === item.id &&
      entry.revision === item.revision &&
      mayBeWaived(entry.rule) &&
      faults.some(({ rule }) => rule === entry.rule),
  );
  const waived = new Set(used.map(({ entry }) => entry.rule));
  return { faults: faults.filter(({ rule }) => rule === undefined || !waived.has(rule)), used };
}

/** Whether there is such a rule and its findings can be accepted; undefined when there is none. */
export function mayBeWaived(id: string): boolean | undefined {
  return rules.find((rule: Rule) => rule.id === id)?.waivable;
}
