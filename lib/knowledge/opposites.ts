import { remembered } from '#lib/base/remembered.ts';

/** Words that say the reverse of one another, as they stand in phrasings and sentences. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /\b(?:rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|ris(?:e|es|ing)|strengthen(?:s|ed|ing)?|boost(?:s|ed|ing)?|enhanc(?:e|es|ed|ing)|potentiat(?:e|es|ed|ing)|intensif(?:y|ies|ied|ying)|(?:push|driv|bring|put)\w*(?:\s+[\p{L}-]+){1,4}\s+up)\b/iu,
    /\b(?:lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|drop(?:s|ped)?|fall(?:s|ing)?|weaken(?:s|ed|ing)?|diminish(?:es|ed|ing)?|attenuat(?:e|es|ed|ing)|(?:push|driv|bring|pull)\w*(?:\s+[\p{L}-]+){1,4}\s+down)\b/iu,
  ],
  [/\bmultipl(?:y|ies|ied|ying)\b/iu, /\bdivid(?:e|es|ed|ing)\b/iu],
  [/\bhigh(?:er|est)?\b/iu, /\blow(?:er|est)?\b/iu],
  [/\bmore\b/iu, /\b(?:less|fewer)\b/iu],
  [/\b(?:longer|longest)\b/iu, /\b(?:shorter|shortest)\b/iu],
  [/\b(?:fast(?:er)?|quick(?:er)?|rapid)\b/iu, /\bslow(?:er)?\b/iu],
  [/\b(?:stronger|strongest)\b/iu, /\b(?:weaker|weakest)\b/iu],
  [/\bopens?\b/iu, /\b(?:closes?|shuts?)\b/iu],
  [/\bcaus(?:e|es|ed|ing)\b/iu, /\b(?:prevent(?:s|ed)?|protects?)\b/iu],
  [/\bcontraindicat\w*\b/iu, /\bsafe(?:ly)?\b/iu],
  [/\b(?:maximum|highest|most)\b/iu, /\b(?:minimum|lowest|least)\b/iu],
];

/** Each word with what says the reverse of it. */
const REVERSES = OPPOSITES.flatMap(
  ([a, b]) =>
    [
      [a, b],
      [b, a],
    ] as const,
);
/** The words of a statement that have a reverse, which it does not have itself. */
export const turnsOf = remembered((statement: string) => {
  const words = statement.replaceAll(/\{[^}]*\}/gu, ' ');
  return REVERSES.filter(([own, reverse]) => own.test(words) && !reverse.test(words));
});

/** The word of a pattern as a text has it. */
export function wordOf(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}
