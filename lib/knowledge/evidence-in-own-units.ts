import { compareDecimals, parseDecimal, toPlainText } from '#lib/base/decimal.ts';
import type { FactInLesson } from './check-references.ts';
import { amountsIn, amountsSaid, type SaidAmount } from './evidence-says/said-amounts.ts';
import { howOften, type HowOften } from './how-often.ts';
import { withOnesInDigits } from './ones-in-words.ts';
import { partsOfPeople, partsSaid } from './parts-in-words.ts';
import { canonical, printAmount, printQuantity, type Amount } from './quantity.ts';
import { statedAmounts } from './stated-amounts.ts';

/**
 * The fact with its evidence as the fact itself writes what it states: "1 L" as "1,000 mL", "a fortnight" as "14 days", "every 12 hours" as
 * "2 times a day". Only the very same amount is written anew, so that whoever reads the evidence finds what bounds it and what it is of
 * where they look for it. The same fact where nothing is.
 */
export function inOwnUnits(fact: FactInLesson): FactInLesson {
  const { lesson, entry, read } = fact;
  const evidence = Object.hasOwn(lesson.evidence, entry.id) ? lesson.evidence[entry.id] : undefined;
  const own = evidence === undefined ? [] : statedAmounts(read.amounts).map(({ words }) => endsOf(words));
  if (evidence === undefined || own.length === 0) return fact;
  const sentence = asWritten(evidence.sentence, own);
  if (sentence === evidence.sentence) return fact;
  const written = { ...evidence, sentence, text: asWritten(evidence.text, own) };
  const sentences = lesson.sentences.map((one) =>
    one.text === evidence.sentence ? { ...one, text: sentence } : one,
  );
  return { ...fact, lesson: { ...lesson, sentences, evidence: { ...lesson.evidence, [entry.id]: written } } };
}

/** A piece of a text, and what is written in its place. */
interface Rewritten {
  readonly at: number;
  readonly end: number;
  readonly words: string;
}

function asWritten(written: string, own: readonly (readonly Amount[])[]): string {
  const { amounts } = amountsSaid(written);
  const open = own.filter((ends) => !ends.every((end) => amounts.some((said) => isThere(said, end))));
  if (open.length === 0) return written;
  const { text, amounts: said } = amountsSaid(withOnesInDigits(written));
  const found = [
    ...said.flatMap((one) => rewritten(one, open)),
    ...howOften(text).flatMap((one) => timesOf(one, text, open)),
    ...partsOf(text, open.flat()),
  ];
  if (found.length === 0) return written;
  return found
    .toSorted((a, b) => b.at - a.at)
    .reduce((rest, { at, end, words }) => rest.slice(0, at) + words + rest.slice(end), text);
}

/** The numbers in front of a unit, one or both ends of a range. */
const NUMBERS = /^[\d.,]*\d(?:\s*(?:-|–|—|to\s|and\s)\s*[\d.,]*\d)?/u;

/** The amounts of a said one: "5 to 7 hours" are two. Where it has no unit it has none. */
function amountsOf({ words, unit }: SaidAmount): readonly Amount[] {
  if (unit === undefined) return [];
  const numbers = (NUMBERS.exec(words)?.[0] ?? '').match(/[\d.,]*\d/gu) ?? [];
  return numbers.flatMap((digits) => {
    const value = parseDecimal(digits);
    return value === undefined ? [] : [{ value, unit }];
  });
}

function endsOf(words: string): readonly Amount[] {
  return amountsIn(words).flatMap(amountsOf);
}

/** As the fact writes it. */
function isThere(said: SaidAmount, { value, unit }: Amount): boolean {
  return said.unit?.id === unit.id && said.numbers.includes(toPlainText(value));
}

function rewritten(said: SaidAmount, own: readonly (readonly Amount[])[]): readonly Rewritten[] {
  const there = amountsOf(said);
  for (const ends of own) {
    const mine = there.flatMap((one) => ends.find((end) => isSame(one, end)) ?? []);
    const [from] = mine;
    const to = mine.at(-1);
    if (from === undefined || to === undefined || mine.length < there.length) continue;
    const [low, high] = [from, to].map(({ value }) => toPlainText(value));
    const words = printQuantity({ from: low ?? '', to: high ?? '', unit: from.unit.id, about: false });
    return [{ at: said.at, end: said.at + said.words.length, words }];
  }
  return [];
}

/** The very same amount; of people and of something else no share is the same. */
function isSame(one: Amount, other: Amount): boolean {
  return (
    one.unit.dimension === other.unit.dimension &&
    one.unit.ofPeople === other.unit.ofPeople &&
    compareDecimals(canonical(one), canonical(other)) === 0
  );
}

const PER_WEEK: ReadonlyMap<string, number> = new Map([
  ['times-per-day', 7],
  ['times-per-week', 1],
]);
/** "The daily dose" says how much, "is taken daily" how often. */
const DONE = /\b(?:tak|giv|us|swallow|inject|appl|inhal|dos|repeat|done|measur|check)\p{L}* (?:it )?$/iu;

/** "Is given daily doses of" says how much, too. */
const OF_A_DOSE = /^ (?:dos|amount|total|maxim|limit)/iu;

/** How often, where that is as often as the fact says: "every 12 hours" for 2 times a day. */
function timesOf(
  { aWeek, at, end, words }: HowOften,
  text: string,
  own: readonly (readonly Amount[])[],
): readonly Rewritten[] {
  const isCounted = /\d|\b(?:once|twice|thrice)\b/iu.test(words);
  if (!isCounted && (!DONE.test(text.slice(0, at)) || OF_A_DOSE.test(text.slice(end)))) return [];
  const meant = own.flat().find(({ value, unit }) => {
    const span = PER_WEEK.get(unit.dimension);
    return span !== undefined && Number(toPlainText(value)) * span === aWeek;
  });
  if (meant === undefined) return [];
  return [{ at, end, words: printAmount(meant) }];
}

/** A part of people or of something else, where it is the fact's share: "half of the people" for 50 in 100 people. */
function partsOf(text: string, own: readonly Amount[]): readonly Rewritten[] {
  const shares = own.filter(({ unit }) => unit.dimension === 'share');
  if (shares.length === 0) return [];
  const ofPeople = partsOfPeople(text);
  const others = partsSaid(text).filter(
    ({ at, end }) => OF_IT.test(text.slice(end)) && ofPeople.every((one) => at < one.at || one.end <= at),
  );
  const meant = (value: number, among: readonly Amount[]): Amount | undefined =>
    among.find((one) => Number(toPlainText(canonical(one))) === value);
  const notOfPeople = shares.filter(({ unit }) => !unit.ofPeople);
  return [
    ...ofPeople.map((part) => ({ ...part, amount: meant(part.value, shares) })),
    ...others.map((part) => ({ ...part, amount: meant(part.value, notOfPeople) })),
  ].flatMap(({ at, end, amount }) => (amount === undefined ? [] : [{ at, end, words: printAmount(amount) }]));
}

/** What a part is of. */
const OF_IT = /^ (?:of|the|its|their|his|her)\b/iu;
