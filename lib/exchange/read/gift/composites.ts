/** Answers of GIFT that are no choice. */
import type { Place } from '#lib/base/diagnostic.ts';
import type { ReadPart, Reading } from '../read-bank.ts';
import { findSign, part, type Stretch } from './escapes.ts';

/** The parts of such a question, and what of it no item has. */
export interface GiftParts {
  readonly parts: readonly ReadPart[];
  readonly notes: readonly string[];
  /** See `ReadItem`. */
  readonly points: readonly string[];
}

/** A share in front of an answer. */
export const SHARE = /^%(?<share>-?\d{1,3}(?:\.\d{1,10})?)%/u;

/** The place of all words of a stretch. */
export function placeOf(reading: Reading, { from, text }: Stretch): Place {
  return reading.place(from, from + text.length);
}

/** What stands in front of a sign that no backslash takes the meaning of, and behind each. */
export function splitAt(body: Stretch, sign: string): readonly Stretch[] {
  const starts: number[] = [];
  for (let at = findSign(body.text, sign); at !== -1; at = findSign(body.text, sign, at + 1)) starts.push(at);
  return [
    part(body, 0, starts[0]),
    ...starts.map((start, index) => part(body, start + 1, starts[index + 1])),
  ];
}
