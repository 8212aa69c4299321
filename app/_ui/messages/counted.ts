/** `1 item`, `2 items`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** `a, b and c`. */
export const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** Texts in quotation marks, as a list inside a sentence: a full stop at the end of one is left out. */
export function listedInQuotes(texts: readonly string[]): string {
  return listed.format(texts.map((text) => `“${text.replace(/\.$/u, '')}”`));
}

export const questions = (count: number): string => counted(count, 'question', 'questions');

/** A number with a true minus sign. */
export const signed = (amount: number | string): string => String(amount).replace('-', '−');
