import type { FactInLesson } from '../check-references.ts';
import { denialsIn } from '../denial.ts';
import type { SaidOther } from './said-other.ts';

/** Words of a rise and of a fall. Plain English; a lesson that says it otherwise is not read, and nothing is told. */
const MOVES =
  /\b(?:(?<up>rises?|rising|rose|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|doubl(?:es|ed|ing)|(?:goes|go|going|went) up|grows?|grew|growing|higher|greater|more)|(?<down>falls?|falling|fell|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|drops?|dropped|dropping|(?:goes|go|going|went) down|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|shrinks?|halv(?:es|ed|ing)|less|fewer))\b/giu;
/** What moves something else: "a rise in the dose raises the level". */
const MOVES_ANOTHER = /^(?:raises|increases|lowers|decreases|reduces)$/iu;
/** What ties a change to its response. "Rises and falls in proportion" ties nothing: it names both changes of one thing. */
const TIE = /\b(?:as|when|whenever|while|if|means)\b|[,;]/iu;
/** What says outright how two things move together. */
const TOGETHER = /\b(?:in proportion|together|in step|in parallel|likewise|the same way)\b/iu;
const PROPORTION = /\bproportional(?:ly)?\b/iu;
const APART = /\b(?:inverse(?:ly)?|in opposite directions|the (?:other|opposite) way)\b/iu;
const FIRST_TIE = /^\W*(?:as|when|whenever|while|if)\b/iu;

/** The evidence of a direction ties a rise to a fall where the fact says `same`, or two rises where it says `opposite`. */
export function otherDirection(
  { entry }: FactInLesson,
  { text, sentence }: { readonly text: string; readonly sentence: string },
): SaidOther | undefined {
  if (entry.kind !== 'direction') return undefined;
  const said = directionIn(text) ?? directionIn(sentence);
  if (said === undefined || said === entry.direction) return undefined;
  return { path: ['direction'], says: `\`${said}\``, states: `\`${entry.direction}\``, isClear: true };
}

/**
 * True when a sentence says what happens at a rise and what at a fall: "rises and falls in proportion", or four moves ("rises
 * when … falls, and falls when … rises"). Two moves that are tied are one change and its response.
 */
export function saysBothChanges(sentence: string): boolean {
  const moves = [...sentence.matchAll(MOVES)].filter(
    ([word]) => !/^(?:more|less|fewer|greater)$/iu.test(word),
  );
  const [first, second] = moves;
  if (moves.length >= BOTH_CHANGES || /\bup and down\b/iu.test(sentence)) return true;
  if (first === undefined || second === undefined) return false;
  return /^\s*(?:and|or)\s*$/iu.test(sentence.slice(first.index + first[0].length, second.index));
}

/** A rise with its response, and a fall with its own. */
const BOTH_CHANGES = 4;

/**
 * Two moves, or four that say the same of each pair; of three, it is not plain which of them belong together, and of a denial not
 * which of them it denies.
 */
function directionIn(text: string): 'same' | 'opposite' | undefined {
  const moves = [...text.matchAll(MOVES)];
  if (denialsIn(text) > 0) return undefined;
  if (moves.length === BOTH_CHANGES - 1 || moves.length > BOTH_CHANGES) return undefined;
  if (APART.test(text)) return 'opposite';
  if (PROPORTION.test(text) || (moves.length > 0 && TOGETHER.test(text))) return 'same';
  if (moves.length === 0) return undefined;
  const pairs = [moves.slice(0, 2), moves.slice(2)].filter(({ length }) => length > 0);
  const ways = pairs.map((pair) => tiedWay(text, pair));
  return ways.every((way) => way === ways[0]) ? ways[0] : undefined;
}

/** How a change and its response move, where something ties the two. */
function tiedWay(text: string, [first, second]: readonly RegExpExecArray[]): 'same' | 'opposite' | undefined {
  if (first === undefined || second === undefined) return undefined;
  const between = text.slice(first.index + first[0].length, second.index);
  // What stands behind a semicolon belongs to the next pair.
  if (between.includes(';')) return undefined;
  if (!isTied(text, between) && !MOVES_ANOTHER.test(second[0])) return undefined;
  return isUp(first) === isUp(second) ? 'same' : 'opposite';
}

function isTied(text: string, between: string): boolean {
  return TIE.test(between) || (FIRST_TIE.test(text) && !/^\s*(?:and|or)\s*$/iu.test(between));
}

function isUp({ groups }: RegExpExecArray): boolean {
  return groups?.['up'] !== undefined;
}
