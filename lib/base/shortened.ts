/** First of the two halves in which a character beyond U+FFFF is kept. */
const HIGH_HALF = /[\uD800-\uDBFF]$/u;

/**
 * A text for a message: whole, or its beginning with "…" behind it. A character of two halves is never cut in two.
 *
 * @param most length of the result in UTF-16 units, the "…" included; 1 or more
 */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(HIGH_HALF, '')}…` : text;
}
