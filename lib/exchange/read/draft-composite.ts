import { parseDecimal } from '#lib/base/decimal.ts';
import { foldName } from '#lib/base/words.ts';
import { BLANK } from '#lib/base/blank.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import type { WritableItem } from '#lib/content/written/write-item.ts';
import { asksForNumber } from '#lib/items/written/tie-number.ts';
import { enterNumber, numberAsked } from '#lib/knowledge/instructions.ts';
import { printAmount, printQuantity, toQuantity } from '#lib/knowledge/quantity.ts';
import { unitNamed } from '#lib/knowledge/units.ts';
import { isRange, RANGE } from './number-part.ts';
import { oneLine } from './plain-text.ts';
import type { ReadComposite, ReadItem, ReadPart } from './read-bank.ts';
import { unitAtEnd } from './unit-at-end.ts';

/** The answers of an item as they are written. */
export type WritableAnswers = Pick<WritableItem, 'options' | 'rows' | 'steps'>;

/** What of a question is written in a quiz file, and what only a comment can hold. */
export interface CompositeDraft {
  readonly stem: string;
  /** Ways to write its answers, the most likely first: that which is proved is taken. */
  readonly ways: readonly [WritableAnswers, ...WritableAnswers[]];
  /** What its words are about, as a choice has it: to find facts that fit. */
  readonly asked: Pick<ReadItem, 'stem' | 'options'>;
  /** Whether a part may be about something that its fact does not name: a wrong statement, a rounded amount. */
  readonly isOpen: boolean;
  readonly notes: readonly string[];
  /** What the answers say, where one of them speaks of the others: facts may be against that. */
  readonly meant?: WritableAnswers | undefined;
}

/** A question of several parts, or with a number, as an item written by hand; refused with the reason why none can hold it. */
export function draftComposite(composite: ReadComposite): Result<CompositeDraft, string> {
  const { parts } = composite;
  const [first, ...others] = parts;
  if (first === undefined) return refuse('it has no answers');
  if (first.entry !== undefined && others.length === 0) return draftNumber(composite, first);
  if (parts.some(({ entry, text }) => entry !== undefined || text.includes(BLANK))) return refuse(GAPS);
  if (others.length === 0) return refuse(whyAlone(composite, first));
  if (parts.some(({ picks }) => picks > 1)) return refuse(LISTS);
  if (parts.some(({ options }) => keysOf(options).length !== 1)) return refuse(KEYS);
  return others.every((part) => textsOf(part) === textsOf(first)) ? ok(draftTable(composite)) : refuse(LISTS);
}

/** Why no item holds a question of one part that is no number. */
function whyAlone({ stem }: ReadComposite, part: ReadPart): string {
  if (part.options.length === 0) return 'it has no answers to choose from';
  if (isTruth(part)) return ALONE;
  return stem.includes(BLANK) ? GAPS : MARKED;
}

const GAPS = 'no item that is written by hand has gaps: sentences with gaps are made from facts';
const ALONE = 'one statement that is true or false is guessed half of the time: four and more make a table';
const MARKED = 'no item that is written by hand has words to be marked in a text: they are made from facts';
const KEYS = 'each of its rows needs one right answer';
const LISTS = 'no item that is written by hand has several lists of choices: they are made from facts';

function keysOf(options: ReadPart['options']): ReadPart['options'] {
  return options.filter(({ key }) => key);
}

function textsOf({ options }: ReadPart): string {
  return JSON.stringify(options.map(({ text }) => foldName(text)).sort());
}

/** A question for a number, its unit, and what of its words that left out. */
interface WithUnit {
  readonly stem: string;
  readonly unit: string;
  readonly notes: readonly string[];
}

/** The unit stands in the question, or the file names it. */
function withUnit({ stem }: ReadComposite, named: string): WithUnit | undefined {
  const unit = named === '' ? numberAsked(stem)?.unit : named;
  if (unit !== undefined) return { stem, unit, notes: [] };
  const atEnd = unitAtEnd(stem);
  return atEnd && { ...atEnd, notes: [`The unit stood in the question: ${oneLine(stem)}`] };
}

/** Of a bare number nothing can be proved. */
function draftNumber(composite: ReadComposite, { entry, options }: ReadPart): Result<CompositeDraft, string> {
  const told = entry === undefined ? undefined : withUnit(composite, entry.unit);
  if (entry === undefined || told === undefined)
    return refuse(
      `no unit is told: end the question with "${enterNumber('mg')}", with the unit that is asked for`,
    );
  const { stem, unit } = told;
  const written = options.map(({ text, key, feedback }) => ({
    text: amountText(text, unit),
    key,
    rationale: feedback === '' ? undefined : feedback,
  }));
  return ok({
    stem: asksForNumber(stem) ? stem : `${stem} ${enterNumber(unit)}`,
    // A range may be that of a rounded amount.
    ways: [
      { options: written },
      { options: written.map((option) => ({ ...option, text: `About ${option.text}` })) },
    ],
    asked: { stem, options: options.map((option, at) => ({ ...option, text: written[at]?.text ?? '' })) },
    isOpen: true,
    notes: [
      ...composite.notes,
      ...told.notes,
      `Right there: from ${entry.lowest} to ${entry.highest}`,
      ...(options.some(({ text, key }) => key && isRange(text)) ? [OF_RANGE] : []),
    ],
  });
}

const OF_RANGE =
  'Any number of a range was right there, and no single one is meant: an item whose answer is typed has one amount. Write that; or ask for the range in a choice, without the words "Enter a number".';

/** A bare number with its unit, as amounts are written, or a range of them; what has a unit stays as it is. */
function amountText(text: string, unit: string): string {
  const [from, to] = (isRange(text) ? text.split(RANGE) : [text]).map(parseDecimal);
  const known = unitNamed(unit);
  if (from === undefined) return text;
  if (known === undefined) return `${text} ${unit}`;
  if (to === undefined) return printAmount({ value: from, unit: known });
  const range = toQuantity({ value: from, unit: known }, { value: to, unit: known }, false);
  return range.ok ? printQuantity(range.value) : `${text} ${unit}`;
}

function draftTable({ stem, parts, notes }: ReadComposite): CompositeDraft {
  const options = parts[0]?.options ?? [];
  const keys = parts.map((part) => keysOf(part.options)[0]?.text ?? '');
  const isOrder = parts.every(({ text }, index) => text === String(index + 1)) && isEachOnce(keys);
  const areTruths = parts.every(isTruth);
  const spare = areTruths ? [] : options.filter(({ text }) => !keys.includes(text));
  const rows = [
    ...parts.map(({ text }, index) => ({ text, answer: keys[index] ?? '' })),
    ...spare.map(({ text }) => ({ text: '', answer: text })),
  ];
  const named = isOrder ? keys : parts.map(({ text }) => text);
  return {
    stem,
    ways: [isOrder ? { options: [], steps: keys } : { options: [], rows }],
    asked: {
      stem: [stem, ...named].join(' '),
      options: options.map((option) => ({ ...option, key: keys.includes(option.text) })),
    },
    isOpen: areTruths,
    notes: [...notes, ...reasonsOf(parts)],
  };
}

/** Whether a part is a statement, true or false. */
function isTruth({ options }: ReadPart): boolean {
  return options.every(({ text }) => /^(?:true|false)$/iu.test(text));
}

function isEachOnce(texts: readonly string[]): boolean {
  return new Set(texts).size === texts.length;
}

/** Reasons that the file gives for single answers: those of an item are written from the proofs. */
function reasonsOf(parts: readonly ReadPart[]): readonly string[] {
  return parts.flatMap(({ text, options }) =>
    options.flatMap((option) =>
      option.feedback === '' ? [] : [`Said of ${text}, ${option.text}: ${option.feedback}`],
    ),
  );
}
