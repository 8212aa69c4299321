import type { Item } from '#lib/items/item.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
import { drawFrom } from './draw.ts';
import { judgeContentMutant } from './judge-content-mutant.ts';
import { judgeItemMutant, type Outcome } from './judge-item-mutant.ts';
import type { ContentOperator, FaultClass, ItemMutant, ItemOperator, Operator } from './operator.ts';
import type { World } from './world.ts';

/** How one operator fared. */
export interface Measured {
  readonly name: string;
  readonly class: FaultClass;
  /** Mutants that were judged; those that mean the same are not counted. */
  readonly applied: number;
  readonly caught: number;
  /** Code → mutants that it caught, the most frequent first. */
  readonly codes: Readonly<Record<string, number>>;
  /** What was done where no new error or warning was found; at most ten. */
  readonly missed: readonly string[];
}

/** How many mutants of one operator are judged at most; undefined for all. */
export interface Sample {
  readonly items: number;
  readonly places: number;
}

const MISSED_SHOWN = 10;

/** Applies one operator, one fault at a time, and counts what was caught. */
export function measure(operator: Operator, world: World, sample: Sample): Measured {
  const judged =
    operator.level === 'item'
      ? judgeItems(operator, world, sample.items)
      : judgePlaces(operator, world, sample.places);
  const applied = judged.filter(({ outcome }) => outcome !== undefined);
  const caught = applied.filter(({ outcome }) => (outcome?.codes.length ?? 0) > 0);
  const counts = new Map<string, number>();
  for (const code of caught.flatMap(({ outcome }) => outcome?.codes ?? []))
    counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    name: operator.name,
    class: operator.class,
    applied: applied.length,
    caught: caught.length,
    codes: Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))),
    missed: applied
      .filter(({ outcome }) => outcome?.codes.length === 0)
      .slice(0, MISSED_SHOWN)
      .map(({ what }) => what),
  };
}

interface Judged {
  readonly what: string;
  readonly outcome: Outcome;
}

function judgeItems(operator: ItemOperator, world: World, most: number): readonly Judged[] {
  const mutants = world.items.flatMap((item) =>
    [...operator.mutate(item, world)].map((mutant): { item: Item; mutant: ItemMutant } => ({ item, mutant })),
  );
  return drawFrom(mutants, most, operator.name, ({ item }) => item.kind).map(({ item, mutant }) => ({
    what: `${item.id}: ${mutant.what}`,
    outcome: judgeItemMutant(mutant, item, world),
  }));
}

/** Places that turn out not to bear the fault are passed over, so that as many as asked for are judged. */
function judgePlaces(operator: ContentOperator, world: World, most: number): readonly Judged[] {
  const places = operator.places(world);
  const judged: Judged[] = [];
  for (const { what, spoil } of shuffled(streamFor('mutation test', operator.name), places)) {
    if (judged.length >= most) break;
    const mutant = spoil();
    const outcome = mutant === undefined ? undefined : judgeContentMutant(mutant, world);
    if (mutant !== undefined && outcome !== undefined)
      judged.push({ what: `${what} (${mutant.what})`, outcome });
  }
  return judged;
}
