import { withDecimals } from './fractions.ts';

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const TIMES: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);
const STAYS = new Set([...TIMES.keys(), 'one']);
/** "Within one hour": behind these, and before a measure, it counts. */
const ONE_OF =
  /(?<=\b(?:within|after|than|for|least|most|to|until|first) )one (?=(?:hour|minute|litre|gram|milligram)\b)/giu;
/** A word of a number that does not stay by itself. */
const SPELT = new RegExp(
  `\\b(?:${[...UNITS, ...TENS, ...SCALES.keys()].filter((word) => !STAYS.has(word)).join('|')})\\b`,
  'iu',
);
const TEN = 10;
const HUNDRED = 100;

/** A number that is being read: what is closed by a scale, and what stands behind it. */
interface Open {
  readonly closed: number;
  readonly rest: number;
}

/** A number in letters, and where it stands. */
interface Spelt {
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The numbers that a text writes in letters, in its order: "two hundred and fifty" is 250, "twenty-four" 24, "one in a thousand"
 * 1 and 1000, "twice" 2. English, below a billion. What no word ties to the number before is a number of its own.
 */
export function numbersInWords(text: string): readonly number[] {
  return speltIn(text).map(({ value }) => value);
}

/**
 * The text with such numbers in digits, halves and quarters too: "two to three days" is "2 to 3 days". "Once", "twice" and "one" stay,
 * which may count nothing.
 */
export function inDigits(written: string): string {
  const text = withDecimals(written).replaceAll(ONE_OF, '1 ');
  if (!SPELT.test(text)) return text;
  let [plain, at] = ['', 0];
  for (const { value, from, to } of speltIn(text)) {
    if (STAYS.has(text.slice(from, to).toLowerCase())) continue;
    plain += text.slice(at, from) + String(value);
    at = to;
  }
  return plain + text.slice(at);
}

function speltIn(text: string): readonly Spelt[] {
  const found: Spelt[] = [];
  let open: (Open & Pick<Spelt, 'from' | 'to'>) | undefined;
  const close = (): void => {
    if (open !== undefined) found.push({ value: open.closed + open.rest, from: open.from, to: open.to });
  };
  let before = '';
  for (const { 0: written, index } of text.matchAll(/[\p{L}\p{N}]+|[,.;:()]/gu)) {
    const word = written.toLowerCase();
    // "Two hundred and fifty"; "two and three" are two numbers.
    const isTied = word === 'and' && SCALES.has(before);
    before = word;
    if (isTied) continue;
    const next = grown(open, word);
    if (next === undefined) close();
    const number = next ?? grown(undefined, word);
    const from = (next === undefined ? undefined : open?.from) ?? index;
    open = number && { ...number, from, to: index + written.length };
  }
  close();
  return found;
}

/** The number with one word more; undefined when the word does not continue it. */
function grown(open: Open | undefined, word: string): Open | undefined {
  const scale = SCALES.get(word);
  if (scale !== undefined) return scaled(open, scale);
  const value = valueOf(word);
  if (value === undefined) return undefined;
  const { closed, rest } = open ?? NOTHING;
  const isUnit = value > 0 && value < TEN;
  const room = isUnit && rest % HUNDRED >= 2 * TEN ? TEN : HUNDRED;
  return open === undefined || rest % room === 0 ? { closed, rest: rest + value } : undefined;
}

const NOTHING: Open = { closed: 0, rest: 0 };

/** "Hundred" stays open for what is below it; a greater scale closes what stands before it. */
function scaled(open: Open | undefined, scale: number): Open | undefined {
  const { closed, rest } = open ?? NOTHING;
  const count = Math.max(1, rest);
  if (scale === HUNDRED) return rest < HUNDRED ? { closed, rest: count * HUNDRED } : undefined;
  return rest === 0 && open !== undefined ? undefined : { closed: closed + count * scale, rest: 0 };
}

function valueOf(word: string): number | undefined {
  const unit = UNITS.indexOf(word);
  if (unit !== -1) return unit;
  const tens = TENS.indexOf(word);
  return tens === -1 ? TIMES.get(word) : (tens + 2) * TEN;
}
