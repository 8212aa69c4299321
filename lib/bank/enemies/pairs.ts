import type { Item } from '#lib/items/item.ts';

/** Why two items may not stand on one form. E1, a shared fact, is read from the items' `facts` and is no pair of this list. */
export type EnemyReason = 'E2' | 'E3' | 'E4' | 'E5';

/** Collects pairs of items that are enemies and share no fact, each once, with the first reason found. */
export class EnemyPairs {
  readonly #items: readonly Item[];
  /** Lower index → higher index → reason. */
  readonly #pairs = new Map<number, Map<number, EnemyReason>>();

  constructor(items: readonly Item[]) {
    this.#items = items;
  }

  /** Notes two items by their indexes; an item and itself, and two items of one fact, are passed over. */
  add(a: number, b: number, reason: EnemyReason): void {
    if (a === b || this.#shareFact(a, b)) return;
    const [low, high] = a < b ? [a, b] : [b, a];
    const row = this.#pairs.get(low) ?? new Map<number, EnemyReason>();
    if (!row.has(high)) row.set(high, reason);
    this.#pairs.set(low, row);
  }

  /** Item id → ids of its enemies, sorted; symmetric; items without enemies are absent. */
  toMap(): ReadonlyMap<string, readonly string[]> {
    const found = new Map<string, string[]>();
    const push = (from: string, to: string): void => {
      const list = found.get(from);
      if (list === undefined) found.set(from, [to]);
      else list.push(to);
    };
    for (const { a, b } of this.list()) {
      push(a, b);
      push(b, a);
    }
    for (const list of found.values()) list.sort();
    return found;
  }

  /** Every pair once, by the order of the items. */
  list(): readonly { readonly a: string; readonly b: string; readonly reason: EnemyReason }[] {
    const id = (index: number): string => this.#items[index]?.id ?? '';
    return [...this.#pairs].flatMap(([low, row]) =>
      [...row].map(([high, reason]) => ({ a: id(low), b: id(high), reason })),
    );
  }

  #shareFact(a: number, b: number): boolean {
    const other = this.#items[b]?.facts ?? [];
    return this.#items[a]?.facts.some((fact) => other.includes(fact)) === true;
  }
}
