import type { PlayedData, PlayedItem } from './played-data.ts';

/** The places of the items that a seed draws, in the order in which they are asked: all facts before a second item of one. */
export function drawItems({ items, form }: PlayedData, seed: number): readonly number[] {
  const next = randomFrom(seed);
  const places = shuffle(
    items.map((_, place) => place),
    next,
  );
  const asked: Record<string, number> = {};
  const rounds = places.map((place) => {
    const fact = items[place]?.fact ?? '';
    asked[fact] = (asked[fact] ?? 0) + 1;
    return { place, round: asked[fact] };
  });
  return rounds
    .sort((a, b) => a.round - b.round)
    .slice(0, form)
    .map(({ place }) => place);
}

/** The places of a part's options in the order in which an attempt shows them. */
export function drawOrder(item: PlayedItem, part: number, seed: number): readonly number[] {
  const places = (item.parts[part]?.options ?? []).map((_, place) => place);
  // Parts that share a list show it in one order.
  return item.fixed ? places : shuffle(places, randomFrom(seed ^ Number.parseInt(item.id.slice(0, 8), 16)));
}

/** Mulberry32 (T. Ettinger, public domain): numbers from 0 to 1, the same for the same seed on every machine. */
function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fisher and Yates. */
function shuffle(places: readonly number[], next: () => number): number[] {
  const shuffled = [...places];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] ?? 0, shuffled[last] ?? 0];
  }
  return shuffled;
}
