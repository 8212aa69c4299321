/** Words for one end of a scale, of a time, an age or an amount. */
const ENDS: readonly RegExp[] = [
  /\b(?:minimum|minimal|lowest|shortest|smallest|youngest|earliest|fewest)\b/iu,
  /\b(?:maximum|maximal|highest|longest|largest|greatest|oldest)\b/iu,
];

/** Whether a word ranks as a word of another text does: "the youngest age" for "the lowest age", "the minimum time" for "the shortest". */
export function ranksAs(word: string, text: string): boolean {
  return ENDS.some((end) => end.test(word) && end.test(text));
}
