/** `1 item`, `2 items`. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** `a, b and c`. */
export const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

export const questions = (count: number): string => counted(count, 'question', 'questions');

/** A number with a true minus sign. */
export const signed = (amount: number | string): string => String(amount).replace('-', '−');
