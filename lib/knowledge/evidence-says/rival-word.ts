import { wordStem } from '#lib/base/word-stems.ts';
import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { frameWords, wordsFrom } from './frame-words.ts';
import type { SaidWhere } from './other-subject.ts';
import { areForms, areRivals, hasRivals, isVerb } from './rival-words.ts';
import type { SaidOther } from './said-other.ts';
import { isSomeStated, statedWords } from './stated-words.ts';

/** So large a share of the other telling words stands in the sentence: then it is written in those words. */
const SHARE = 2 / 3;
/** Words by which no place is known. */
const PLAIN = new Set(
  'and or of to in on at by for from with is are was were be been it its that this than as can may too very so'
    .split(' ')
    .map(wordStem),
);
/** Kinds that say two things of which one is the reverse of the other: they have readers of their own. */
const OF_TWO: ReadonlySet<string> = new Set(['comparison', 'direction', 'calculation']);
/** What they say is of what follows. */
const PREPOSITIONS = new Set([...PLAIN, ...['before', 'after', 'during', 'outside', 'off'].map(wordStem)]);
/** A sentence with one of these says the reverse and means it. */
const TURNS_ROUND = new Set(['opposite', 'reverse', 'contrary', 'instead', 'rather'].map(wordStem));
/** Right before a word these compare it with what is so, or turn it round. */
const SETS_ASIDE = new Set(['than', 'rather', 'unlike', 'instead', 'less', 'if', 'when', 'until', 'unless']);

/** What takes a part of a unit. */
const PARTS = new Set(['half', 'third', 'quarter', 'quarters'].map(wordStem));

/**
 * The evidence is written in the words of the statement, or of a name in it, and has in the place of one of them a word that cannot stand for it:
 * "in the third trimester" for the first, "every six weeks" for months, "too low a level" for too high. Read where the words beside it are the same, and its own stands nowhere in the sentence. A hint.
 */
export function rivalWord(
  fact: FactInLesson,
  { text, sentence }: SaidWhere,
  vocabulary: Vocabulary,
): SaidOther | undefined {
  const said = frameWords(text);
  if (OF_TWO.has(fact.entry.kind) || denialsIn(text) > 0) return undefined;
  if (!said.some(hasRivals) || said.some((word) => TURNS_ROUND.has(word))) return undefined;
  const places = [...said.keys()].filter((at) => isOpen(at, said));
  if (!isSomeStated(fact, vocabulary, (words) => hasRivalOf(words, said, places))) return undefined;
  const stated = statedWords(fact, vocabulary);
  const known = new Set([...stated.flatMap(({ words }) => frameWords(words)), ...namesOf(fact, vocabulary)]);
  const rivals = places.filter((at) => !known.has(said[at] ?? ''));
  if (rivals.length === 0) return undefined;
  const around = frameWords(sentence);
  for (const { path, words, isName } of stated) {
    const own = { frame: frameWords(words), isName, isDone: fact.entry.kind === 'action' };
    const found = rivalIn(own, { said, rivals, around });
    if (found === undefined) continue;
    // With the word behind it.
    const [says, states] = [wordsFrom(text, found.other, 2), wordsFrom(words, found.at, 2)];
    return { path, says: `"${says}"`, states: `"${states}"`, isClear: false, isHint: true };
  }
  return undefined;
}

/** The words of all names of what the fact names. */
function namesOf({ read }: FactInLesson, { concepts }: Vocabulary): readonly string[] {
  return read.references.flatMap(({ concept }) => (concepts.get(concept)?.names ?? []).flatMap(frameWords));
}

/** Whether one of the words of a text is a rival of one at these places. */
function hasRivalOf(words: string, said: readonly string[], places: readonly number[]): boolean {
  return frameWords(words).some(
    (mine) => hasRivals(mine) && places.some((at) => areRivals(mine, said[at] ?? '')),
  );
}

/** A word that has rivals, and that is not set aside, bounds an amount or is cut in parts: "a quarter of an hour". */
function isOpen(at: number, said: readonly string[]): boolean {
  const [word = '', before = '', behind = ''] = [said[at], said[at - 1], said[at + 1]];
  const isPart = PARTS.has(before) || (before === 'of' && PARTS.has(said[at - 2] ?? ''));
  return hasRivals(word) && !SETS_ASIDE.has(before) && !isPart && !/^\d/u.test(behind);
}

interface Stated {
  /** The stems of what is stated. */
  readonly frame: readonly string[];
  /** What stands before and behind a name is not of it. */
  readonly isName: boolean;
  /** Of what is done, the word beside what it is done to is the one that counts. */
  readonly isDone: boolean;
}

interface Said {
  /** The stems of the evidence. */
  readonly said: readonly string[];
  /** The places of those that may stand for another. */
  readonly rivals: readonly number[];
  /** The stems of the whole sentence. */
  readonly around: readonly string[];
}

function rivalIn(own: Stated, { said, rivals, around }: Said) {
  for (const [at, mine] of own.frame.entries()) {
    if (!hasRivals(mine) || isThere(own, at, around) || !isWrittenIn(own.frame, at, around)) continue;
    const other = rivals.find(
      (place) => areRivals(mine, said[place] ?? '') && isPlaceOf(own, at, said, place),
    );
    if (other !== undefined) return { other, at };
  }
  return undefined;
}

/** The own word stands in the sentence; one that stands everywhere, or another form of it, beside what it is about. */
function isThere({ frame, isDone }: Stated, at: number, around: readonly string[]): boolean {
  const mine = frame[at] ?? '';
  const isBeside = (place: number): boolean =>
    [-1, 1].some((step) => frame[at + step] !== undefined && around[place + step] === frame[at + step]);
  return around.some(
    (stem, place) =>
      areForms(stem, mine) && ((stem === mine && !PLAIN.has(mine) && !isDone) || isBeside(place)),
  );
}

/** The other telling words are there. */
function isWrittenIn(frame: readonly string[], at: number, around: readonly string[]): boolean {
  const telling = frame.filter((stem, place) => place !== at && !PLAIN.has(stem));
  const there = telling.filter((stem) => around.includes(stem));
  return there.length > 0 && there.length >= telling.length * SHARE;
}

/** The same stands on both sides, or a telling word on one; a preposition and a verb are known by what follows them. */
function isPlaceOf({ frame, isName }: Stated, at: number, said: readonly string[], place: number): boolean {
  const isSame = (step: number): boolean =>
    frame[at + step] === said[place + step] || (isName && frame[at + step] === undefined);
  const isTelling = (step: number): boolean => {
    const word = frame[at + step];
    return word !== undefined && !PLAIN.has(word) && isSame(step);
  };
  const mine = frame[at] ?? '';
  if (PREPOSITIONS.has(mine)) return isTelling(1);
  return (isSame(-1) && isSame(1)) || isTelling(1) || (isTelling(-1) && !isVerb(mine));
}
