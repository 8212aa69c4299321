import { ofLast, remembered } from '#lib/base/remembered.ts';
import type { Item } from '#lib/items/item.ts';
import { optionSets } from './option-sets.ts';
import { eachWord, ofWords } from './each-word.ts';
import { plain, words } from './words.ts';

/** What a rule looks for, and the word without which it does not stand in a text. */
export interface Phrases {
  readonly pattern: RegExp;
  readonly telling: RegExp;
}

/** Whole words, wherever they stand in a text. */
function whole(any: string): string {
  return String.raw`\b${any}\b`;
}

/**
 * Finds any of some phrases, whatever stands around them in every match.
 *
 * @param all phrases parted by `|`, as in a pattern, none of them in brackets; the first word of each tells of it
 * @param around the pattern, from the group of all phrases
 */
export function phrases(all: string, around: (any: string) => string = whole, flags = 'iu'): Phrases {
  const first = all.split('|').map((phrase) => /^[^ /\\]*/u.exec(phrase)?.[0] ?? '');
  const telling = new RegExp(whole(`(?:${[...new Set(first)].join('|')})`), flags.replace('g', ''));
  return { pattern: new RegExp(around(`(?:${all})`), flags), telling };
}

/** Words of which some rule needs one: a bit of a number. */
export type Telling = number;

/** Bits of a number that shifts and comparisons keep apart. */
const BITS = 30;
const patterns: RegExp[] = [];

/**
 * The words that `telling` matches, each for itself: who looks for something that has one of them in every match need not look
 * into a text that `tells` nothing. A rule says so of its own patterns, once, when it is loaded.
 *
 * @throws {RangeError} when there are more than fit into a number
 */
export function tellingWords(...telling: readonly RegExp[]): Telling {
  if (patterns.length === BITS) throw new RangeError(`more than ${String(BITS)} sorts of telling words`);
  patterns.push(new RegExp(telling.map(({ source }) => `(?:${source})`).join('|'), telling[0]?.flags));
  reading = undefined;
  return 2 ** (patterns.length - 1);
}

/** What the words of an item tell of. */
interface ItemWords {
  /** Of the options; of all that a reader has before answering; of everything. */
  readonly options: number;
  readonly asked: number;
  readonly all: number;
}

interface Reading {
  readonly ofText: (text: string) => number;
  readonly ofItem: (item: Item) => ItemWords;
}

/** Made anew when a sort of words is added, so that nothing is kept from before it was known. */
function newReading(): Reading {
  const ofWord = (word: string): number => {
    let told = 0;
    for (const [at, pattern] of patterns.entries()) if (pattern.test(word)) told |= 2 ** at;
    return told;
  };
  const inText = ofWords(ofWord);
  const ofText = remembered((text) => {
    const source = plain(text);
    let told = 0;
    const known = eachWord(source, (start, end, hash) => {
      told |= inText(source, start, end, hash);
    });
    if (known) return told;
    return words(text).reduce((sum, { form }) => sum | ofWord(form.raw), 0);
  });
  const ofItem = ofLast((item: Item) => {
    const told = { options: 0, asked: ofText(item.stem), all: 0 };
    for (const { text, options } of optionSets(item)) {
      told.asked |= ofText(text);
      for (const option of options) {
        told.options |= ofText(option.text);
        told.all |= ofText(option.rationale);
      }
    }
    told.asked |= told.options;
    told.all |= told.asked;
    return told;
  });
  return { ofText, ofItem };
}

let reading: Reading | undefined;

function now(): Reading {
  reading ??= newReading();
  return reading;
}

/** True when one of the words stands in the text. */
export function tells(telling: Telling, text: string): boolean {
  return (now().ofText(text) & telling) !== 0;
}

/** True when one of the words stands in any text of the item, what is told of its options included. */
export function itemTells(telling: Telling, item: Item): boolean {
  return (now().ofItem(item).all & telling) !== 0;
}

/** True when one of the words stands in a text that is read before answering: stem, part or option. */
export function askedTells(telling: Telling, item: Item): boolean {
  return (now().ofItem(item).asked & telling) !== 0;
}

/** True when one of the words stands in an option. */
export function optionTells(telling: Telling, item: Item): boolean {
  return (now().ofItem(item).options & telling) !== 0;
}
