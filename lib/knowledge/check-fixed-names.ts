import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { own } from '#lib/base/own.ts';
import type { ParsedVocabulary } from '#lib/content/model.ts';
import { knowledgeCodes } from './codes.ts';

const UP =
  /\b(?:ris(?:e|es|ing)|rais\w*|increas\w*|(?:go|goes|going) up|upward\w*|grow\w*|climb\w*|higher|more|greater)\b/iu;
const DOWN =
  /\b(?:fall(?:s|ing)?|declin\w*|decreas\w*|(?:go|goes|going) down|downward\w*|drops?|shrink\w*|lower\w*|less|fewer|rarer|reduc\w*)\b/iu;

/** The ids by which fact kinds know a rise from a fall, each with words of the reverse. */
const CONCEPTS: readonly (readonly [id: string, mine: RegExp, reverse: RegExp])[] = [
  ['rises', UP, DOWN],
  ['falls', DOWN, UP],
  ['higher-rate', UP, DOWN],
  ['lower-rate', DOWN, UP],
];
const CHANGES: readonly (readonly [id: string, mine: RegExp, reverse: RegExp])[] = [
  ['rise', UP, DOWN],
  ['fall', DOWN, UP],
];
const CHANGE = 'change';
const HELP =
  'Kinds of fact use this id for what it says: every question on a change would have the wrong key. Give it its own words.';

/**
 * Words of `rises`, `falls`, `higher-rate`, `lower-rate` and of the two values of `change` that say the reverse of their id: fact kinds
 * take the ids for what they say, so that every key would be turned round. `knowledge/bad-label`.
 */
export function checkFixedNames({ concepts, qualifiers }: ParsedVocabulary): Diagnostic[] {
  const found = CONCEPTS.flatMap(([id, mine, reverse]) => {
    const located = own(concepts, id);
    if (located === undefined || !isTurned(located.entry.label, mine, reverse)) return [];
    return [told(located.entry.label, id, located.locate(['label']))];
  });
  const change = own(qualifiers, CHANGE);
  if (change === undefined) return found;
  const values = CHANGES.flatMap(([id, mine, reverse]) => {
    const { phrase = '', noun = '' } = own(change.entry.values, id) ?? {};
    const [field, words] =
      Object.entries({ phrase, noun }).find(([, said]) => isTurned(said, mine, reverse)) ?? [];
    return field === undefined || words === undefined
      ? []
      : [told(words, id, change.locate(['values', id, field]))];
  });
  return [...found, ...values];
}

function isTurned(words: string, mine: RegExp, reverse: RegExp): boolean {
  return reverse.test(words) && !mine.test(words);
}

function told(words: string, id: string, place: Place): Diagnostic {
  const message = `Unexpected "${words}" as the words of \`${id}\`, expected words that say the same as this id`;
  return diagnose(knowledgeCodes.badLabel, place, message, { help: HELP });
}
