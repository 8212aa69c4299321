import { drawItems } from './draw.ts';
import type { PlayedResponse, PlayedData, PlayedItem } from './played-data.ts';
import { isPlainNumber, shareOf } from './share.ts';

/** An attempt as a learning system or a record store keeps it. Part of the page of a package. */
export interface Saved {
  /** From 0 to 2^32: draws items and orders. */
  readonly seed: number;
  /** Names of the lessons that were read. */
  readonly read: readonly string[];
  /** What is asked, in order. */
  readonly asked: readonly AskedItem[];
}

/** An item of an attempt. */
export interface AskedItem {
  readonly item: PlayedItem;
  /** Undefined while it is not answered. */
  readonly given: Given | undefined;
  /** True when it stands in the place of one that was answered, whose answer no longer counts: its key changed, or it is gone. */
  readonly isNew: boolean;
}

/** What is kept of an answer. */
export interface Given {
  /** Undefined when the item has other options now than those that were shown: only the share is kept. */
  readonly answer: PlayedResponse | undefined;
  /** Of its points, 0 to 1. */
  readonly share: number;
}

/** Of the form of the text. A later form has another number, so that neither is read as the other. */
const FORM_OF_TEXT = '2';
/** Number of the form, seed, and what parts and ends them. */
const HEAD_MAX = 2 + 10 + 1 + 1 + 1;
/** Name, and what parts it from the next. */
const LESSON_MAX = 8 + 1;
/** Name, key, shape, points, and what parts and ends them. */
const ENTRY_MAX = 8 + 1 + 8 + 4 + 2 + 1 + 1;
/** Sign, twelve digits, a point, six digits, and the end. */
const TYPED_MAX = 21;
const OPTIONS_A_DIGIT = 5;
const DIGIT_BASE = 32;
const POINTS_BASE = 36;
const KEY_DIGITS = 8;
const TYPED_END = ';';
const SAVED_TEXT = /^2~(\d{1,10})~([0-9a-f.]*)~([^~]*)~$/;
/** Name; then nothing while it is not answered, `*` when it is new besides, or key, shape and points, and the answer. */
const ENTRY = /^([0-9a-f]{8})(?:(\*)|!([0-9a-f]{8})([0-9a-f]{4})([0-9a-z]{2})!([^,!*]*))?$/;

/**
 * How many items an attempt may ask so that its text is short enough, whichever are drawn, answered or read.
 *
 * @param max of the text, in characters
 * @param lessons how many there are
 */
export function formWithin(
  max: number,
  items: readonly PlayedItem[],
  wanted: number,
  lessons: number,
): number {
  const widths = items.map(widthOf).sort((a, b) => b - a);
  let [left, form] = [max - HEAD_MAX - lessons * LESSON_MAX, 0];
  for (const width of widths) {
    if (width > left || form === wanted) break;
    [left, form] = [left - width, form + 1];
  }
  return form;
}

/** An attempt that nothing was answered of. */
export function newAttempt(data: PlayedData, seed: number): Saved {
  const asked = drawItems(data, seed).flatMap((place) => data.items[place] ?? []);
  return { seed, read: [], asked: asked.map((item) => ({ item, given: undefined, isNew: false })) };
}

/** An attempt with an answer to the item at a place. */
export function withAnswer(saved: Saved, at: number, answer: PlayedResponse): Saved {
  const before = saved.asked[at];
  if (before === undefined) return saved;
  const given = { answer, share: shareOf(before.item, answer) };
  return { ...saved, asked: saved.asked.with(at, { ...before, given }) };
}

/** An attempt in which a lesson was read. */
export function withRead(saved: Saved, lesson: string): Saved {
  return saved.read.includes(lesson) ? saved : { ...saved, read: [...saved.read, lesson] };
}

/** An attempt as text. */
export function savedText({ seed, read, asked }: Saved): string {
  return `${FORM_OF_TEXT}~${seed}~${read.join('.')}~${asked.map(entryText).join(',')}~`;
}

/**
 * What was saved, by this package or an earlier one of the same items. Answers are known by what their items are and what is
 * right in them, so that a corrected word loses none. Where an item's key changed since, it is asked anew, and where it is
 * gone, another in its place.
 *
 * @returns undefined when it is of other items or cannot be read: the attempt then begins anew
 */
export function readSaved(text: string, data: PlayedData): Saved | undefined {
  const [, seedText, readText = '', told = ''] = SAVED_TEXT.exec(text) ?? [];
  const entries = told.split(',').flatMap((entry) => readEntry(entry) ?? []);
  const names = new Set(entries.map(({ name }) => name));
  if (seedText === undefined || entries.length < told.split(',').length || names.size < entries.length)
    return undefined;
  const seed = Number(seedText);
  const known = new Map(data.items.map((item) => [item.name, item]));
  if (!entries.some(({ name }) => known.has(name))) return undefined;
  const spare = drawItems({ ...data, form: data.items.length }, seed)
    .flatMap((place) => data.items[place] ?? [])
    .filter(({ name }) => !names.has(name));
  const asked = entries.flatMap((entry): readonly AskedItem[] => {
    const item = known.get(entry.name) ?? spare.shift();
    return item === undefined ? [] : [askedFrom(entry, item)];
  });
  const read = data.lessons.map(({ name }) => name).filter((name) => readText.split('.').includes(name));
  return { seed, read, asked };
}

/** An item as it was saved. */
interface Entry {
  readonly name: string;
  readonly isNew: boolean;
  readonly given:
    | { readonly key: string; readonly shape: string; readonly points: number; readonly answer: string }
    | undefined;
}

function readEntry(text: string): Entry | undefined {
  const [, name, star, key = '', shape = '', points = '', answer = ''] = ENTRY.exec(text) ?? [];
  if (name === undefined) return undefined;
  const given = key === '' ? undefined : { key, shape, points: Number.parseInt(points, POINTS_BASE), answer };
  return { name, isNew: star !== undefined, given };
}

function askedFrom({ name, isNew, given }: Entry, item: PlayedItem): AskedItem {
  if (given === undefined) return { item, given: undefined, isNew };
  if (name !== item.name || given.key !== keyOf(item)) return { item, given: undefined, isNew: true };
  const answer = given.shape === item.shape ? readAnswer(item, given.answer) : undefined;
  const share = answer === undefined ? Math.min(1, given.points / item.points) : shareOf(item, answer);
  return { item, given: { answer, share }, isNew: false };
}

function entryText({ item, given, isNew }: AskedItem): string {
  if (given === undefined) return isNew ? `${item.name}*` : item.name;
  const points = Math.round(given.share * item.points)
    .toString(POINTS_BASE)
    .padStart(2, '0');
  // Of other options than those of now no answer is known, and the empty shape is no item's.
  const [shape, answer] =
    given.answer === undefined ? ['0000', ''] : [item.shape, answerText(item, given.answer)];
  return `${item.name}!${keyOf(item)}${shape}${points}!${answer}`;
}

function keyOf({ id }: PlayedItem): string {
  return id.slice(0, KEY_DIGITS);
}

function widthOf({ parts }: PlayedItem): number {
  return parts.reduce(
    (sum, { entry, options }) => sum + (entry === undefined ? digitsFor(options.length) : TYPED_MAX),
    ENTRY_MAX,
  );
}

function digitsFor(options: number): number {
  return Math.ceil(options / OPTIONS_A_DIGIT);
}

function answerText({ parts }: PlayedItem, answer: PlayedResponse): string {
  return parts
    .map(({ entry, options }, at) =>
      entry === undefined ? picksText(options.length, answer.picks[at] ?? []) : `${answer.typed}${TYPED_END}`,
    )
    .join('');
}

/** A digit for every five options: a bit for each that was chosen. */
function picksText(options: number, picks: readonly number[]): string {
  return Array.from({ length: digitsFor(options) }, (_, digit) =>
    picks
      .filter((place) => Math.floor(place / OPTIONS_A_DIGIT) === digit)
      .reduce((bits, place) => bits + 2 ** (place % OPTIONS_A_DIGIT), 0)
      .toString(DIGIT_BASE),
  ).join('');
}

function readAnswer({ parts }: PlayedItem, told: string): PlayedResponse | undefined {
  let [at, typed] = [0, ''];
  const picks: (readonly number[])[] = [];
  for (const { entry, options } of parts) {
    const end = entry === undefined ? at + digitsFor(options.length) : told.indexOf(TYPED_END, at) + 1;
    if (end <= at || end > told.length) return undefined;
    if (entry !== undefined) typed = told.slice(at, end - 1);
    picks.push(entry === undefined ? readPicks(told.slice(at, end), options.length) : []);
    at = end;
  }
  return at !== told.length || (typed !== '' && !isPlainNumber(typed)) ? undefined : { picks, typed };
}

function readPicks(digits: string, options: number): readonly number[] {
  return Array.from({ length: options }, (_, place) => place).filter((place) => {
    const bits = Number.parseInt(digits[Math.floor(place / OPTIONS_A_DIGIT)] ?? '0', DIGIT_BASE);
    return Math.floor(bits / 2 ** (place % OPTIONS_A_DIGIT)) % 2 === 1;
  });
}
