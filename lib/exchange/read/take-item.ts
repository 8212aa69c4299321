import type { Place } from '#lib/base/diagnostic.ts';
import { shortened } from '#lib/base/shortened.ts';
import { foldName } from '#lib/base/words.ts';
import { readCodes } from './codes.ts';
import { formulaIn } from './plain-text.ts';
import {
  countOf,
  fault,
  READ_LIMITS,
  type ReadComposite,
  type ReadItem,
  type ReadOption,
  type Reading,
} from './read-bank.ts';

/** Shares are written with five decimals, so three thirds come to a little less than 100. */
const SHARE_TOLERANCE = 0.05;

/**
 * Takes a question into the bank and tells of everything that is wrong with it. One without words or options, or over the
 * limits, is left out; options without words are dropped.
 *
 * @param isTold whether it was told already that what marks the right answers cannot be read: that none is right follows from it
 */
export function takeItem(reading: Reading, question: ReadItem, isTold = false): void {
  const { place, stem } = question;
  const options = question.options.filter((option) => hasWords(option, reading));
  const isLarge = options.length > READ_LIMITS.options || lengthOf(question) > READ_LIMITS.text;
  if (countOf(reading) >= READ_LIMITS.questions) {
    refuseMore(reading, question);
  } else if (stem === '') {
    fault(reading, readCodes.emptyStem, place, 'Unexpected question without words, expected what it asks');
    leaveOut(reading, 'without words', { ...question, stem: question.name });
  } else if (isLarge) {
    const message = `Unexpected question of ${String(options.length)} options or a text of ${String(lengthOf(question))} characters, expected at most ${String(READ_LIMITS.options)} and ${String(READ_LIMITS.text)}`;
    fault(reading, readCodes.limit, place, message);
    leaveOut(reading, 'too large', question);
  } else if (options.length === 0) {
    fault(
      reading,
      readCodes.noKey,
      place,
      'Unexpected question without options, expected some, one of them right',
    );
    leaveOut(reading, 'without options', question);
  } else {
    // That the right answer has no words, a picture for one, was told: it is not lacking.
    const isWordless = question.options.some(({ key, text }) => key && text === '');
    optionFaults(reading, { ...question, options }, isTold || isWordless);
    reading.questions.push({ ...question, options });
  }
}

/** Takes a question of several parts into the bank. What is wrong with its parts was told when they were read. */
export function takeComposite(reading: Reading, composite: ReadComposite): void {
  const { stem, parts, place } = composite;
  const lengths = parts.flatMap(({ text, options }) => [
    text.length,
    ...options.map((one) => one.text.length),
  ]);
  const isLarge =
    parts.length > READ_LIMITS.parts ||
    parts.some(({ options }) => options.length > READ_LIMITS.options) ||
    Math.max(stem.length, ...lengths) > READ_LIMITS.text;
  if (countOf(reading) >= READ_LIMITS.questions) {
    refuseMore(reading, composite);
  } else if (isLarge) {
    const message = `Unexpected question of ${String(parts.length)} parts or a text of ${String(Math.max(...lengths))} characters, expected at most ${String(READ_LIMITS.parts)}, of ${String(READ_LIMITS.options)} options each, and ${String(READ_LIMITS.text)}`;
    fault(reading, readCodes.limit, place, message);
    leaveOut(reading, 'too large', composite);
  } else {
    if (stem === '')
      fault(reading, readCodes.emptyStem, place, 'Unexpected question without words, expected what it asks');
    reading.composites.push(composite);
  }
}

/** Tells of what is wrong with a list of options. Diagnostics: those of `takeItem` that are about options; `isTold` as there. */
export function optionFaults(
  reading: Reading,
  list: Pick<ReadItem, 'options' | 'takes' | 'place'>,
  isTold = false,
): void {
  if (!isTold || list.options.some(({ key }) => key)) keyFaults(reading, list);
  sameFaults(reading, list.options);
}

/** The kind that a tag `kind:…` names, as our own files have it; undefined for none. */
export function kindIn(tags: readonly string[]): string | undefined {
  const named = tags.map((tag) => /^kind:(?<kind>[a-z][a-z0-9-]{0,40})$/u.exec(tag)?.groups?.['kind']);
  return named.find((kind) => kind !== undefined);
}

/** Counts a question that is not imported, with its first words. */
export function leaveOut(
  { leftOut }: Pick<Reading, 'leftOut'>,
  kind: string,
  { id, stem, place }: Pick<ReadItem, 'id' | 'stem' | 'place'>,
): void {
  leftOut.push({ id, kind, words: stem, place });
}

/** Takes note of an id, empty for none, of a question of any kind. Diagnostics: `exchange/same-id`. */
export function takeId(reading: Reading, id: string, place: Place): void {
  const first = reading.ids.get(id);
  if (id === '') return;
  if (first === undefined) reading.ids.set(id, place);
  else {
    const message = `Unexpected second question with the id "${shortened(id, 100)}", expected each id once`;
    fault(reading, readCodes.sameId, place, message, { related: [{ message: 'The first', place: first }] });
  }
}

/** Reads a question of an id, empty for none, and takes note of the id when the question itself is at fault. */
export function tellingOf(reading: Reading, id: string, read: () => void): void {
  const before = reading.diagnostics.length;
  read();
  if (id !== '' && reading.diagnostics.length > before) reading.faulty.add(id);
}

/** A formula is kept as it is written: no item shows one. Diagnostics: `exchange/lost`. */
export function tellFormula(reading: Pick<Reading, 'diagnostics'>, words: string, place: Place): void {
  const formula = formulaIn(words);
  if (formula === undefined) return;
  const message = `Unexpected formula "${shortened(formula, 60)}", expected words: learners would read its signs as they stand`;
  fault(reading, readCodes.lost, place, message);
}

function refuseMore(reading: Reading, question: Pick<ReadItem, 'id' | 'stem' | 'place'>): void {
  if (!reading.leftOut.some(({ kind }) => kind === 'over the limit')) {
    const message = `Unexpected question beyond the first ${String(READ_LIMITS.questions)}, expected at most so many in a file`;
    fault(reading, readCodes.limit, question.place, message);
  }
  leaveOut(reading, 'over the limit', question);
}

function hasWords({ text, place }: ReadOption, reading: Reading): boolean {
  if (text === '')
    fault(reading, readCodes.emptyOption, place, 'Unexpected option without words, expected some');
  return text !== '';
}

function lengthOf({ stem, feedback, options }: ReadItem): number {
  const longest = Math.max(stem.length, feedback.length);
  return options.reduce((most, { text, feedback: own }) => Math.max(most, text.length, own.length), longest);
}

function keyFaults(
  reading: Reading,
  { options, takes, place }: Pick<ReadItem, 'options' | 'takes' | 'place'>,
): void {
  const keys = options.filter(({ key }) => key);
  if (keys.length === 0)
    fault(
      reading,
      readCodes.noKey,
      place,
      'Unexpected question without a right answer, expected one at least',
    );
  const second = takes === 'one' ? keys[1] : undefined;
  if (second !== undefined) {
    const message = `Unexpected second right answer "${second.text}" of a question for one, expected "${keys[0]?.text ?? ''}" alone`;
    fault(reading, readCodes.severalKeys, second.place, message);
  }
  if (second === undefined && keys.length > 0) weightFaults(reading, keys, place);
}

/** A share above 100 is told of by itself. */
function weightFaults(reading: Reading, keys: readonly ReadOption[], place: Place): void {
  const shares = keys.flatMap(({ share }) => share ?? []);
  const sum = shares.reduce((total, share) => total + share, 0);
  const isWhole = Math.abs(sum - 100) <= SHARE_TOLERANCE;
  if (shares.length < keys.length || isWhole || shares.some((share) => share > 100)) return;
  const message = `Unexpected shares of the right answers that come to ${String(Number(sum.toFixed(5)))} per cent, expected 100`;
  fault(reading, readCodes.weights, place, message);
}

/** Options are the same when a reader cannot tell them apart: case, white space and Unicode forms aside. */
function sameFaults(reading: Reading, options: readonly ReadOption[]): void {
  const seen = new Map<string, ReadOption>();
  for (const option of options) {
    const first = seen.get(foldName(option.text));
    if (first === undefined) seen.set(foldName(option.text), option);
    else if (first.key === option.key) {
      const message = `Unexpected second option "${option.text}", expected each once`;
      fault(reading, readCodes.sameOption, option.place, message);
    } else {
      const message = `Unexpected option "${option.text}" that is right and wrong, expected it once`;
      fault(reading, readCodes.keyAsDistractor, option.place, message);
    }
  }
}
