import { compareText } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
import type { Bank } from '#lib/bank/bank.ts';
import type { Item } from '#lib/items/item.ts';

/** What another item on a fact is chosen from. */
export interface VariantRequest {
  readonly fact: string;
  /** Kinds that asked the fact before: another one is preferred. */
  readonly kinds: readonly string[];
  /** Items that the learner was shown: none of their revisions comes again while there is another. */
  readonly shown: readonly Pick<Item, 'id' | 'revision'>[];
  /** The item that it follows, which may not tell its key; undefined when it stands first. */
  readonly after: Item | undefined;
  /** Items that may be served. */
  readonly items: readonly Item[];
  readonly traits: Bank['traits'];
  /** True: only an item that was not shown. False: one that was shown, when there is no other. */
  readonly freshOnly: boolean;
  readonly seed: string;
}

/**
 * Another item on the same fact: not one that was shown, never next to an enemy of it or to an item on one of its facts.
 * Of those, one of another kind, then with the fewest enemies among what was shown, then on the fewest facts; equals are
 * drawn by the seed.
 *
 * @returns undefined when there is none
 */
export function chooseVariant(request: VariantRequest): Item | undefined {
  const { fact, items, traits, shown, after, seed } = request;
  const revisions = new Set(shown.map(({ revision }) => revision));
  const fits = items.filter(
    (item) =>
      item.facts.includes(fact) && (after === undefined || !areNeighboursInvalid(after, item, traits)),
  );
  const fresh = fits.filter((item) => !revisions.has(item.revision));
  const pool = fresh.length > 0 || request.freshOnly ? fresh : fits;
  const byId = [...pool].sort((a, b) => compareText(a.id, b.id));
  const drawn = shuffled(streamFor(seed, `variant/${fact}`), byId);
  return drawn
    .map((item) => ({ item, harm: harmOf(item, request) }))
    .sort((a, b) => a.harm - b.harm)
    .at(0)?.item;
}

/** True when one of two items tells something of the other, by a shared fact or as enemies. */
export function areNeighboursInvalid(a: Item, b: Item, traits: Bank['traits']): boolean {
  return a.facts.some((fact) => b.facts.includes(fact)) || areEnemies(a.id, b.id, traits);
}

function areEnemies(a: string, b: string, traits: Bank['traits']): boolean {
  const names = (from: string, to: string): boolean => own(traits, from)?.enemies.includes(to) ?? false;
  return names(a, b) || names(b, a);
}

/** An item rests on fewer than 100 facts and a form has at most 200 items: no figure reaches into the next. */
function harmOf(item: Item, { kinds, shown, traits }: VariantRequest): number {
  const enemies = shown.filter(({ id }) => areEnemies(id, item.id, traits)).length;
  return (kinds.includes(item.kind) ? 1_000_000 : 0) + enemies * 1_000 + item.facts.length;
}
