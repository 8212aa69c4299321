import { isPlainNumber } from './share.ts';
import type { ScormResponse, ScormData, ScormItem } from './scorm-data.ts';

/** An attempt as it is kept in `cmi.suspend_data`. */
export interface Saved {
  /** From 0 to 2^32: draws items and orders. */
  readonly seed: number;
  /** Of each item that is asked, in order; undefined while it is not answered. */
  readonly answers: readonly (ScormResponse | undefined)[];
}

/** SCORM 1.2 RTE 3.4.6: `cmi.suspend_data` takes 4,096 characters. */
export const SAVED_MAX = 4096;
/** Version, seed and what parts them. */
const HEAD_MAX = 8 + 1 + 10 + 1;
/** Sign, twelve digits, a point, six digits, and the end. */
const TYPED_MAX = 21;
const OPTIONS_A_DIGIT = 5;
const DIGIT_BASE = 32;
const NOT_ANSWERED = '-';
const ANSWERED = '!';
const TYPED_END = ';';

/** How many items an attempt may ask so that it can be saved whichever are drawn and whatever is answered. */
export function formThatFits(items: readonly ScormItem[], wanted: number): number {
  const widths = items.map(widthOf).sort((a, b) => b - a);
  let [left, form] = [SAVED_MAX - HEAD_MAX, 0];
  for (const width of widths) {
    if (width > left || form === wanted) break;
    [left, form] = [left - width, form + 1];
  }
  return form;
}

/** An attempt as text. @param asked the items that it asks */
export function savedText(version: string, asked: readonly ScormItem[], { seed, answers }: Saved): string {
  const told = asked.map((item, at) => answerText(item, answers[at]));
  return `${version}~${seed}~${told.join('')}`;
}

/** What was saved; undefined when it is of other items or cannot be read: the attempt then begins anew. */
export function readSaved(
  text: string,
  { version }: Pick<ScormData, 'version'>,
  askedBy: (seed: number) => readonly ScormItem[],
): Saved | undefined {
  const [, savedVersion, seedText, told = ''] = /^([^~]*)~(\d{1,10})~([^~]*)$/.exec(text) ?? [];
  if (savedVersion !== version) return undefined;
  const seed = Number(seedText);
  const answers: (ScormResponse | undefined)[] = [];
  let at = 0;
  for (const item of askedBy(seed)) {
    const read = told[at] === NOT_ANSWERED ? { answer: undefined, next: at + 1 } : readAnswer(item, told, at);
    if (read === undefined) return undefined;
    answers.push(read.answer);
    at = read.next;
  }
  return at === told.length ? { seed, answers } : undefined;
}

function widthOf({ parts }: ScormItem): number {
  return parts.reduce(
    (sum, { entry, options }) => sum + (entry === undefined ? digitsFor(options.length) : TYPED_MAX),
    1,
  );
}

function digitsFor(options: number): number {
  return Math.ceil(options / OPTIONS_A_DIGIT);
}

function answerText({ parts }: ScormItem, answer: ScormResponse | undefined): string {
  if (answer === undefined) return NOT_ANSWERED;
  const told = parts.map(({ entry, options }, at) =>
    entry === undefined ? picksText(options.length, answer.picks[at] ?? []) : `${answer.typed}${TYPED_END}`,
  );
  return `${ANSWERED}${told.join('')}`;
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

function readAnswer(
  { parts }: ScormItem,
  told: string,
  start: number,
): { readonly answer: ScormResponse; readonly next: number } | undefined {
  if (told[start] !== ANSWERED) return undefined;
  let [at, typed] = [start + 1, ''];
  const picks: (readonly number[])[] = [];
  for (const { entry, options } of parts) {
    const end = entry === undefined ? at + digitsFor(options.length) : told.indexOf(TYPED_END, at) + 1;
    if (end <= at || end > told.length) return undefined;
    if (entry !== undefined) typed = told.slice(at, end - 1);
    picks.push(entry === undefined ? readPicks(told.slice(at, end), options.length) : []);
    at = end;
  }
  return typed !== '' && !isPlainNumber(typed) ? undefined : { answer: { picks, typed }, next: at };
}

function readPicks(digits: string, options: number): readonly number[] {
  return Array.from({ length: options }, (_, place) => place).filter((place) => {
    const bits = Number.parseInt(digits[Math.floor(place / OPTIONS_A_DIGIT)] ?? '0', DIGIT_BASE);
    return Math.floor(bits / 2 ** (place % OPTIONS_A_DIGIT)) % 2 === 1;
  });
}
