import { withDecimals } from './fractions.ts';
import { numbersInWords } from './numbers-in-words.ts';

/** A digit behind a letter is part of a name: "m2", "B12", "CYP2C19"; "q8h" is every 8 hours. */
const NUMBER = /(?:(?<![\p{L}\d])|(?<=\bq))\d[\d,]*(?:\.\d+)?/gu;

/** Decimals without the noughts behind them: laboratories write "1.0", a fact "1". */
export function numbersIn(text: string): string[] {
  return (text.match(NUMBER) ?? []).map((number) => {
    const [whole = '', decimals] = number.replaceAll(',', '').split('.');
    const kept = decimals === undefined ? '' : withoutNoughts(decimals);
    return kept === '' ? whole : `${whole}.${kept}`;
  });
}

function withoutNoughts(decimals: string): string {
  let end = decimals.length;
  while (decimals[end - 1] === '0') end -= 1;
  return decimals.slice(0, end);
}

/** Blanks between thousands: "1 000 mg". */
const SPACED = /(?<![\d.,])(\d{1,3})(?:[ \u00a0\u2009\u202f]\d{3})+(?![\d,]|\.\d)/gu;
const PER_CENT = /%|\bper ?cents?\b/iu;

const HALVED = /\b(?:halv(?:e|es|ed|ing)|(?:in|by) half)\b/iu;

/** A sentence with a share in figures has its own: "90 per cent is bound, and the dose is halved" is no 50 per cent bound. */
function isHalved(sentence: string, amount: string): boolean {
  return amount.endsWith(' per cent') && HALVED.test(sentence) && !PER_CENT.test(sentence);
}

/** "A single point" is 1 point, where that is what the amount counts. */
function isSingle(sentence: string, amount: string): boolean {
  const [, unit = ''] = /^1 (\p{L}+?)s?$/u.exec(amount) ?? [];
  return unit !== '' && new RegExp(`\\b(?:a|one) single ${unit}\\b`, 'iu').test(sentence);
}

const OFTEN = /\b(?:once|twice|thrice)\b/giu;

/**
 * The numbers of a sentence in digits and in letters, as an amount may have them: "7%" is 7 in 100 where that is a share, what is
 * halved is 50 per cent, and "twice" a number where it counts times.
 */
export function numbersSaid(written: string, amount: string): ReadonlySet<string> {
  const sentence = withDecimals(written);
  const spaced = (sentence.match(SPACED) ?? []).map((number) => number.replaceAll(/\D/gu, ''));
  const shares = / in 100\b/u.test(amount) && PER_CENT.test(sentence) ? ['100'] : [];
  const halves = isHalved(sentence, amount) ? ['50'] : [];
  const single = isSingle(sentence, amount) ? ['1'] : [];
  const counted = /\btimes?\b/u.test(amount) ? sentence : sentence.replaceAll(OFTEN, ' ');
  return new Set([
    ...numbersIn(sentence),
    ...spaced,
    ...numbersInWords(counted).map(String),
    ...shares,
    ...halves,
    ...single,
  ]);
}
