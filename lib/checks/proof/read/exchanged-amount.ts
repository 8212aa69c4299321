import type { AskedOtherwise } from './asked-otherwise.ts';

/** Which of many amounts a question asks for: words of one line say the same, those of two lines never do. */
const AMOUNTS: readonly RegExp[] = [
  /\b(?:mean|average)\b/iu,
  /\bmedian\b/iu,
  /\b(?:usual|typical|customary|ordinary|most (?:common|frequent))\b/iu,
  /\b(?:recommended|advised|target)\b/iu,
  /\b(?:ranges?|span)\b/iu,
];

/** Names of amounts: only such a word before one says which of them is meant. */
const AMOUNT = String.raw`(?:(?:[\p{L}-]+ ){0,2}?(?:doses?|totals?|ages?|times?|levels?|shares?|rates?|durations?|lengths?|amounts?|half-li(?:fe|ves)|intervals?))\b`;

/**
 * The word of a question that asks for another of the amounts than its phrasings do: "the usual dose" for "the mean dose", "the average
 * dose" for "the range of doses". A relation that says which in no phrasing is left alone, and so is a question that has its word too.
 */
export function exchangedAmount(question: string, phrasings: string): AskedOtherwise | undefined {
  const own = AMOUNTS.filter((line) => line.test(phrasings));
  if (own.length === 0 || own.some((line) => line.test(question))) return undefined;
  const word = AMOUNTS.filter((line) => !own.includes(line))
    .map((line) => new RegExp(`(?:${line.source})(?= ${AMOUNT})`, 'iu').exec(question)?.[0])
    .find((found) => found !== undefined);
  const known = own.map((line) => line.exec(phrasings)?.[0]).find((found) => found !== undefined);
  return word === undefined || known === undefined
    ? undefined
    : { word, expected: `"${known}"`, asks: 'for another amount' };
}
