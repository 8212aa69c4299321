import { foldName } from '#lib/base/words.ts';
import type { Concept } from '#lib/knowledge/concept.ts';
import { ranksAs } from './same-rank.ts';

/** A word of a text, as found. */
export interface FoundWord {
  readonly word: string;
}

/** A word that makes another question, and what was expected in its place. */
export interface TurningWord extends FoundWord {
  readonly expected: string;
}

/**
 * Words that turn a question or an option round. The first line is the item-writing rule on negative stems; the others say the
 * same in other words, and were found by spoiling items. No list is complete: it makes a slip unlikely, and the certificate
 * says that the stem was declared.
 */
const NEGATION = new RegExp(
  [
    String.raw`\b(?:not|no|none|never|nor|neither|nothing|nobody|without|except(?:ed|ing)?|least|false|incorrect|untrue|wrong|cannot)\b`,
    String.raw`n['’]t\b`,
    String.raw`\b(?:lack|fail|miss|omit|spar|avoid|refus|exclu|reject|ignor)(?:s|e|es|ed|ing|ted|ting|d|de|des|ded|ding|sion|ure)?\b`,
    String.raw`\b(?:hardly|barely|scarcely|rarely|seldom|little|unable|impossible|unlikely|absen(?:t|ce)|contrary|opposite)\b`,
    String.raw`\b(?:minus|exempt|barred|mistaken|contraindicated|(?:argu|speak|tell|weigh|count)(?:s|es|ed|ing)? against|points? away from|contradicts?|anything but|nothing but|all but|but)\b`,
    String.raw`\bun(?:affected|touched|related|connected|suitable|suited|necessary|changed|proven|safe)\b`,
    String.raw`\bin(?:consistent|compatible|effective|active|appropriate|sensitive)\b`,
    String.raw`\bnon-?\p{L}+`,
    String.raw`\b(?:other than|apart from|instead of|rather than|different from|free (?:of|from)|far from|rul(?:es?|ed) out)\b`,
    String.raw`\b(?:leaves?|leaving|left) (?:\p{L}+ )?(?:alone|out|aside)\b`,
    String.raw`\bstop(?:s|ped)? (?!taking\b|using\b)\p{L}+ing\b`,
    String.raw`[≠≢¬∉✖✗✘❌🚫⛔]`,
  ].join('|'),
  'giu',
);
/** Words that ask for one among several right answers, which only a ranking can give (V6). */
const RANKING = /\b(?:best|first|most|priority|initial|initially)\b/iu;
/** Words that rank in a question of free words. In a phrasing they are the relation's own, and mean what it means. */
const RANKING_BY_HAND =
  /\b(?:best|first|most|priority|initial|initially|last(?! (?:dose|day|week|month|year))|worst|main|chief|principal|primary|foremost|next(?! (?:dose|day))|preferred|optimal|ideal|maximum|minimum|maximal|minimal|(?:strong|weak|safe|high|low|great|small|larg|quick|fast|slow|long|short|earli|young|old|few)est)\b/giu;
/** Asks for a multiple or a part of what the relation gives: "what is twice the half-life?" The half in "half-life" is none. */
const MULTIPLE =
  /(?<=\b(?:what|how (?:much|long|large|many)) (?:is|are|was|were|makes?) (?:about |roughly )?)(?:twice|double|triple|thrice|half|one half of|a third of|a quarter of)(?= (?:of |the |its |that )|(?<=of))/giu;
/** Asks for a limit, which the relation must speak of: "the doses below which". */
const LIMIT_ASKED =
  /\b(?:below|above|beyond|until|up to|at least|at most|more than|less than) (?:which|what|when)\b/giu;
const OF_LIMIT = /\b(?:below|under|above|over|beyond|until|up to|least|most|more|less|within|exceed\w*)\b/iu;
/** "Every", but not where it tells how long it is from one time to the next: "every 6 months", "every other day". */
const EVERY = String.raw`every(?! (?:(?:[\d.]+(?: to [\d.]+)?|other|few|second|third|two|three|four|five|six|eight|ten|twelve) )?(?:minute|hour|day|night|morning|evening|week|month|year)s?\b)`;
/** Words that claim more than what is typical (V7); "prescription-only" does not. */
const ABSOLUTE = new RegExp(
  String.raw`(?<!-)\b(?:always|never|${EVERY}|all|only|none|invariably|completely|entirely|inevitably)\b(?!-)`,
  'iu',
);
const STRICT = new RegExp(String.raw`(?<!-)\b(?:always|never|${EVERY}|invariably|inevitably)\b(?!-)`, 'iu');

/** Each kind of such words, with what a question should be in which one stands. */
const TURNING: readonly { readonly pattern: RegExp; readonly expected: string }[] = [
  { pattern: NEGATION, expected: 'a question that it does not turn round or rank' },
  { pattern: RANKING_BY_HAND, expected: 'a question that it does not turn round or rank' },
  { pattern: MULTIPLE, expected: 'a question on the amount itself, and not on a multiple or a part of it' },
  { pattern: LIMIT_ASKED, expected: 'a question on the thing itself: the relation speaks of no limit' },
];

/** The first word of a free text that turns it round or ranks, and is none of the words that its relation itself uses. */
export function turningIn(text: string, used: string): TurningWord | undefined {
  const known = foldName(used);
  const setsLimit = OF_LIMIT.test(known);
  const found = TURNING.filter(({ pattern }) => pattern !== LIMIT_ASKED || !setsLimit).flatMap(
    ({ pattern, expected }) => [...text.matchAll(pattern)].map(([word]) => ({ word, expected })),
  );
  return found.find(({ word }) => !hasWords(known, word) && !ranksAs(word, known));
}

/** The first word of a text that denies, and is none of these words; one that ranks denies nothing. */
export function denyingIn(text: string, used: string): FoundWord | undefined {
  const known = foldName(used);
  return [...text.matchAll(NEGATION)].map(([word]) => ({ word })).find(({ word }) => !hasWords(known, word));
}

/** True when the words stand whole in the text. */
export function hasWords(text: string, words: string): boolean {
  return placeOfWords(foldName(text), foldName(words), 0) !== -1;
}

/** The folded text without these words, wherever they stand whole; the longest first. */
export function cutWords(text: string, words: readonly string[]): string {
  const longestFirst = words.map(foldName).sort((a, b) => b.length - a.length);
  return longestFirst.reduce(cutOne, foldName(text));
}

function cutOne(text: string, words: string): string {
  let rest = text;
  for (let at = placeOfWords(rest, words, 0); at !== -1; at = placeOfWords(rest, words, at + 1))
    rest = `${rest.slice(0, at)} ${rest.slice(at + words.length)}`;
  return rest;
}

/** A text with others in the place of words, wherever they stand whole; all folded. */
export function replaceWords(text: string, words: string, others: string): string {
  let rest = text;
  for (
    let at = placeOfWords(rest, words, 0);
    at !== -1;
    at = placeOfWords(rest, words, at + Math.max(others.length, 1))
  )
    rest = `${rest.slice(0, at)}${others}${rest.slice(at + words.length)}`;
  return rest;
}

/** Where the words stand whole in the text from a place on, both folded; -1 when they do not, or are none. */
function placeOfWords(text: string, words: string, from: number): number {
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(words, from); at !== -1 && words !== ''; at = text.indexOf(words, at + 1))
    if (!isLetter(text[at - 1]) && !isLetter(text[at + words.length])) return at;
  return -1;
}

export function rankingIn(text: string): FoundWord | undefined {
  return find(RANKING, text);
}

export function absoluteIn(text: string): FoundWord | undefined {
  return find(ABSOLUTE, text);
}

function find(pattern: RegExp, text: string): FoundWord | undefined {
  const [word] = pattern.exec(text) ?? [];
  return word === undefined ? undefined : { word };
}

/** The words that claim too much even inside a name. */
export function strictIn(text: string): FoundWord | undefined {
  return find(STRICT, text);
}

/** True when some name of the concept stands whole in the text. */
export function names(text: string, concept: Concept | undefined): boolean {
  return concept?.names.some((name) => hasWords(text, name)) ?? false;
}
