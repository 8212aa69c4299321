import { wordStem } from '#lib/base/word-stems.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import { forbids } from '../harmless-denials.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { frameWords, wordsFrom } from './frame-words.ts';
import { labelOf } from './names-in-text.ts';
import type { SaidWhere } from './other-subject.ts';
import type { SaidOther } from './said-other.ts';
import { statedWords } from './stated-words.ts';

/** These deny the word behind them. */
const DENYING = new Set(['not', 'never', 'no']);
/** And these do so with the word before them: "no more than", "not only", "not until". */
const HARMLESS = new Set(
  'only just merely simply until always all more less fewer longer later sooner doubt'
    .split(' ')
    .map(wordStem),
);
/** Right before a denial these leave open whether it is so. */
const TAKEN_BACK = new Set('if whether or rather than'.split(' '));
/** Between a denial and what it denies. */
const BETWEEN = new Set('to be been any'.split(' '));
/** A name with one of these right before the part denies it itself: "avoid live vaccines". */
const ENDING = new Set('avoid stop omit skip leav withhold refus forbid free less reduc'.split(' '));
const ENDING_WITHIN = 2;
/** So many words of a name stand behind the denial as they stand in the name. */
const IN_A_ROW = 2;
/** Shorter stems tell nothing. */
const SHORT = 2;
/** The others of them that tell something are there as well, so large a share of them. */
const SHARE = 1 / 2;

/**
 * The evidence denies a part of a name that the name does not deny: "stop it and do not have it measured" for "stop it and have it measured", "a
 * shaking that is not seen from afar". Read where two words or more of the name stand behind the denial, or all that are left of it, and
 * nowhere else in the sentence. A hint.
 */
export function deniedWithin(
  fact: FactInLesson,
  { text, sentence }: SaidWhere,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (
    denialsIn(text) === 0 ||
    fact.read.claims.some(({ origin, polarity }) => origin === 'stated' && polarity === -1)
  )
    return undefined;
  const stated = statedWords(fact, vocabulary);
  if (stated.some(({ words, isName }) => !isName && denialsIn(words) > 0)) return undefined;
  // That what a fact says is not there, `evidence-denies` tells.
  const subjects = new Set(fact.read.claims.map(({ subject }) => labelOf(subject, vocabulary.concepts)));
  const relation = vocabulary.relations.get(fact.entry.relation);
  const [said, around] = [frameWords(text), frameWords(sentence)];
  const denials = [...said.keys()].filter((at) => isDenial(at, said));
  for (const { path, words, isName } of stated) {
    if (!isName || denialsIn(words) > 0) continue;
    const part = denials
      .map((place) => partDenied(frameWords(words), said, place, around))
      .find((one) => one !== undefined && !(one.isWhole && (forbids(relation) || !subjects.has(words))));
    if (part !== undefined)
      return {
        path,
        says: `"${wordsFrom(text, part.at, part.count)}"`,
        states: `"${words}"`,
        isClear: false,
        isHint: true,
      };
  }
  return undefined;
}

function isDenial(at: number, said: readonly string[]): boolean {
  const [before = '', word = '', behind = ''] = said.slice(Math.max(0, at - 1), at + 2);
  if (at === 0) return DENYING.has(before) && !HARMLESS.has(word);
  return DENYING.has(word) && !TAKEN_BACK.has(before) && !HARMLESS.has(behind);
}

/** The words of a name behind a denial that stand in a row in the name, and nowhere else around. */
function partDenied(
  name: readonly string[],
  said: readonly string[],
  place: number,
  around: readonly string[],
): { readonly at: number; readonly count: number; readonly isWhole: boolean } | undefined {
  const behind = said.slice(place + 1);
  const first = behind.findIndex((word) => !BETWEEN.has(word));
  const from = name.findIndex((word, at) => word === behind[first] && name[at + 1] === behind[first + 1]);
  if (first === -1 || from === -1 || from + 1 >= name.length) return undefined;
  const pair = name.slice(from, from + IN_A_ROW);
  const isWhole = from === 0 && name.length === pair.length;
  // What begins with a denial of its beginning is denied as a whole, of which `evidence-denies` tells.
  const isOther = (from === 0 && !isWhole) || deniesItself(name, from);
  if (isOther || !isToldBy(pair, name, around)) return undefined;
  return { at: place, count: 1 + first + pair.length, isWhole };
}

function deniesItself(name: readonly string[], from: number): boolean {
  return name.slice(Math.max(0, from - ENDING_WITHIN), from).some((word) => ENDING.has(word));
}

/** The two words stand around once and tell something, and so do others of the name. */
function isToldBy(pair: readonly string[], name: readonly string[], around: readonly string[]): boolean {
  const times = around.filter((word, at) => word === pair[0] && around[at + 1] === pair[1]).length;
  const others = name.filter((word) => word.length > SHORT && !pair.includes(word));
  const there = others.filter((word) => around.includes(word)).length;
  return times === 1 && pair.some((word) => word.length > SHORT) && there >= others.length * SHARE;
}
