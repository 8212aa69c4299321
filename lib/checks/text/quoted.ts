import { plain } from './words.ts';

/** Longest quotation in a message. Chosen: it leaves the message on one line of a wide terminal. */
const LONGEST = 80;

/** A text in quotation marks for a message, shortened when it is long. */
export function quoted(text: string): string {
  const written = plain(text);
  return written.length > LONGEST ? `"${written.slice(0, LONGEST - 1)}…"` : `"${written}"`;
}
