/** Misspelt names of fields that can be meant in one way only, as the fixes that spell them right. */
import type { Fix, Place } from '#lib/base/diagnostic.ts';
import { formOf, formsOf, type Schema } from '../schema-walk.ts';
import { isFieldName, lettersOf } from './field-names.ts';

/** A field that a map does not know, and the one whose name is nearest. */
export interface Misspelling {
  readonly written: string;
  readonly near: string;
  /** What stands under the written name. */
  readonly value: unknown;
  /** Every field that the map may have, with its schema. */
  readonly fields: ReadonlyMap<string, Schema>;
  readonly place: Place;
}

/**
 * The fix that gives a field the name which is nearest to the written one. It is sure only where no other word can have been
 * meant: see `isSlip`; never for a name of a field that stands in other places, for one of a field that vouches for something,
 * or where what stands under the name does not fit.
 */
export function fieldFix({ written, near, value, fields, place }: Misspelling): Fix {
  const schema = fields.get(near);
  const sure =
    schema !== undefined &&
    formsOf(schema).has(formOf(value)) &&
    !isVouching(near, schema) &&
    !isOtherField(written, near) &&
    [...fields.keys()].filter((name) => isSlip(written, name)).join() === near;
  return { what: `Call the field \`${near}\``, edits: [{ place, before: written, after: near }], sure };
}

/** Shorter words are near to too much: `not` to "note", `min` and `max` to each other. */
const LETTERS_MIN = 5;

/**
 * Whether a word is another one with a slip of the hand that makes no word of it: other capitals or marks between its parts,
 * two neighbouring letters the other way round, a letter too few, twice, or in place of another. The first letter stays, once,
 * since "a-" and the like turn a word round; so does the last one unless it is lacking, since "superseded" is not "supersedes".
 */
export function isSlip(written: string, word: string): boolean {
  const [from, to] = [lettersOf(written), lettersOf(word)];
  if (from === to) return true;
  if (to.length < LETTERS_MIN || from[0] !== to[0]) return false;
  let at = 1;
  while (at < to.length && from[at] === to[at]) at += 1;
  return at < to.length && isLetterSlip(from.slice(at), to.slice(at), at > 1 ? from[at - 1] : undefined);
}

/** Of the rests of two words, from the first letter in which they differ on; `before` is the one before it, if it may be doubled. */
function isLetterSlip(from: string, to: string, before: string | undefined): boolean {
  if (from === to.slice(1)) return true;
  if (from.slice(1) === to) return from[0] === before;
  return from.length > 1 && (from.slice(1) === to.slice(1) || swapped(from) === to);
}

function swapped(text: string): string {
  return (text[1] ?? '') + (text[0] ?? '') + text.slice(2);
}

/** Who says what; a program that adds one of these speaks for a person. */
const VOUCHING: ReadonlySet<string> = new Set([
  'reviewed-by',
  'review-by',
  'asserted-by',
  'supersedes',
  'complete',
  'approved',
  'retired',
  'waivers',
  'cut-score',
]);

/**
 * Whether a field states what only a person can judge: who has read something, and all that is true or false of an entry. Of
 * these `safety` is none, since it only makes what is asked stricter.
 */
export function isVouching(name: string, schema: Schema): boolean {
  return VOUCHING.has(name) || (name !== 'safety' && formsOf(schema).has('truth'));
}

/** Whether a word is the name of another field anywhere: then its author knows that one, and stands in the wrong place. */
function isOtherField(word: string, near: string): boolean {
  return lettersOf(word) !== lettersOf(near) && isFieldName(word);
}
