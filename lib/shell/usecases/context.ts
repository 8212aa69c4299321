import type { ServedBank } from '#lib/bank/served-bank.ts';
import type { ItemKind } from '#lib/items/kind.ts';
import type { Clock } from '../clock.ts';
import type { Store } from '../db/store.ts';

/** What a use case needs of an item kind. */
export type ScoringKind = Pick<ItemKind, 'id' | 'score' | 'picksIn'>;

/** Everything a use case reaches the world through; each takes the members it needs. */
export interface UseCaseContext {
  readonly store: Store;
  readonly bank: ServedBank;
  readonly clock: Clock;
  /** Milliseconds that only ever grow, sleep of the machine included, for how long an attempt lasts; see `timeIn`. */
  readonly monotonic?: () => number;
  readonly kinds: readonly ScoringKind[];
}
