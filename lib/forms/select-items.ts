import { compareText } from '#lib/base/diagnostic.ts';
import { invariant } from '#lib/base/invariant.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { Item } from '#lib/items/item.ts';
import type { Shortage } from './form.ts';

/** What a form must hold; the part of a blueprint that selection reads. */
export interface SelectionPlan {
  readonly items: number;
  /** Kind → how many at least. */
  readonly kinds: Readonly<Record<string, number>>;
  /** How many items may rest on one fact. */
  readonly itemsPerFact: number;
}

/** A row of the blueprint: so many of the items that it admits. */
interface Cell {
  readonly name: string;
  readonly wanted: number;
  readonly pool: readonly Item[];
}

/**
 * Picks items for a form: the scarcest kind first, then the rest; objectives and facts in even numbers.
 *
 * When a cell is stuck, an item chosen earlier makes room if another can take its place (augmenting paths, as in
 * bipartite matching: exact for items on one fact). From the fifth attempt on, items on few facts go first.
 *
 * @param pool the items to choose from, each id once
 * @param attempt which of several different, equally good selections
 * @returns the items by id, or the first cell that cannot be filled
 */
export function selectItems(
  pool: readonly Item[],
  plan: SelectionPlan,
  seed: string,
  attempt: number,
): Result<readonly Item[], Shortage> {
  const ordered = shuffled(
    streamFor(seed, `select/${attempt}`),
    [...pool].sort((a, b) => compareText(a.id, b.id)),
  );
  const selection = new Selection(plan.itemsPerFact, attempt >= THRIFTY_FROM);
  for (const cell of cellsOf(ordered, plan)) {
    for (let filled = 0; filled < cell.wanted; filled += 1) {
      if (selection.add(cell)) continue;
      return refuse({ code: 'bank-shortage', cell: cell.name, ...gap(cell, filled, plan) });
    }
  }
  return ok(selection.items().sort((a, b) => compareText(a.id, b.id)));
}

/**
 * What no selection can mend: too few items of a kind, or too few altogether. Cheap, and done first.
 *
 * @returns the first such cell in order of its name, or undefined
 */
export function plainShortage(pool: readonly Item[], plan: SelectionPlan): Shortage | undefined {
  for (const cell of cellsOf(pool, plan)) {
    if (cell.pool.length < cell.wanted) {
      return { code: 'bank-shortage', cell: cell.name, ...gap(cell, cell.pool.length, plan) };
    }
  }
  return undefined;
}

const THRIFTY_FROM = 4;
/** More than a form has items, so that one figure of a cost never reaches into the next. */
const STEP = 1_000;
/** Candidates looked at before a stuck cell is given up; it also bounds the depth of the search. */
const SEARCH_LIMIT = 2_000;

function gap(cell: Cell, filled: number, plan: SelectionPlan): { needed: number; available: number } {
  if (cell.name !== 'items') return { needed: cell.wanted, available: filled };
  const named = plan.items - cell.wanted;
  return { needed: plan.items, available: named + filled };
}

/** Kinds with a minimum, scarcest first, then the free places. */
function cellsOf(pool: readonly Item[], plan: SelectionPlan): readonly Cell[] {
  const named = Object.entries(plan.kinds)
    .filter(([, wanted]) => wanted > 0)
    .map(([kind, wanted]) => ({
      name: `kind:${kind}`,
      wanted,
      pool: pool.filter((item) => item.kind === kind),
    }))
    .sort((a, b) => a.pool.length - a.wanted - (b.pool.length - b.wanted) || compareText(a.name, b.name));
  const reserved = named.reduce((sum, cell) => sum + cell.wanted, 0);
  invariant(reserved <= plan.items, 'the kinds of a quiz ask for more items than its form holds');
  return [...named, { name: 'items', wanted: plan.items - reserved, pool }];
}

/** The items chosen so far, and what each fact and objective has been used for. */
class Selection {
  readonly #chosen = new Map<Item, Cell>();
  readonly #factUse = new Map<string, number>();
  readonly #objectiveUse = new Map<string, number>();
  readonly #perFact: number;
  readonly #thrifty: boolean;

  constructor(perFact: number, thrifty: boolean) {
    this.#perFact = perFact;
    this.#thrifty = thrifty;
  }

  items(): Item[] {
    return [...this.#chosen.keys()];
  }

  /** @returns whether one more item of the cell's pool is chosen now */
  add(cell: Cell): boolean {
    const best = this.#best(cell, new Set());
    if (best === undefined) return this.#makeRoom(cell, new Set());
    this.#put(best, cell);
    return true;
  }

  /** The candidate that keeps objectives, then facts, most even; the first of equals. */
  #best(cell: Cell, barred: ReadonlySet<Item>): Item | undefined {
    let best: Item | undefined;
    let lowest = Number.POSITIVE_INFINITY;
    for (const item of cell.pool) {
      if (this.#chosen.has(item) || barred.has(item) || !item.facts.every((fact) => this.#hasRoom(fact)))
        continue;
      const cost = this.#cost(item);
      if (cost < lowest) [best, lowest] = [item, cost];
      if (cost === 0) break;
    }
    return best;
  }

  /** Uses of its objective count first, then those of its most used fact; when thrifty, its number of facts before both. */
  #cost(item: Item): number {
    const objective = this.#objectiveUse.get(objectiveOf(item)) ?? 0;
    const fact = Math.max(0, ...item.facts.map((one) => this.#factUse.get(one) ?? 0));
    return (this.#thrifty ? item.facts.length * STEP * STEP : 0) + objective * STEP + fact;
  }

  /** Chooses an item that one chosen item stands in the way of, when that one can be replaced. */
  #makeRoom(cell: Cell, visited: Set<Item>): boolean {
    for (const candidate of cell.pool) {
      if (visited.size >= SEARCH_LIMIT) return false;
      if (this.#chosen.has(candidate) || visited.has(candidate)) continue;
      visited.add(candidate);
      if (
        this.#soleBlockers(candidate).some((blocker) => this.#exchange(blocker, candidate, cell, visited))
      ) {
        return true;
      }
    }
    return false;
  }

  /** Chosen items whose removal alone makes room for the candidate. */
  #soleBlockers(candidate: Item): readonly Item[] {
    const full = candidate.facts.filter((fact) => !this.#hasRoom(fact));
    return this.items().filter((item) => full.every((fact) => item.facts.includes(fact)));
  }

  #exchange(blocker: Item, candidate: Item, cell: Cell, visited: Set<Item>): boolean {
    const home = this.#chosen.get(blocker);
    invariant(home !== undefined, 'a blocking item is a chosen one');
    this.#take(blocker);
    this.#put(candidate, cell);
    const substitute = this.#best(home, new Set([blocker]));
    if (substitute !== undefined) {
      this.#put(substitute, home);
      return true;
    }
    visited.add(blocker);
    if (this.#makeRoom(home, visited)) return true;
    this.#take(candidate);
    this.#put(blocker, home);
    return false;
  }

  #hasRoom(fact: string): boolean {
    return (this.#factUse.get(fact) ?? 0) < this.#perFact;
  }

  #put(item: Item, cell: Cell): void {
    this.#chosen.set(item, cell);
    this.#count(item, 1);
  }

  #take(item: Item): void {
    this.#chosen.delete(item);
    this.#count(item, -1);
  }

  #count(item: Item, step: 1 | -1): void {
    const bump = (uses: Map<string, number>, key: string): unknown =>
      uses.set(key, (uses.get(key) ?? 0) + step);
    item.facts.forEach((fact) => bump(this.#factUse, fact));
    bump(this.#objectiveUse, objectiveOf(item));
  }
}

function objectiveOf(item: Item): string {
  return `${item.course}/${item.lesson}/${item.objective}`;
}
