import { z } from 'zod';

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
/** "5 to 7 hours", "5–7 hours", "between 5 and 7 hours", "12 hours to 7 days". */
const RANGE = new RegExp(
  String.raw`^(?:from |between )?(?<low>${NUMBER})(?<lowUnit> ?[^\d\s–—-]\D*?)?(?: (?:to|and|until|till) | ?(?:-|–|—|−|\.\.\.?|…) ?)(?<high>${NUMBER}) ?(?<unit>[^\s\d.,].*)$`,
  'u',
);
/** "5 or 7 hours", "5 ± 2 hours": two numbers that are no ends of a range. */
const TWO = new RegExp(String.raw`^${NUMBER} ?(?:or|/|±|\+/-|\+-) ?${NUMBER} `, 'u');
/** "2.5", "2 to 3": numbers alone. */
const BARE = new RegExp(
  String.raw`^(?:from |between )?${NUMBER}(?:(?: (?:to|and|until|till) | ?(?:-|–|—|−|\.\.\.?|…) ?)${NUMBER})?$`,
  'u',
);
const ABOUT = /^(?:about|around|approximately|approx\.?|circa|ca?\.|~|≈|roughly) ?(?<amount>\d.*)$/iu;
const LIMIT =
  /^(?:up to|at (?:least|most)|less than|more than|fewer than|under|over|below|above|not (?:more|less) than|max(?:imum|\.)?|min(?:imum|\.)?|[<>≤≥]=?) ?(?<amount>\d.*)$/iu;

/** Fields that are one amount, or one end of it. */
const SPAN = new Set(['value', 'from', 'to']);

/** The two ends of a range that was written as one amount; undefined for every other text. */
export function writtenRange(text: string): { readonly from: string; readonly to: string } | undefined {
  const { low, lowUnit, high, unit } = RANGE.exec(text.trim())?.groups ?? {};
  if (low === undefined || high === undefined || unit === undefined) return undefined;
  return { from: `${low} ${lowUnit?.trim() ?? unit}`, to: `${high} ${unit}` };
}

/** Whether a text has one number, as an amount has. */
export function isOneNumber(text: string): boolean {
  const trimmed = text.trim();
  return writtenRange(trimmed) === undefined && !TWO.test(trimmed) && !BARE.test(trimmed);
}

/** What to write in place of an amount with other words around its number; undefined where that is not clear. @param name of its field */
export function amountHelp(schema: z.core.$ZodType, value: unknown, name: string): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return takesAmounts(schema) ? helpOf(String(value).trim(), name) : undefined;
}

const NO_UNIT =
  'Write its unit. What has none (an INR, a pH) is the name of a concept: write it as `object`, in a fact of kind `relation`.';

function helpOf(text: string, name: string): string | undefined {
  if (BARE.test(text)) return NO_UNIT;
  const range = writtenRange(text);
  if (range !== undefined) return rangeHelp(range, name);
  if (TWO.test(text))
    return `Write one number with its unit${SPAN.has(name) ? '; for a range, its ends under `from` and `to`' : ''}.`;
  return worded(text);
}

/** What to write of an amount with words in front of it. */
function worded(text: string): string | undefined {
  const about = ABOUT.exec(text)?.groups?.['amount'];
  if (about !== undefined)
    return `Write ${about}. That it is rounded, the fact says of all its amounts: \`about: true\`.`;
  const limit = LIMIT.exec(text)?.groups?.['amount'];
  return limit === undefined
    ? undefined
    : `Write ${limit}, and let the statement of the relation say that it is a limit ("the largest dose of {subject} is {object}").`;
}

function rangeHelp({ from, to }: { readonly from: string; readonly to: string }, name: string): string {
  if (!SPAN.has(name)) return 'Write one amount: no range can stand here.';
  const place = name === 'value' ? ' in place of `value`' : ', each in a line of its own';
  return `Write \`from: ${from}\` and \`to: ${to}\`${place}.`;
}

function takesAmounts(schema: z.core.$ZodType): boolean {
  return z.safeParse(schema, '300 mg').success && !z.safeParse(schema, 'three milligrams').success;
}
