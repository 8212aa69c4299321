import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { FactInLesson } from '../check-references.ts';
import type { ConceptId } from '../concept.ts';
import { denialsIn } from '../denial.ts';
import type { Vocabulary } from '../read-vocabulary.ts';
import { isSaid, wordsOf } from '../said-names.ts';
import { withFunctionMoves } from './function-moves.ts';
import type { SaidOther } from './said-other.ts';

/** Words of a rise and of a fall. Plain English; a lesson that says it otherwise is not read, and nothing is told. */
const MOVES =
  /\b(?:(?<up>rises?|rising|rose|rais(?:e|es|ed|ing)|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|doubl(?:es|ed|ing)|(?:goes|go|going|went|builds?|built|building) up|accumulat(?:es?|ed|ing)|grows?|grew|growing|quicken(?:s|ed|ing)?|speed(?:s|ing)? up|sped up|accelerat(?:es?|ed|ing)|higher)|(?<down>falls?|falling|fell|decreas(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|drops?|dropped|dropping|(?:goes|go|going|went|comes?|came|coming) down|lower(?:s|ed|ing)?|reduc(?:e|es|ed|ing)|shrinks?|slow(?:s|ed|ing)? down|halv(?:es|ed|ing)))\b/giu;
/** What moves something else: "a rise in the dose raises the level". */
const MOVES_ANOTHER = /^(?:raises|increases|lowers|decreases|reduces)$/iu;
/** What ties a change to its response. "Rises and falls in proportion" ties nothing: it names both changes of one thing. */
const TIE =
  /\b(?:as|when|whenever|while|if|means|lets?|makes?|causes?|leads? to|results? in|brings?|gives?|yields?)\b|[,;]/iu;
/** What is tied by "the …, the …": "the more of it is eaten, the lower the level". */
const TIED_BY_THE = /\bthe (?<first>\p{L}+)\b(?<one>[^,;:]*), the (?<second>\p{L}+)\b(?<other>[^,;:]*)/giu;
const MORE_OF_IT =
  /^(?:more|higher|better|greater|larger|bigger|stronger|longer|faster|louder|heavier|steeper)$/iu;
const LESS_OF_IT =
  /^(?:less|fewer|worse|poorer|lower|smaller|weaker|shorter|slower|quieter|lighter|flatter)$/iu;
/** With these, more of it is less of what they are said of: "the more the kidneys fail". */
const OF_LESS =
  /\b(?:fail\w*|los(?:es?|t|ing|s)|impair\w*|damag\w*|deplet\w*|deficien\w*|restrict\w*|limit\w*|poor\w*|weak\w*|worse\w*|suppress\w*|inhibit\w*|block\w*|slow\w*|short\w*|lack\w*|missing|missed|used up|less)\b/iu;
/** What says outright how two things move together. */
const TOGETHER = /\b(?:in proportion|together|in step|in parallel|likewise|the same way)\b/iu;
const PROPORTION = /\bproportional(?:ly)?\b|\bgo(?:es)? hand in hand\b/iu;
const APART =
  /\b(?:inverse(?:ly)?|in opposite directions|the (?:other|opposite) way|(?:go|move|run)(?:es|s)? against)\b/iu;
/** Both changes of the one, with those of the other: "goes up and down with". */
const BOTH_WITH =
  /\b(?:rises? and falls?|(?:go|goes|move|moves) up and down|climbs? and drops?|increases? and decreases?) (?:together |along |in step |in line )?with\b/iu;
const FIRST_TIE =
  /^\W*(?:(?:as|when|whenever|while|if)\b|with (?:an? |the |ever )?(?:rising|falling|growing|increasing|decreasing|declining|lower|higher|reduced|raised)\b)/iu;

type Way = 'same' | 'opposite';

/** What a direction is of, and the names. */
interface Said {
  readonly driver: ConceptId;
  readonly response: ConceptId;
  readonly vocabulary: Vocabulary;
}

/** The evidence of a direction ties a rise to a fall where the fact says `same`, or two rises where it says `opposite`. */
export function otherDirection(
  { entry }: FactInLesson,
  { text, sentence }: { readonly text: string; readonly sentence: string },
  vocabulary: Vocabulary,
): SaidOther | undefined {
  if (entry.kind !== 'direction') return undefined;
  const of = { driver: entry.driver, response: entry.response, vocabulary };
  const [own, around] = [text, sentence].map((words) => inMoves(words.replaceAll(AND_BACK, ''), of));
  const said = directionIn(own ?? '', of) ?? directionIn(around ?? '', of);
  const told = { path: ['direction'], states: `\`${entry.direction}\``, isClear: false };
  if (said === 'both') return { ...told, says: BOTH_WAYS, isHint: true };
  if (said === undefined)
    return isStill(text, of) && !isMoved(text)
      ? { ...told, says: 'that neither moves the other' }
      : undefined;
  return said === entry.direction ? undefined : { ...told, says: `\`${said}\``, isClear: true };
}

/** Behind a change and its response this repeats them for the second one, and says nothing of its own. */
const AND_BACK =
  /,?\s+(?:and|or) (?:(?:the )?reverse|vice versa|conversely|the (?:other|opposite) way(?: a?round)?)(?=\s*(?:[.;:]|$))/giu;
const BOTH_WAYS = 'that they move together in one part, and against each other in another';

/**
 * True when a sentence says what happens at a rise and what at a fall: "rises and falls in proportion", or four moves ("rises
 * when … falls, and falls when … rises"). Two moves that are tied are one change and its response.
 */
export function saysBothChanges(sentence: string): boolean {
  const moves = [...sentence.matchAll(MOVES)];
  const [first, second] = moves;
  if (moves.length >= BOTH_CHANGES || /\bup and down\b/iu.test(sentence)) return true;
  if (first === undefined || second === undefined) return false;
  return /^\s*(?:and|or)\s*$/iu.test(sentence.slice(first.index + first[0].length, second.index));
}

/** A rise with its response, and a fall with its own. */
const BOTH_CHANGES = 4;

/** Before a name: how much there is of it. */
const MUCH_OF_IT = /^(?:good|high|raised|strong|great|better|larger?|bigger|twice|double)$/iu;
const MUCH =
  '(?<how>good|high|raised|strong|great|better|larger?|bigger|smaller?|poor|low|bad|weak|worse|impaired|reduced|failing|diminished|worsening)';
/** "When the one rises, so does the other". */
const SO_DOES = /(?<=\b(?:as|when|whenever|while|if)\b[^;]*), so (?:does|do|will|did)\b/iu;
/** "Rises with the dose" is of a dose that rises; "falls with age" may be of either. */
const UP_WITH =
  /\b(?:rises?|increases?|climbs?|grows?|goes up) (?:along |together |in line )?with (?:the |an? |its |their )?(?<what>.*)/iu;
const STILL =
  /(?:^|, )(?<what>[^,;:]*?)(?<!\b(?:not|never|n['’]t) )\b(?:stays? (?:the same|unchanged|as it is)|remains? (?:the same|unchanged|constant|stable)|(?:is|are) (?:unaffected|unchanged|the same (?:at|for|with) (?:every|any|all|each)))\b|\bleaves? (?<left>[^,;:]*?) (?:where|as) it is\b|\b(?:(?:does|do) not (?:depend on|change (?:with|when|as))|independent(?:ly)? of|regardless of) (?<of>[^,;:]*)/iu;

/** "Twice the dose" is a rising one. */
const TIMES = '\\b(?<how>twice|double|half) (?:of )?the ';

/** What is said of rises and falls in other words, in theirs: "poor kidney function" is a "falling" one. */
function inMoves(text: string, { driver, response, vocabulary }: Said): string {
  const names = [driver, response].flatMap((id) => vocabulary.concepts.get(id)?.names ?? []);
  const way = (word: string): string => (MUCH_OF_IT.test(word) ? 'rising' : 'falling');
  if (names.length === 0) return text;
  const called = `(?=(?:${names.map(literalPattern).join('|')})(?![\\p{L}]))`;
  return [`\\b${MUCH} `, TIMES].reduce(
    (said, much) =>
      said.replaceAll(
        new RegExp(`${much}${called}`, 'giu'),
        (...found) => `${way((found.at(-1) as Record<string, string>)['how'] ?? '')} `,
      ),
    withFunctionMoves(text, names),
  );
}

/** One of the two rises with the other, which is named right behind. */
function risesWith(text: string, { driver, response, vocabulary }: Said): boolean {
  const what = foldName(UP_WITH.exec(text)?.groups?.['what'] ?? '');
  const names = [driver, response].flatMap((id) => vocabulary.concepts.get(id)?.names ?? []);
  return names.some((name) => what.startsWith(foldName(name)));
}

/** One of the two stays as it is, or is what the other does not depend on. */
function isStill(text: string, { driver, response, vocabulary }: Said): boolean {
  const { what, left, of = '' } = STILL.exec(text)?.groups ?? {};
  const words = wordsOf(what ?? left ?? of);
  return [driver, response].some((id) => isSaid(id, words, vocabulary));
}

/** Both sides of a bound: "stays the same until …, then rises". */
function isMoved(text: string): boolean {
  return /\b(?:until|unless|then|but|although|though|only|after which|before)\b/iu.test(text);
}

/** How two things move together, as a text says it; `both` where its parts say the reverse of one another, undefined where none says so plainly. */
function directionIn(words: string, said: Said): Way | 'both' | undefined {
  if (!words.includes(';')) return wayIn(words, said);
  // What stands behind a semicolon is the second change, or of something else.
  const [first, second] = words.split(';').map((part) => wayIn(part, said) ?? ledWay(part, said));
  if (first === undefined || second === undefined) return wayIn(words, said) ?? first;
  return first === second ? first : 'both';
}

/** The same of a text that is one part. */
function wayIn(words: string, said: Said): Way | 'both' | undefined {
  const [text = ''] = words.split(BACK);
  const moves = [...text.matchAll(MOVES)];
  if (denialsIn(text.slice(0, moves[1]?.index)) > 0) return undefined;
  if (isOneSoDoes(text, moves)) return 'same';
  if (moves.length > BOTH_CHANGES || isOfBothSides(text, moves.length)) return undefined;
  const way = tiedByThe(text, said) ?? togetherIn(text, moves.length, said);
  if (way !== undefined) return way;
  // Of three moves the names say which belong together.
  if (moves.length === BOTH_CHANGES - 1) return namedWay(text, said);
  return wayOfPairs(text, moves);
}

/** "As it falls, so does the other, and …": what follows is the second change. */
function isOneSoDoes(text: string, moves: readonly RegExpExecArray[]): boolean {
  const at = SO_DOES.exec(text)?.index ?? -1;
  return moves.filter(({ index }) => index < at).length === 1;
}

/** How each change and its response move, where both pairs do so in one way. Behind "means", a second pair needs no word that ties it. */
function wayOfPairs(text: string, moves: readonly RegExpExecArray[]): Way | 'both' | undefined {
  const first = tiedWay(text, moves.slice(0, 2));
  const pair = moves.slice(2);
  if (first === undefined || pair.length === 0) return first;
  const second = tiedWay(text, pair) ?? likewiseWay(text, moves);
  if (second === undefined) return undefined;
  return second === first ? first : 'both';
}

function likewiseWay(text: string, moves: readonly RegExpExecArray[]): Way | undefined {
  const [, response, change, last] = moves;
  if (change === undefined || last === undefined) return undefined;
  const between = text.slice(change.index + change[0].length, last.index);
  return GIVES.test(text.slice(0, response?.index)) && BARE.test(between) ? wayOf(change, last) : undefined;
}

/** Between a change and its response: "a higher dose means a higher level". */
const GIVES = /\b(?:means?|brings?|gives?|yields?)\b/iu;
/** "A lower dose a lower one". */
const BARE = /^ [\p{L}-]+(?: [\p{L}-]+)? an? $/iu;

/** "With less of it, the level rises": behind a semicolon the first of the two is seldom named again. */
function ledWay(text: string, said: Said): Way | undefined {
  const { how = '', rest = '' } = LED.exec(text)?.groups ?? {};
  const [move, ...more] = [...rest.matchAll(MOVES)];
  if (move === undefined || more.length > 0 || !isOfResponse(rest, said)) return undefined;
  return isUp(move) === /^more$/iu.test(how) ? 'same' : 'opposite';
}

/** It names the one that follows alone, and denies nothing. */
function isOfResponse(text: string, { driver, response, vocabulary }: Said): boolean {
  const words = wordsOf(text);
  return denialsIn(text) === 0 && !isSaid(driver, words, vocabulary) && isSaid(response, words, vocabulary);
}

const LED = /^\W*(?:with|when|whenever|if|as|where)\b[^,;]*\b(?<how>more|less|fewer)\b[^,;]*,(?<rest>.*)/iu;

/**
 * How the two move of which the text says "the more …, the less …", each named in a half of its own with nothing else that moves;
 * undefined where it says so of none, or in two ways.
 */
function tiedByThe(text: string, said: Said): Way | undefined {
  const ways = [...text.matchAll(TIED_BY_THE)].flatMap(({ groups }) => {
    const { first = '', one = '', second = '', other = '' } = groups ?? {};
    const [a, b] = [moreOrLess(first), moreOrLess(second)];
    if (a === undefined || b === undefined || !areHalves(one, other, said)) return [];
    return [a === b ? ('same' as const) : ('opposite' as const)];
  });
  return ways.every((way) => way === ways[0]) ? ways[0] : undefined;
}

/** The one half names the driver and the other the response, and neither has a word that turns it round. */
function areHalves(one: string, other: string, { driver, response, vocabulary }: Said): boolean {
  const names = (half: string, id: ConceptId): boolean => isSaid(id, wordsOf(half), vocabulary);
  const isTurned = [one, other].some((half) => half.search(MOVES) !== -1 || OF_LESS.test(half));
  if (isTurned) return false;
  return (names(one, driver) && names(other, response)) || (names(one, response) && names(other, driver));
}

function moreOrLess(word: string): 'more' | 'less' | undefined {
  if (MORE_OF_IT.test(word)) return 'more';
  return LESS_OF_IT.test(word) ? 'less' : undefined;
}

/** What is said of the two outright. "Adjusted proportionally" behind a change speaks of something else. */
function togetherIn(text: string, moves: number, said: Said): Way | undefined {
  if (APART.test(text)) return 'opposite';
  if (BOTH_WITH.test(text)) return 'same';
  if (moves === 1 && risesWith(text, said)) return 'same';
  if (moves < 2 && PROPORTION.test(text)) return 'same';
  return moves > 0 && TOGETHER.test(text) ? 'same' : undefined;
}

/** Both changes in one sentence, with words that are no moves: "more … means a higher …; less means a lower one", "cutting it out lowers". */
const BOTH_SIDES =
  /\b(?:more|greater)\b.*\b(?:less|fewer)\b|\b(?:less|fewer)\b.*\bmore\b|\bthe reverse\b|\b(?:cutting|cut) (?:it|them|this) out\b|\bgiving (?:it|them|this) up\b|\b(?:doing|going) without\b|\b(?:stopping|quitting) (?:it|them|this)\b/iu;
/** The other change behind the first, of "one": "a higher dose makes it stronger, and a lower one weaker". */
const OTHER_HALF =
  /\b(?:higher|larger)\b.*\ba (?:lower|smaller) one\b|\b(?:lower|smaller)\b.*\ba (?:higher|larger) one\b/iu;
/** From here on a sentence tells of what comes back when the first change is undone: "drops, and it recovers as the dose is reduced", "and when it recovers". */
const BACK =
  /\b(?:and|but) (?:(?:as|when|whenever|once|if) )?(?:(?:it|they|this|that|these|those|a|the|its|their) )?(?:recover(?:s|y)?|returns?|normali[sz]es|(?:comes?|goes) back)\b/iu;

/** Four moves are paired, where all are said by such words. */
function isOfBothSides(text: string, moves: number): boolean {
  return BOTH_SIDES.test(text) || (moves < BOTH_CHANGES && OTHER_HALF.test(text));
}

const CLAUSES = /[,;:]|\b(?:and|but|because|so|while|when|whenever|as|if)\b/iu;

/** How the two move in the one clause that names each of them, with one move there. */
function namedWay(text: string, { driver, response, vocabulary }: Said): Way | undefined {
  const clauses = text.split(CLAUSES);
  const [a, b] = [driver, response].map((id) => {
    const [clause = '', ...others] = clauses.filter((one) => isSaid(id, wordsOf(one), vocabulary));
    const [move, ...more] = others.length > 0 ? [] : [...clause.matchAll(MOVES)];
    return more.length > 0 ? undefined : move;
  });
  if (a === undefined || b === undefined) return undefined;
  return wayOf(a, b);
}

/** How a change and its response move, where something ties the two. */
function tiedWay(text: string, [first, second]: readonly RegExpExecArray[]): Way | undefined {
  if (first === undefined || second === undefined) return undefined;
  const between = text.slice(first.index + first[0].length, second.index);
  // What stands behind a semicolon belongs to the next pair.
  if (between.includes(';')) return undefined;
  return isTied(text, between) || MOVES_ANOTHER.test(second[0]) ? wayOf(first, second) : undefined;
}

function wayOf(first: RegExpExecArray, second: RegExpExecArray): Way {
  return isUp(first) === isUp(second) ? 'same' : 'opposite';
}

function isTied(text: string, between: string): boolean {
  return TIE.test(between) || (FIRST_TIE.test(text) && !/^\s*(?:and|or)\s*$/iu.test(between));
}

function isUp({ groups }: RegExpExecArray): boolean {
  return groups?.['up'] !== undefined;
}
