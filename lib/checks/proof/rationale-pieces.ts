const BETWEEN_SENTENCES = /(?<=[.!?]) (?=\S)/u;

/** What stands between full stops in a text; a name with one is in two pieces. */
export function piecesOf(text: string): readonly string[] {
  if (text === '') return [];
  return BETWEEN_SENTENCES.test(text)
    ? text.split(BETWEEN_SENTENCES).filter((piece) => piece !== '')
    : [text];
}
