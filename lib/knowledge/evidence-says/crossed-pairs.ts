/** A value in a text, or what a value is given of: of the fact's own side or of another. */
export interface Token {
  /** The sign of the text at which it begins. */
  readonly at: number;
  readonly isOwn: boolean;
  readonly isValue: boolean;
}

/** A value and what it is given of, and once more, in turns, each pair of two that do not belong together; in the order of the text. */
export function isCrossed(tokens: readonly Token[]): boolean {
  const [first, second, third, fourth, more] = tokens;
  const isPair = (a: Token | undefined, b: Token | undefined): boolean =>
    a !== undefined && b !== undefined && a.isValue !== b.isValue && a.isOwn !== b.isOwn;
  const isInTurns = first?.isValue === third?.isValue && second?.isValue === fourth?.isValue;
  return more === undefined && isInTurns && isPair(first, second) && isPair(third, fourth);
}
