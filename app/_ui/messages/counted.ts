/** A number with its noun. */
export const counted = (count: number, one: string, many: string): string =>
  `${count} ${count === 1 ? one : many}`;

/** A number of questions. */
export const questions = (count: number): string => counted(count, 'question', 'questions');
