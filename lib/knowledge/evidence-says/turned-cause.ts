const BETWEEN = String.raw`(?: [\p{L}-]+){0,3}?`;
const WIDE = String.raw`(?: (?:the|an?|and|mild|severe|acute|early|late|with|on|of))*`;
const SIDE = '[◦•]';

function between(words: string): RegExp {
  return new RegExp(`(?<before>${SIDE})${BETWEEN} (?<words>${words})${WIDE} (?<behind>${SIDE})`, 'iu');
}

/** What stands first is the cause of what stands behind. */
const CAUSES = between(
  String.raw`causes?|leads? to|brings? (?:on|about)|triggers?|provokes?|results? in|(?:raises?|increases?) the (?:risk|danger|likelihood) of`,
);
/** And here the reverse. */
const CAUSED = between(
  String.raw`caused by|brought (?:on|about) by|triggered by|provoked by|due to|follows? from|results? from|(?:side|unwanted|adverse) effects? of|(?:signs?|symptoms?|hallmarks?) of|points? to`,
);
const SOME =
  /\b(?:caus|lead|br[io]|trigger|provok|result|rais|increas|due|follow|effects?|signs?|symptom|hallmark|point)/iu;

/** Which of two sides is the cause of the other, and the words that say so. */
interface Cause {
  readonly side: string;
  readonly words: string;
}

/**
 * The words that say that the one side causes the other where a relation says the reverse: "whistling causes poisoning" for "whistling is
 * a sign of poisoning".
 *
 * @param own what its statement says
 * @param text with its sides signed
 */
export function turnedCause(own: Cause | undefined, text: string): string | undefined {
  if (own === undefined) return undefined;
  const said = causeIn(text);
  return said === undefined || own.side === said.side ? undefined : said.words;
}

/** Which side of a text with signed sides is the cause of the other; undefined where that is not said, or said of both. */
export function causeIn(text: string): Cause | undefined {
  if (!SOME.test(text)) return undefined;
  const [active, passive] = [CAUSES, CAUSED].map((pattern) => pattern.exec(text)?.groups);
  if ((active === undefined) === (passive === undefined)) return undefined;
  const { before = '', behind = '', words = '' } = active ?? passive ?? {};
  return before === behind ? undefined : { side: active === undefined ? behind : before, words };
}
