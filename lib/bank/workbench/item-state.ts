import { contentHash } from '#lib/base/hash.ts';
import type { ParsedContent } from '#lib/content/model.ts';
import type { Item } from '#lib/items/item.ts';
import { asJson } from '../chunk.ts';
import { decisionsOf } from '../signoffs/decisions.ts';

/** What somebody decided, as the sign-off file says it. */
export interface StatedDecision {
  readonly revision: string;
  readonly role: string;
  readonly name?: string | undefined;
  readonly date: string;
  readonly why?: string | undefined;
}

/**
 * How an item stands with the people who read it: nobody did; approved or retired as it is; or decided in a revision that
 * is no more, so that it has to be read again.
 */
export interface ItemState {
  readonly code: 'awaiting' | 'approved' | 'retired' | 'lapsed';
  /** The decision that says so. */
  readonly decision: StatedDecision | undefined;
  /** A hash of every decision on the item: who saw it can tell whether another was made since. */
  readonly mark: string;
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
      return [id, { ...stateOf(gone, good, revision), mark: markOf(gone, good) }];
    }),
  );
}

function stateOf(
  gone: readonly StatedDecision[],
  good: readonly StatedDecision[],
  revision: string,
): Pick<ItemState, 'code' | 'decision'> {
  const isThis = (decision: StatedDecision): boolean => decision.revision === revision;
  const retired = gone.find(isThis);
  if (retired !== undefined) return { code: 'retired', decision: retired };
  const approved = good.find(isThis);
  if (approved !== undefined) return { code: 'approved', decision: approved };
  const lapsed = gone.at(-1) ?? good.at(-1);
  return lapsed === undefined
    ? { code: 'awaiting', decision: undefined }
    : { code: 'lapsed', decision: lapsed };
}

function markOf(gone: readonly StatedDecision[], good: readonly StatedDecision[]): string {
  return contentHash(asJson({ gone, good }));
}
