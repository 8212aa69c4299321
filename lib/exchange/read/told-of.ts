import type { Place } from '#lib/base/diagnostic.ts';
import { readCodes } from './codes.ts';
import type { ReadBank } from './read-bank.ts';

/** So many faults of one question stand in its comment; the report names all. */
const LISTED = 10;

/**
 * What was told of each question while its bank was read, by where the question begins: whoever finishes its draft later has only the
 * quiz file, and would not know that a picture was left out.
 */
export function toldOf({
  questions,
  composites,
  leftOut,
  diagnostics,
}: Pick<ReadBank, 'questions' | 'composites' | 'leftOut' | 'diagnostics'>): (
  place: Place,
) => readonly string[] {
  const starts = [...questions, ...composites, ...leftOut].map(({ place }) => place).sort(comparePlaces);
  const found = new Map<string, string[]>();
  let next = 0;
  for (const { code, place, message } of diagnostics.toSorted((a, b) => comparePlaces(a.place, b.place))) {
    while (next < starts.length && comparePlaces(starts[next] ?? place, place) <= 0) next += 1;
    const start = starts[next - 1];
    // An id stands in front of its question, and says nothing of what it asks.
    if (start === undefined || code === readCodes.sameId.code) continue;
    const told = found.get(nameOf(start)) ?? [];
    found.set(nameOf(start), told);
    if (told.length < LISTED && !told.includes(message)) told.push(message);
  }
  return (place) => found.get(nameOf(place)) ?? [];
}

function nameOf({ line, column }: Place): string {
  return `${String(line)}:${String(column)}`;
}

/** By where they begin. */
export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.column - b.column;
}
