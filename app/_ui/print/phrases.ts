/** A stretch of a text: a phrase with its number, or what stands between phrases. */
export interface Stretch {
  readonly text: string;
  readonly label: string | undefined;
}

/** A text cut at its phrases, in the order of the text. A phrase that does not stand in it is passed over. */
export function cutAtPhrases(
  text: string,
  phrases: readonly { readonly label: string; readonly text: string }[],
): readonly Stretch[] {
  const placed = phrases
    .map((phrase) => ({ ...phrase, from: text.indexOf(phrase.text) }))
    .filter(({ from }) => from !== -1)
    .sort((a, b) => a.from - b.from);
  const stretches: Stretch[] = [];
  let end = 0;
  for (const { from, text: words, label } of placed) {
    if (from > end) stretches.push({ text: text.slice(end, from), label: undefined });
    stretches.push({ text: words, label });
    end = from + words.length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), label: undefined });
  return stretches;
}
