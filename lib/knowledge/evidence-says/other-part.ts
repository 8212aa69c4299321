import { toPlainText } from '#lib/base/decimal.ts';
import type { FactInLesson } from '../check-references.ts';
import { partsSaid } from '../parts-in-words.ts';
import { canonical, endsOf } from '../quantity.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { amountsSaid, isSaidAs, type SaidAmount } from './said-amounts.ts';
import type { SaidOther } from './said-other.ts';

/** Between a part and the number that says it again: "half of the people (40 per cent)". */
const SAID_AGAIN =
  /^(?: of (?:[\p{L}-]+ ){0,5}[\p{L}-]+| (?:people|persons|patients|adults|children|women|men|users))?(?: \(|, (?:that is|namely|or),? |: )(?:about |around |some |nearly |i\.e\. )?$/u;
/** And between the number and the part: "60 per cent, which is fewer than half". */
const IN_OTHER_WORDS = /^[^,;.()]{0,40}(?:, (?:which is|that is|which means|or)|:| ?\()(?: only| just)? ?$/u;
const UPPER = /\b(?:fewer|less|no more|not more) than $|\b(?:at most|up to|under|below|nearly|almost) $/iu;
const LOWER = /\b(?:more|no fewer|no less|not fewer) than $|\b(?:at least|over|above) $/iu;
/** So far before a part what bounds it may begin. */
const BEFORE = 14;
/** "Half" beside 45 per cent, "a third" beside 30: a word for a part is seldom meant more closely. Chosen. */
const ROUGHLY = 0.15;
const ONE_IN = /\b(?:one|1) in (?<whole>\d+)\b/giu;

/** The evidence says a share of the fact again in words that say another: "60 per cent, which is fewer than half". */
export function otherPart({ read }: FactInLesson, sentence: string): SaidOther | undefined {
  const stated = statedAmounts(read.amounts).filter(
    ({ quantity }) => quantity !== undefined && endsOf(quantity)[0].unit.dimension === 'share',
  );
  if (stated.length === 0) return undefined;
  const { text, amounts } = amountsSaid(sentence);
  const parts = boundedParts(text);
  for (const amount of stated) {
    const own = amounts.filter((one) => one.unit !== undefined && isSaidAs(amount, one));
    const values = amount.quantity === undefined ? [] : endsOf(amount.quantity).map(canonical);
    const other = parts.find(
      (part) =>
        own.some((one) => isSameAs(part, one, text)) &&
        values.every((value) => isOutside(Number(toPlainText(value)), part)),
    );
    if (other === undefined) continue;
    return { path: amount.path, says: `"${other.words}"`, states: `"${amount.words}"`, isClear: false };
  }
  return undefined;
}

/** A part as a text bounds it: from one share to another. */
interface BoundedPart {
  readonly at: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

function boundedParts(text: string): readonly BoundedPart[] {
  const oneIn = Array.from(text.matchAll(ONE_IN), ({ 0: words, index, groups }) => ({
    value: 1 / Number(groups?.['whole']),
    at: index,
    end: index + words.length,
  }));
  return [...partsSaid(text), ...oneIn].map(({ value, at, end }) => {
    const before = text.slice(Math.max(0, at - BEFORE), at);
    const [upper, lower] = [UPPER, LOWER].map((bound) => bound.exec(before)?.[0]);
    const start = at - (upper ?? lower ?? '').length;
    const words = text.slice(start, end);
    if (upper !== undefined) return { at: start, end, from: 0, to: value, words };
    if (lower !== undefined) return { at: start, end, from: value, to: 1, words };
    return { at, end, from: value * (1 - ROUGHLY), to: value * (1 + ROUGHLY), words };
  });
}

function isSameAs({ at, end }: BoundedPart, amount: SaidAmount, text: string): boolean {
  const behind = amount.at + amount.words.length;
  if (end <= amount.at) return SAID_AGAIN.test(text.slice(end, amount.at));
  return behind <= at && IN_OTHER_WORDS.test(text.slice(behind, at));
}

function isOutside(value: number, { from, to }: BoundedPart): boolean {
  return value < from || value > to;
}
