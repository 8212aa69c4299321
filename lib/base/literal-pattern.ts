/** The source of a pattern that matches a text as it stands, in Unicode mode too. */
export function literalPattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`);
}
