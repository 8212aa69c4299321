import { shuffled, streamFor } from '#lib/base/random.ts';
import type { Item } from '#lib/items/item.ts';
import { answeredIn, caseOf, readAfterwards } from './cues.ts';

/** Each try starts from another shuffle; few forms need a second one. */
const TRIES = 12;
/** As often running as one template may be asked (a judgement of this project). */
const LONGEST_RUN = 2;

/** Items that stand together: one, or all of one patient case. */
type Block = readonly Item[];

/** What is wrong with an order; the worse comes first. */
interface Faults {
  /** Neighbours on one fact. */
  readonly facts: number;
  /** Items that repeat the template of the two before them. */
  readonly runs: number;
  /** Neighbours of which one's case names the other's key. */
  readonly cues: number;
}

/**
 * A seeded order in which no two neighbours rest on the same fact. As far as the items allow, no template comes more than
 * twice running and no case stands next to an item whose key it names. Items of one case stand together, and none of
 * them tells what a later one asks.
 *
 * @param items sorted by id
 * @param templateOf what an item was made from
 * @returns undefined when no such order was found
 */
export function arrangeItems(
  items: readonly Item[],
  templateOf: (item: Item) => string,
  seed: string,
): readonly Item[] | undefined {
  const blocks = blocksOf(items);
  const look = onceEach(items, templateOf);
  let best: readonly Item[] | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < TRIES && fewest > 0; attempt += 1) {
    const row = improved(shuffled(streamFor(seed, `arrange/${String(attempt)}`), blocks), look).flat();
    const faults = faultsOf(row, look);
    if (faults.facts === 0 && weight(faults) < fewest) [best, fewest] = [row, weight(faults)];
  }
  return best;
}

function blocksOf(items: readonly Item[]): readonly Block[] {
  const groups = Map.groupBy(items, (item) => {
    const text = caseOf(item);
    return text === '' ? item.id : `${item.course}/${item.lesson}\u0000${text}`;
  });
  return [...groups.values()].map(unfolding);
}

/** One after the other, each as soon as nothing that is still to come would be told by it. */
function unfolding(items: readonly Item[]): Block {
  const row: Item[] = [];
  const waiting = [...items];
  while (waiting.length > 0) {
    const tells = (item: Item): number =>
      answeredIn(readAfterwards(item), waiting).filter((other) => other !== item).length;
    const [next] = [...waiting].sort((a, b) => tells(a) - tells(b));
    if (next === undefined) break;
    row.push(next);
    waiting.splice(waiting.indexOf(next), 1);
  }
  return row;
}

/** What the faults of an order are read from, computed once for each item. */
interface Look {
  readonly templateOf: (item: Item) => string;
  readonly cues: (a: Item, b: Item) => boolean;
}

function onceEach(items: readonly Item[], templateOf: (item: Item) => string): Look {
  const cued = new Map(
    items.map((item) => {
      const text = caseOf(item);
      return [item, new Set(text === '' ? [] : answeredIn(text, items))] as const;
    }),
  );
  const cases = new Map(items.map((item) => [item, caseOf(item)]));
  const isOneCase = (a: Item, b: Item): boolean => cases.get(a) !== '' && cases.get(a) === cases.get(b);
  return {
    templateOf,
    cues: (a, b) => !isOneCase(a, b) && ((cued.get(a)?.has(b) ?? false) || (cued.get(b)?.has(a) ?? false)),
  };
}

/** Moves one block at a time to where it does least harm, until no move helps. */
function improved(blocks: readonly Block[], look: Look): readonly Block[] {
  let row = blocks;
  let least = weight(faultsOf(row.flat(), look));
  for (let block = 0; block < row.length && least > 0; block += 1) {
    const moved = bestPlace(row, block, look);
    if (moved.weight >= least) continue;
    row = moved.row;
    least = moved.weight;
    block = -1;
  }
  return row;
}

function bestPlace(
  row: readonly Block[],
  block: number,
  look: Look,
): { readonly row: readonly Block[]; readonly weight: number } {
  let best = { row, weight: Number.POSITIVE_INFINITY };
  if (!isAtFault(row, block, look)) return best;
  const rest = row.filter((_, index) => index !== block);
  for (let place = 0; place <= rest.length && best.weight > 0; place += 1) {
    const moved = [...rest.slice(0, place), ...row.slice(block, block + 1), ...rest.slice(place)];
    const harm = weight(faultsOf(moved.flat(), look));
    if (harm < best.weight) best = { row: moved, weight: harm };
  }
  return best;
}

/** Whether something is wrong within two places of a block. */
function isAtFault(row: readonly Block[], block: number, look: Look): boolean {
  return weight(faultsOf(row.slice(Math.max(0, block - 2), block + 3).flat(), look)) > 0;
}

function faultsOf(row: readonly Item[], { templateOf, cues }: Look): Faults {
  let [facts, runs, cued] = [0, 0, 0];
  let run = 1;
  for (let index = 1; index < row.length; index += 1) {
    const [before, item] = [row[index - 1], row[index]];
    if (before === undefined || item === undefined) continue;
    if (item.facts.some((fact) => before.facts.includes(fact))) facts += 1;
    if (cues(before, item)) cued += 1;
    run = templateOf(before) === templateOf(item) ? run + 1 : 1;
    if (run > LONGEST_RUN) runs += 1;
  }
  return { facts, runs, cues: cued };
}

/** A form has at most 200 items, so that no number of lesser faults outweighs a worse one. */
function weight({ facts, runs, cues }: Faults): number {
  return facts * 1_000_000 + runs * 1_000 + cues;
}
