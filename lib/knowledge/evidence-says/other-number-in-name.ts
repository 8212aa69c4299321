import { remembered } from '#lib/base/remembered.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import type { Concept } from '../concept.ts';
import { numberName } from '../number-names.ts';
import { inDigits } from '../numbers-in-words.ts';
import { numbersIn, numbersSaid } from '../numbers-said.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { statedAmounts } from '../stated-amounts.ts';
import { namesInText, stemsIn } from './names-in-text.ts';
import type { SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';

/**
 * The evidence has another number in the place of one in a name of the fact: "a pulse of 111 or more" for "pulse of 131 or more". Numbers
 * of the fact's amounts, and of another name that is said in full, are not in its place. Names that are numbers alone are read elsewhere. A hint.
 */
export function otherNumberInName(
  { read }: FactInLesson,
  { sentence, heading }: SaidWhere,
  { concepts }: Vocabulary,
): SaidOther | undefined {
  const claims = read.claims.filter(({ origin, polarity }) => origin === 'stated' && polarity === 1);
  const stated = new Set(claims.flatMap(({ subject, object }) => [subject, object]));
  const amounts = statedAmounts(read.amounts).flatMap(({ words }) => numbersIn(words));
  const around = `${heading} ${sentence}`;
  for (const { concept: id, path, reserved } of read.references) {
    const concept = stated.has(id) && reserved !== true ? concepts.get(id) : undefined;
    if (concept === undefined || !hasNumber(concept.label)) continue;
    if (isSaidByName(concept.names, around)) continue;
    const named = namesInText(stemsIn(around), new Set([concept.kind]), concepts);
    const ofOthers = named.flatMap((one) => concepts.get(one.concept)?.names ?? []).flatMap(numbersIn);
    const says = otherNumber(concept, sentence, [...amounts, ...ofOthers]);
    if (says !== undefined)
      return { path, says: `"${says}"`, states: `"${concept.label}"`, isClear: false, isHint: true };
  }
  return undefined;
}

/** Whether a name has a number, in digits or in letters, and words besides. */
const hasNumber = remembered(
  (label: string): boolean => tokensIn(label).some(isNumber) && numberName(label) === undefined,
);

/** A name without a number as it is written, which is looked for first; one with numbers by all of them. */
function isSaidByName(names: readonly string[], text: string): boolean {
  const folded = foldName(text);
  if (names.some((name) => !/\d/u.test(name) && folded.includes(foldName(name)))) return true;
  return names.some((name) => {
    const numbers = numbersIn(name);
    if (numbers.length === 0) return false;
    const said = numbersSaid(text, name);
    return numbers.every((number) => said.has(number));
  });
}

/** What stands in a sentence in the place of a number of a label, with the words around it. */
function otherNumber({ label }: Concept, sentence: string, known: readonly string[]): string | undefined {
  const [own, said] = [tokensIn(label), tokensIn(sentence)];
  for (const [at, number] of own.entries()) {
    if (!isNumber(number) || said.includes(number)) continue;
    const isOther = (one: string, from: number): boolean =>
      isNumber(one) && !own.includes(one) && !known.includes(one) && !isSameEnd(number, one, said[from - 1]);
    const place = said.findIndex((one, from) => isOther(one, from) && isAlike(own, at, said, from));
    if (place !== -1) return said.slice(Math.max(0, place - 1), place + 3).join(' ');
  }
  return undefined;
}

/** "Below 45" ends where "to 44" does. */
function isSameEnd(number: string, other: string, before: string | undefined): boolean {
  return Number(other) === Number(number) + 1 && /^(?:below|under|than)$/u.test(before ?? '');
}

/** Two neighbours are the same: both behind it, one at each side, or both before it where the name ends with it. */
function isAlike(own: readonly string[], at: number, said: readonly string[], from: number): boolean {
  const isSame = (step: number): boolean =>
    own[at + step] !== undefined && own[at + step] === said[from + step];
  if (isSame(1)) return isSame(-1) || isSame(2);
  return at === own.length - 1 && isSame(-1) && isSame(-2);
}

/** The words and numbers of a text, numbers as `numbersIn` gives them. */
function tokensIn(text: string): readonly string[] {
  const words =
    inDigits(text)
      .toLowerCase()
      .match(/\d[\d,]*(?:\.\d+)?|[\p{L}°%]+/gu) ?? [];
  return words.map((word) => numbersIn(word)[0] ?? word);
}

function isNumber(token: string): boolean {
  return /^\d/u.test(token);
}
