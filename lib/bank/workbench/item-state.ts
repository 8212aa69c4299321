import { contentHash } from '#lib/base/hash.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import { asJson } from '../chunk.ts';
import { decisionsOf } from '../signoffs/decisions.ts';

/** What somebody decided, as the sign-off file says it. */
interface StatedDecision {
  readonly revision: string;
  readonly role: string;
  readonly name?: string | undefined;
  readonly date: string;
  readonly why?: string | undefined;
}

/** The same with the list in which it stands, and whether it still holds. */
export interface ItemDecision extends StatedDecision {
  readonly verdict: 'approved' | 'retired';
  /** False when the item has another revision now. */
  readonly holds: boolean;
}

/**
 * How an item stands with the people who read it: nobody did; approved or retired as it is; or decided in a revision that
 * is no more, so that it has to be read again.
 */
export interface ItemState {
  readonly code: 'awaiting' | 'approved' | 'retired' | 'lapsed';
  /** Every decision, of whomever: retirements before approvals, each in the order of the file. */
  readonly decisions: readonly ItemDecision[];
  /** A hash of every decision on the item: who saw it can tell whether another was made since. */
  readonly mark: string;
}

/** Item id → the code of its state, for those items alone about which something was decided. */
export function itemStateCodes(
  parsed: Pick<ParsedContent, 'signoffs'>,
  items: readonly Pick<Item, 'id' | 'revision'>[],
): ReadonlyMap<string, Pick<ItemState, 'code'>> {
  const { approved, retired } = decisionsOf(parsed);
  const decided = new Set([...approved, ...retired].map(({ entry }) => entry.item));
  return itemStates(
    parsed,
    items.filter(({ id }) => decided.has(id)),
  );
}

/** Item id → its state, for every item that is given. A retired revision stays retired, whoever approved it too. */
export function itemStates(
  parsed: Pick<ParsedContent, 'signoffs'>,
  items: readonly Pick<Item, 'id' | 'revision'>[],
): ReadonlyMap<string, ItemState> {
  const { approved, retired } = decisionsOf(parsed);
  const approvals = Map.groupBy(approved, ({ entry }) => entry.item);
  const retirements = Map.groupBy(retired, ({ entry }) => entry.item);
  return new Map(
    items.map(({ id, revision }) => {
      const gone = (retirements.get(id) ?? []).map(({ entry }): StatedDecision => entry);
      const good = (approvals.get(id) ?? []).map(({ entry }): StatedDecision => entry);
      const decisions = [
        ...gone.map((decision) => ({
          ...decision,
          verdict: 'retired' as const,
          holds: decision.revision === revision,
        })),
        ...good.map((decision) => ({
          ...decision,
          verdict: 'approved' as const,
          holds: decision.revision === revision,
        })),
      ];
      return [id, { code: codeOf(decisions), decisions, mark: contentHash(asJson({ gone, good })) }];
    }),
  );
}

function codeOf(decisions: readonly ItemDecision[]): ItemState['code'] {
  const holding = decisions.find(({ holds }) => holds);
  return holding?.verdict ?? (decisions.length === 0 ? 'awaiting' : 'lapsed');
}
