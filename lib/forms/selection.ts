import type { Bound, Constraints } from './constraints.ts';

/** Choosing a candidate: which chosen ones must go for it, and how dear that is. */
export interface Move {
  readonly candidate: number;
  readonly out: readonly number[];
  readonly cost: number;
}

/** One figure of a cost never reaches into the next: there are fewer items on a form than this. */
const STEP = 1_000;
/** What each loss costs: a move costs as much at least, for each that it takes out. */
const LOSS = 100 * STEP * STEP;

/** The items chosen so far. Upper bounds and exclusions always hold; lower bounds are what is worked towards. */
export class Selection {
  readonly chosen = new Set<number>();
  readonly #constraints: Constraints;
  readonly #counts: Int32Array;
  /** The same as `chosen`, by index. */
  readonly #isChosen: Uint8Array;
  readonly #objectiveUse: Int32Array;
  readonly #least: readonly number[];

  /** @param goals the bounds whose minimum is worked towards */
  constructor(constraints: Constraints, goals: readonly number[]) {
    this.#constraints = constraints;
    this.#counts = new Int32Array(constraints.bounds.length);
    this.#isChosen = new Uint8Array(constraints.candidates.length);
    this.#objectiveUse = new Int32Array(constraints.objectiveOf.length);
    this.#least = constraints.bounds.map(({ least }, bound) => (goals.includes(bound) ? least : 0));
  }

  /** How many items a bound counts now. */
  count(bound: number): number {
    return this.#counts[bound] ?? 0;
  }

  /** How many items a bound still needs. */
  gap(bound: number): number {
    return Math.max(0, (this.#least[bound] ?? 0) - this.count(bound));
  }

  /**
   * What choosing a candidate takes. Fewest losses first, counting what the losses open again; then most needs met;
   * then the least used objective and fact.
   *
   * @param below moves as dear as this are of no use
   * @returns undefined when it would be one of those
   */
  moveFor(candidate: number, below: number): Move | undefined {
    const out = this.#inTheWay(candidate, Math.ceil(below / LOSS) - 1);
    if (out === undefined) return undefined;
    const own = this.#constraints.boundsOf[candidate] ?? [];
    let losses = 0;
    for (const other of out) losses += 1 + this.#harm(other, own);
    let met = 0;
    for (const bound of own) if (this.gap(bound) > 0) met += 1;
    const cost = losses * LOSS + (100 - met) * STEP * STEP + this.#spread(candidate);
    return cost < below ? { candidate, out, cost } : undefined;
  }

  apply({ candidate, out }: Move): void {
    for (const other of out) this.#change(other, -1);
    this.#change(candidate, 1);
  }

  /**
   * Enemies, and for each bound that is full the member whose loss does the least harm; undefined when these are more than `most`.
   * Plain loops: every candidate is asked at every step.
   */
  #inTheWay(candidate: number, most: number): readonly number[] | undefined {
    const { foesOf, boundsOf } = this.#constraints;
    const out: number[] = [];
    for (const foe of foesOf[candidate] ?? []) {
      if (this.#isChosen[foe] !== 1) continue;
      if (out.length >= most) return undefined;
      out.push(foe);
    }
    const own = boundsOf[candidate] ?? [];
    for (const bound of own) if (!this.#makeRoom(bound, own, out, most)) return undefined;
    return out;
  }

  /**
   * Adds to `out` what must go for one more item of a bound; `own` are all bounds that this item counts for.
   *
   * @returns false when these would be more than `most`
   */
  #makeRoom(bound: number, own: readonly number[], out: number[], most: number): boolean {
    const { boundsOf, bounds } = this.#constraints;
    let excess = this.count(bound) + 1 - (bounds[bound]?.most ?? 0);
    if (excess <= 0) return true;
    for (const other of out) if (boundsOf[other]?.includes(bound)) excess -= 1;
    for (; excess > 0; excess -= 1) {
      if (out.length >= most) return false;
      const victim = this.#leastMissed(bound, out, own);
      if (victim === undefined) return true;
      out.push(victim);
    }
    return true;
  }

  #leastMissed(bound: number, out: readonly number[], own: readonly number[]): number | undefined {
    let best: number | undefined;
    let lowest = Number.POSITIVE_INFINITY;
    for (const other of this.chosen) {
      if (out.includes(other) || !this.#constraints.boundsOf[other]?.includes(bound)) continue;
      const harm = this.#harm(other, own);
      if (harm < lowest) [best, lowest] = [other, harm];
    }
    return best;
  }

  /** How many needs the loss of a chosen item opens that the bounds `filled` do not meet again. */
  #harm(other: number, filled: readonly number[]): number {
    let harm = 0;
    for (const bound of this.#constraints.boundsOf[other] ?? []) {
      const isTight = this.count(bound) <= (this.#least[bound] ?? 0);
      if (isTight && !filled.includes(bound)) harm += 1;
    }
    return harm;
  }

  #spread(candidate: number): number {
    const { boundsOf, bounds, objectiveOf } = this.#constraints;
    let fact = 0;
    for (const bound of boundsOf[candidate] ?? [])
      if (isCap(bounds[bound])) fact = Math.max(fact, this.count(bound));
    return (this.#objectiveUse[objectiveOf[candidate] ?? 0] ?? 0) * STEP + fact;
  }

  #change(candidate: number, step: 1 | -1): void {
    const { boundsOf, objectiveOf } = this.#constraints;
    if (step === 1) this.chosen.add(candidate);
    else this.chosen.delete(candidate);
    this.#isChosen[candidate] = step === 1 ? 1 : 0;
    for (const bound of boundsOf[candidate] ?? []) this.#counts[bound] = this.count(bound) + step;
    const objective = objectiveOf[candidate] ?? 0;
    this.#objectiveUse[objective] = (this.#objectiveUse[objective] ?? 0) + step;
  }
}

function isCap(bound: Bound | undefined): boolean {
  return bound?.least === 0;
}
