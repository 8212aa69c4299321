/** Slower than silent reading of plain prose (238 words a minute: Brysbaert 2019, a review of 190 studies), since lessons are studied. */
const WORDS_PER_MINUTE = 200;

/** How long a lesson of so many words takes to read, in whole minutes, one at least. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_PER_MINUTE));
}
