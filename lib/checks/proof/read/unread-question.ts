import { SELECT_ALL, selectExactly } from '#lib/knowledge/instructions.ts';
import { wordsIn } from '#lib/base/word-stems.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { itemAsRead } from '../item-as-read.ts';
import type { StatedDeclaration, StatedItem } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';
import { turningWord } from './declared-words.ts';
import { asksMeaning } from './asks-meaning.ts';
import { droppedLimits } from './dropped-limits.ts';
import { orderOfStem, type StemOrder } from './question-order.ts';
import type { AskedOtherwise } from './asked-otherwise.ts';
import { leadInAlone, phrasingsOf, unreadAround, unreadWords, type UnreadWords } from './question-words.ts';
import { turningIn } from './wording.ts';

/** How many phrasings of a relation a message lists to copy from. */
const LISTED = 3;

/** What is told of an item in words of its own: how grave it is, and what to do. */
interface Telling {
  readonly relation: string;
  readonly severity: 'error' | 'warning';
  /** The phrasings to copy from, as a sentence without its end. */
  readonly remedy: string;
  readonly help: string;
}

/**
 * What a declared question says in words that nothing reads: a warning that a person must judge, and an error where a fact of the
 * item is marked `safety`. Words of another relation are an error always: they ask for what that one says. So is a
 * word that denies or ranks and that the phrasing of the question has and the question has not, and one that says the reverse of
 * a word of its relation.
 * @param otherwise what of it `askedOtherwise` finds
 */
export function unreadFaults(
  item: StatedItem,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
  instruction: string | undefined,
  otherwise: AskedOtherwise | undefined,
): ProofFinding[] {
  const telling = tellingOf(item, declared, kb);
  const words = unreadWords(item.stem, instruction, declared, kb);
  const left = { ...words, unread: untold(words.unread, item, declared, kb, instruction, otherwise) };
  const isTold = words.ofAnother.some(({ word }) => word === otherwise?.word.toLowerCase());
  const faults = [
    ...(otherwise === undefined || isTold ? [] : [otherwiseFault(otherwise, telling)]),
    ...wordFaults('stem', 'the question', left, telling),
  ];
  const isRead = faults.length === 0 && words.unread.length === 0;
  const order: StemOrder =
    isRead && !asksMeaning(item.stem, instruction, declared, kb)
      ? orderOfStem(item.stem, instruction, declared, kb)
      : { order: 'known' };
  const dropped = order.order === 'altered' ? [] : droppedLimits(item.stem, instruction, declared, kb);
  const altered: StemOrder = dropped.length === 0 ? order : { order: 'altered', dropped, added: [] };
  return [...faults, ...orderFaults(altered, telling)];
}

/** Words that are told of neither as asking otherwise nor, by `wordingFaults`, as turning the question round. */
function untold(
  unread: readonly string[],
  { stem }: StatedItem,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
  instruction: string | undefined,
  otherwise: AskedOtherwise | undefined,
): readonly string[] {
  if (unread.length === 0) return unread;
  const turning = turningWord(leadInAlone(stem, instruction), declared, kb);
  const told = new Set([otherwise, turning].flatMap((one) => wordsIn(one?.word.toLowerCase() ?? '')));
  return unread.filter((word) => !told.has(word));
}

function otherwiseFault(
  { word, expected, asks }: AskedOtherwise,
  { relation, remedy }: Telling,
): ProofFinding {
  const message = `Unexpected "${word}" in a question on ${relation}, expected ${expected}: it asks ${asks}`;
  return { ...finding('proof/altered-question', 'stem', message), severity: 'error', help: `${remedy}.` };
}

function tellingOf(item: StatedItem, { relation }: StatedDeclaration, kb: KnowledgeBase): Telling {
  const phrasings = [...new Set(phrasingsOf(kb.relations.get(relation)))].slice(0, LISTED);
  const remedy = `Use the words of ${relation}: ${phrasings.map((frame) => `"${frame}"`).join(' or ')}`;
  const isSafety = item.facts.some((ref) => kb.facts.get(ref)?.safety === true);
  return isSafety
    ? { relation, remedy, severity: 'error', help: `${remedy}.` }
    : {
        relation,
        remedy,
        severity: 'warning',
        help: `${remedy}; or have a person judge what the words say.`,
      };
}

function wordFaults(
  where: string,
  place: string,
  { unread, ofAnother }: UnreadWords,
  { relation: asked, remedy, severity, help }: Telling,
): ProofFinding[] {
  const faults = ofAnother.map(({ word, relation }) => {
    const message = `Unexpected word "${word}" in ${where === 'stem' ? `a question on ${asked}` : place}, expected none of ${relation}`;
    return {
      ...finding('proof/words-of-another-relation', where, message),
      help: `${remedy}; or cite a fact of ${relation}.`,
    };
  });
  if (unread.length === 0) return faults;
  const words = unread.map((word) => `"${word}"`).join(', ');
  const message = `Unexpected ${unread.length === 1 ? 'word' : 'words'} ${words} in ${place}, expected words of ${asked} and names: nobody has proved what they say`;
  return [...faults, { ...finding('proof/unread-question', where, message), severity, help }];
}

/** The same of the words around the names of options. They are the same in all, or told of elsewhere: those of the first are read. */
export function unreadOptionFaults(
  item: StatedItem,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): ProofFinding[] {
  const [first] = item.options;
  if (first === undefined) return [];
  const telling = tellingOf(item, declared, kb);
  const unread = unreadAround(first, declared, kb);
  return wordFaults(first.id, `the option "${first.text}"`, unread, {
    ...telling,
    help: `Leave the words out, and say in the question what they say, in its words. ${telling.help}`,
  });
}

function orderFaults(found: StemOrder, { relation, severity, help, remedy }: Telling): ProofFinding[] {
  if (found.order === 'known') return [];
  if (found.order === 'turned') {
    const turned = `Unexpected question with what it names in the place of what it asks, expected the order of ${relation}: it asks for the other side`;
    return [{ ...finding('proof/altered-question', 'stem', turned), severity: 'error', help: `${remedy}.` }];
  }
  if (found.order === 'its-own') {
    const order = `Unexpected order of words in the question, expected that of the statement or a phrasing of ${relation}: nobody has proved what it says`;
    return [{ ...finding('proof/reordered-question', 'stem', order), severity, help }];
  }
  const { dropped, added } = found;
  const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ');
  const what =
    dropped.length === 0 ? `question with ${quoted(added)}` : `question without ${quoted(dropped)}`;
  const message = `Unexpected ${what}, expected the words of ${relation}: it asks something else`;
  const turns = [...dropped, ...added].some((word) => turningIn(word, '') !== undefined);
  return [
    {
      ...finding('proof/altered-question', 'stem', message),
      ...(turns ? { severity: 'error', help: `${remedy}.` } : { severity, help }),
    },
  ];
}

/** The words of an item's declared question and options that nothing reads, for its reviewers; none when it declares nothing. */
export function unreadInStem(item: StatedItem, kb: KnowledgeBase): readonly string[] {
  const { declares, options, stem } = itemAsRead(item, kb);
  if (declares === undefined) return [];
  const keys = options.filter(({ key }) => key).length;
  const instruction = [SELECT_ALL, selectExactly(keys)].find((words) => stem.endsWith(` ${words}`));
  const found = [
    unreadWords(stem, instruction, declares, kb),
    ...options.slice(0, 1).map((option) => unreadAround(option, declares, kb)),
  ];
  return found.flatMap(({ unread, ofAnother }) => [...unread, ...ofAnother.map(({ word }) => word)]);
}
