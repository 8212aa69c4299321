/** Names that deny by how they begin: "unopened". */
const UNDONE = /\bun(?<done>\p{L}{3,}ed)\b/giu;

/** A text without denials that such a name has in its first letters: "has not been opened" for what is unopened. */
export function withoutUndone(text: string, names: readonly string[]): string {
  const done = names.flatMap((name) =>
    [...name.matchAll(UNDONE)].map(({ groups }) => groups?.['done'] ?? ''),
  );
  if (done.length === 0) return text;
  const said = `\\b(?:(?:is|are|was|were|has|have|had) )?(?:not|never)(?: yet)?(?: been| be)? (?:${done.join('|')})\\b`;
  return text.replaceAll(new RegExp(said, 'giu'), ' ');
}
