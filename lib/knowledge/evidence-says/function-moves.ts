import { literalPattern } from '#lib/base/literal-pattern.ts';

/** What an organ does: of that alone "worsens" is a fall. A pain that worsens rises. */
const WORK_OF_ORGAN = /\b(?:function|clearance|filtration)$/iu;
const TELLING = /wors|deteriorat|weaken|fail|impair|improv|recover|better/iu;
const DOWN = String.raw`(?:worsen(?:s|ed|ing)?|(?:gets?|getting|becomes?) (?:worse|weaker|poorer)|deteriorat(?:es?|ed|ing)|weaken(?:s|ed|ing)?|fail(?:s|ed|ing)?|(?:is|are|becomes?) impaired)`;
const UP = String.raw`(?:improv(?:es?|ed|ing)|recover(?:s|ed|ing)?|(?:gets?|getting|becomes?) (?:better|stronger))`;

/** A text in which the work of an organ falls where it is said to worsen, and rises where it recovers: "when kidney function falls". */
export function withFunctionMoves(text: string, names: readonly string[]): string {
  if (!TELLING.test(text)) return text;
  const organs = names.filter((name) => WORK_OF_ORGAN.test(name)).map(literalPattern);
  if (organs.length === 0) return text;
  const move = (said: string, verb: string, moved: string): string =>
    said.replaceAll(new RegExp(`(?<organ>${organs.join('|')}) ${verb}\\b`, 'giu'), `$<organ> ${moved}`);
  return move(move(text, DOWN, 'falls'), UP, 'rises');
}
