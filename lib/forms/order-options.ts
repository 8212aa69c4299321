import { compareText } from '#lib/base/diagnostic.ts';
import { invariant } from '#lib/base/invariant.ts';
import { shuffled, streamFor, type RandomStream } from '#lib/base/random.ts';
import { partsOf, type Item, type Part } from '#lib/items/item.ts';
import type { PartOrder } from './form.ts';

/** As long a run of one key position as a form may have (item-writing guidance: no pattern to guess by). */
const LONGEST_RUN = 3;
/** Shuffles of key positions to try; about nine in ten succeed at once, even with two options. */
const TRIES = 500;

/** The kind whose parts are places, each taking one of the same steps. */
const STEPS = 'ordered-response';
/** The kind whose parts are columns: they stay as they are, and so do the rows they share. */
const COLUMNS = 'matrix-multiple-response';

/** A part with one key whose options may stand in any order: its key's place is ours to choose. */
interface Slot {
  readonly name: string;
  readonly size: number;
  /** True for a list of options, false for a part among others: a blank, a diagram's box. */
  readonly isPlain: boolean;
  /** The place of the key when it is not ours to choose. */
  readonly forced: number | undefined;
}

/**
 * The order of parts and options of every item of a form.
 *
 * Single keys stand at each place equally often (counts differ by at most one among parts with the same number of
 * options), never more than three times running where that can be had. Parts with several keys are shuffled. Fixed
 * orders stay. Rows that share their columns are shuffled, because a list of true statements first would tell, and rows of rising
 * numbers beside options of rising numbers; columns
 * that share their rows stay. Steps to be put in order stand in one shuffled order, which is never the right one.
 */
export function orderOptions(items: readonly Item[], seed: string): readonly (readonly PartOrder[])[] {
  const places = keyPlaces(items.flatMap(slotsOf), seed);
  return items.map((item) => {
    if (item.kind === STEPS) return stepOrders(item, seed);
    const orders = partsOf(item).map((part) => ({
      part: part.id,
      options: orderOf(item, part, places.get(slotName(item, part)), seed),
    }));
    return hasSharedOptions(item) && item.kind !== COLUMNS
      ? shuffled(streamFor(seed, `rows/${item.id}`), orders)
      : orders;
  });
}

/**
 * One order of the steps for all places, drawn anew until it is not the right one.
 *
 * @see lib/items/kinds/README.md: part i takes the i-th step, and all parts have the same options
 */
function stepOrders(item: Item, seed: string): readonly PartOrder[] {
  const parts = partsOf(item);
  const right = parts.map((part) => part.options.find((option) => option.key)?.id);
  const steps = [...(parts[0]?.options ?? [])].map(({ id }) => id).sort(compareText);
  const stream = streamFor(seed, `options/${item.id}`);
  let order = shuffled(stream, steps);
  while (order.length > 1 && order.every((id, index) => id === right[index])) order = shuffled(stream, steps);
  return parts.map((part) => ({ part: part.id, options: order }));
}

/** True for a matrix and its like: several parts whose options read the same in each, in an order that stays. */
function hasSharedOptions(item: Item): boolean {
  const rows = partsOf(item).map((part) => part.options.map((option) => option.text).join('\u0000'));
  return item.order === 'fixed' && rows.length > 1 && rows.every((row) => row === rows[0]);
}

function slotName(item: Item, part: Part): string {
  return `${item.id}\u0000${part.id}`;
}

/** Rows of a matrix have columns, not places, and a typed number has no options to see: they are no slots. */
function slotsOf(item: Item): readonly Slot[] {
  if (item.kind === STEPS || hasSharedOptions(item)) return [];
  return partsOf(item)
    .filter((part) => part.entry === undefined)
    .filter((part) => part.options.filter((option) => option.key).length === 1)
    .map((part) => ({
      name: slotName(item, part),
      size: part.options.length,
      isPlain: item.parts === undefined,
      forced: item.order === 'fixed' ? part.options.findIndex((option) => option.key) : undefined,
    }));
}

/** Slot → place of its key, for slots that are ours to choose; the least bad of the tries when none is free of long runs. */
function keyPlaces(slots: readonly Slot[], seed: string): ReadonlyMap<string, number> {
  const stream = streamFor(seed, 'key-places');
  let best = placesOnce(slots, stream);
  for (let attempt = 1; attempt < TRIES && tooLong(best) > 0; attempt += 1) {
    const places = placesOnce(slots, stream);
    if (tooLong(places) < tooLong(best)) best = places;
  }
  return new Map(
    slots.flatMap((slot, index) => (slot.forced === undefined ? [[slot.name, best[index] ?? 0]] : [])),
  );
}

function placesOnce(slots: readonly Slot[], stream: RandomStream): readonly number[] {
  const free = slots.filter((slot) => slot.forced === undefined);
  const bags = new Map<string, number[]>();
  for (const size of new Set(free.map((slot) => slot.size))) {
    const own = free.filter((slot) => slot.size === size);
    const plain = own.filter((slot) => slot.isPlain).length;
    const places = inTurn(own.length, size, stream);
    bags.set(bagOf(size, true), shuffled(stream, places.slice(0, plain)));
    bags.set(bagOf(size, false), shuffled(stream, places.slice(plain)));
  }
  return slots.map((slot) => slot.forced ?? bags.get(bagOf(slot.size, slot.isPlain))?.pop() ?? 0);
}

/** Lists and parts draw from bags of their own, so that each is balanced by itself, and both together. */
function bagOf(size: number, isPlain: boolean): string {
  return `${isPlain ? 'list' : 'part'}/${String(size)}`;
}

/** `count` places from 0 to `size` - 1, round after round in one shuffled order: any stretch is balanced. */
function inTurn(count: number, size: number, stream: RandomStream): number[] {
  const first = shuffled(stream, [...Array(size).keys()]);
  return Array.from({ length: count }, (_, index) => first[index % size] ?? 0);
}

/** How many places continue a run that is long enough already: what scales force counts like the rest, and hides none of it. */
function tooLong(places: readonly number[]): number {
  let count = 0;
  let run = 0;
  for (const [index, place] of places.entries()) {
    run = index > 0 && places[index - 1] === place ? run + 1 : 1;
    if (run > LONGEST_RUN) count += 1;
  }
  return count;
}

function orderOf(item: Item, part: Part, keyPlace: number | undefined, seed: string): readonly string[] {
  if (item.order === 'fixed') return part.options.map((option) => option.id);
  const stream = streamFor(seed, `options/${item.id}/${part.id}`);
  const byId = [...part.options].sort((a, b) => compareText(a.id, b.id));
  if (keyPlace === undefined) return shuffled(stream, byId).map((option) => option.id);
  const key = byId.find((option) => option.key);
  invariant(key !== undefined, `part ${part.id} of ${item.id} has no key`);
  const order = shuffled(
    stream,
    byId.filter((option) => option !== key),
  );
  order.splice(keyPlace, 0, key);
  return order.map((option) => option.id);
}
