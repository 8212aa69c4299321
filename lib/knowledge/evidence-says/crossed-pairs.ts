/** A value in a text, or what a value is given of: of the fact's own side or of another. */
export interface Token {
  /** The sign of the text at which it begins. */
  readonly at: number;
  readonly isOwn: boolean;
  readonly isValue: boolean;
}

/**
 * Values and what they are given of stand in turns, and the own value in another pair than the own side; in the order of the text. Several
 * that one value is given of, one behind the other, are one: "fern, moss and fog are green, and ash is grey".
 */
export function isCrossed(tokens: readonly Token[]): boolean {
  const turns = inTurns(tokens);
  if (turns.length < 4 || turns.length % 2 === 1) return false;
  const places = (isValue: boolean): readonly number[] =>
    turns.flatMap((token, at) => (token.isOwn && token.isValue === isValue ? [at >> 1] : []));
  const [side, ...otherSides] = places(false);
  const [value, ...otherValues] = places(true);
  const isOnce = otherSides.length + otherValues.length === 0;
  return isOnce && side !== undefined && value !== undefined && side !== value;
}

function inTurns(tokens: readonly Token[]): readonly Token[] {
  const turns: Token[] = [];
  for (const token of tokens) {
    const last = turns.at(-1);
    if (last === undefined || last.isValue || token.isValue) turns.push(token);
    else turns[turns.length - 1] = { ...last, isOwn: last.isOwn || token.isOwn };
  }
  return turns.every((token, at) => at === 0 || token.isValue !== turns[at - 1]?.isValue) ? turns : [];
}
