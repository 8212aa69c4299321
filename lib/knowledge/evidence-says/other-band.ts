import { isSameList } from '#lib/base/same-list.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { bandOf, isEndOf, isOtherSideOf, isSetAside, type Band } from './bands.ts';
import { isCrossed } from './crossed-pairs.ts';
import { conceptsOfKind, labelOf, namesInText, stemsIn } from './names-in-text.ts';
import { amountsSaid, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/**
 * A row of a table that is taken for another. The subject is called by an amount, and the evidence has that of another concept of its
 * kind alone: "with 30 to 44 mL/min it is 1,000 mg a day" for the row from 45 to 59 mL/min. Where it has several rows, and what stands
 * in them is amounts too, what the fact states is that of another row: a hint.
 */
export function otherBand(
  { entry, read }: FactInLesson,
  evidence: string,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  const [claim, ...more] = read.claims.filter(({ origin }) => origin === 'stated');
  if (entry.kind !== 'relation' || claim === undefined || more.length > 0) return undefined;
  const path = read.references.find(({ concept }) => concept === claim.subject)?.path;
  const own = bandOf(claim.subject, concepts);
  if (own === undefined || path === undefined) return undefined;
  const found = saidOfRows(evidence, own, bandOf(claim.object, concepts), concepts);
  return found && { ...found, path, states: `"${labelOf(own.concept, concepts)}"` };
}

/** The number of the row itself, with a bound that sets it on the other side wherever it stands. */
function turnedIn(evidence: string, said: readonly SaidAmount[], own: Band): string | undefined {
  const ofOwn = said.filter((one) => isSame(one, own.amount));
  const [first] = ofOwn;
  if (first === undefined || !ofOwn.every((one) => isOtherSideOf(one, own))) return undefined;
  return isSetAside(first, evidence) ? undefined : `${first.bound?.trim() ?? ''} ${first.words}`;
}

function saidOfRows(
  evidence: string,
  own: Band,
  value: Band | undefined,
  concepts: Vocabulary['concepts'],
): Omit<SaidOther, 'path' | 'states'> | undefined {
  const all = [own, ...rowsBeside(own, concepts)];
  const said = amountsSaid(evidence).amounts;
  const isEnd = said.some((one) => isNextAbove(one, own, said));
  const rows = said.filter(
    (one) =>
      !isEndOf(one, own) && !isNextAbove(one, own, said) && all.some(({ amount }) => isSame(one, amount)),
  );
  const [first] = rows;
  const isNamed = isEnd || rows.some((one) => isSame(one, own.amount)) || isNamedIn(evidence, own, concepts);
  if (first !== undefined && !isNamed) return { says: `"${first.words}"`, isClear: true };
  const turned = turnedIn(evidence, said, own);
  if (turned !== undefined) return { says: `"${turned}"`, isClear: true };
  return value !== undefined && isOfOtherRow(rows, own, value, said)
    ? { says: 'that of another row', isClear: false, isHint: true }
    : undefined;
}

/** "From 30 mL/min to below 45 mL/min" is from 30 to 44 mL/min: the next whole number above it, beside its lower end. */
function isNextAbove(one: SaidAmount, own: Band, said: readonly SaidAmount[]): boolean {
  const [low, high] = own.amount.numbers;
  if (low === undefined || high === undefined || !/^\d+$/u.test(high)) return false;
  const isNext = isStrictlyBelow(one, own) && Number(one.numbers[0]) === Number(high) + 1;
  return isNext && said.some(({ numbers }) => numbers.includes(low));
}

function isStrictlyBelow({ unit, isRange, bound = '' }: SaidAmount, { amount }: Band): boolean {
  return !isRange && unit?.id === amount.unit?.id && STRICTLY_BELOW.test(bound);
}

const STRICTLY_BELOW = /^(?:(?:less|lower|fewer) than|below|under|<)/iu;

/** Rows and what stands in them take turns, and the fact has a row with what stands in another. */
function isOfOtherRow(
  rows: readonly SaidAmount[],
  own: Band,
  value: Band,
  said: readonly SaidAmount[],
): boolean {
  const values = said.filter(
    (one) => one.unit?.dimension === value.amount.unit?.dimension && !rows.includes(one),
  );
  const tokens = [
    ...rows.map((one) => ({ at: one.at, isValue: false, isOwn: isSame(one, own.amount) })),
    ...values.map((one) => ({ at: one.at, isValue: true, isOwn: isSame(one, value.amount) })),
  ].sort((a, b) => a.at - b.at);
  // Of a last row the text says in words what it has: "and below 30 mL/min none at all".
  const hasBareEnd = tokens[0]?.isValue === false && tokens.at(-1)?.isValue === false;
  return isCrossed(hasBareEnd ? tokens.slice(0, -1) : tokens);
}

/** By another of its names: "at stage 3". */
function isNamedIn(evidence: string, { concept }: Band, concepts: Vocabulary['concepts']): boolean {
  const kinds = new Set([concepts.get(concept)?.kind ?? '']);
  return namesInText(stemsIn(evidence), kinds, concepts).some((one) => one.concept === concept);
}

/** The other rows; those with the same numbers ("below 30 mL/min", "30 mL/min or more") are not told apart. */
function rowsBeside({ concept, amount }: Band, concepts: Vocabulary['concepts']): readonly Band[] {
  return conceptsOfKind(concepts.get(concept)?.kind ?? '', concepts)
    .flatMap((id) => bandOf(id, concepts) ?? [])
    .filter((other) => !isSame(other.amount, amount));
}

/** The same numbers in the same unit; an end of a range may stand without one. */
function isSame(one: SaidAmount, other: SaidAmount): boolean {
  const isOfUnit = one.unit === undefined ? one.isRange : one.unit.id === other.unit?.id;
  return isOfUnit && isSameList(one.numbers, other.numbers);
}
