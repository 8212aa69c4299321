import { sha256 } from '#lib/base/hash.ts';

/** Numbers of notes and cards are milliseconds in Anki: these begin on 2020-09-13, and all are past. */
const FIRST = 1_600_000_000_000;
/** Digits of the hash: 36 bits, some 800 days. Of 10,000 names two have the same number once in 1,400 collections. */
const DIGITS = 9;

/**
 * A number for each note, the same in every export, so that whoever knows a note by its number knows it again.
 *
 * @param guids each once
 * @returns whole numbers from 1,600,000,000,000 on, below 1,668,719,476,736 but for those that had to move
 */
export function noteIds(guids: readonly string[]): readonly number[] {
  return apart(guids.map((guid) => FIRST + Number.parseInt(sha256(guid).slice(0, DIGITS), 16)));
}

/** The same for cards, in the order of their notes' numbers, and those of a note in theirs. */
export function cardIds(
  cards: readonly { readonly noteId: number; readonly ord: number }[],
): readonly number[] {
  return apart(cards.map(({ noteId, ord }) => noteId + ord));
}

/** Of two equal numbers, the later one becomes the next that is free. */
function apart(ids: readonly number[]): readonly number[] {
  const taken = new Set<number>();
  return ids.map((first) => {
    let id = first;
    while (taken.has(id)) id += 1;
    taken.add(id);
    return id;
  });
}
