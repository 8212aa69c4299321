/** Stands in a sentence where a word is to be chosen: written by the generator, read by the checker, shown as a list. */
export const BLANK = '____';
