import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Edit, Fix, Place } from '#lib/base/diagnostic.ts';
import { brokenLetters, type BrokenLetters } from '#lib/base/broken-encoding.ts';
import { characterName, HIDDEN } from '#lib/base/hidden-character.ts';
import { lineMap } from '#lib/base/line-map.ts';
import { bodyCodes } from './codes/body-codes.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import { LIMITS } from './limits.ts';
import type { SourceFile } from './model.ts';

/** The text of a file with a way from offsets to places. */
export interface SourceText {
  readonly path: string;
  /** Without what nobody sees, and with a blank in place of every other character that no text should hold. */
  readonly text: string;
  /** The place between two offsets of `text`. */
  readonly place: (from: number, to: number) => Place;
}

/** A source text, or undefined when the file must not be read at all; `diagnostics` say why. */
export interface OpenedSource {
  readonly source: SourceText | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

const CONTROLS = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F';
/** Controls but tab, line feed and carriage return; what nobody sees; the sign of a broken encoding; lone surrogates. */
const INVALID = new RegExp(`[${CONTROLS}${HIDDEN}\\uFFFD\\uFFFE\\uFFFF]|\\p{Surrogate}`, 'gu');
const FIRST_INVALID = new RegExp(INVALID.source, 'u');
const CONTROL = new RegExp(`[${CONTROLS}]`, 'u');
const REMOVABLE = new RegExp(`[${HIDDEN}]`, 'u');
/** Of UTF-16 in any language, more than one sign of so many is no zero. */
const NEARLY_ALL = 20;
const BLANKS = new RegExp(`\\s{${LIMITS.blanks}}`, 'u');

/** The first character of a text that no text should hold. */
export function invalidCharacterIn(text: string): string | undefined {
  return FIRST_INVALID.exec(text)?.[0];
}

/**
 * Opens a file for reading. A byte order mark is dropped and counts in no column, as in editors.
 * Diagnostics: `content/file-too-large`, `content/blank-run` (both: not read), `content/invalid-character` (read on, unless
 * there are so many controls that the file is no text), `content/broken-encoding` (read on).
 */
export function openSource({ path, text: raw }: SourceFile): OpenedSource {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  if (text.length > LIMITS.file) return refused(path, text);
  const map = lineMap(text);
  const place = (from: number, to: number): Place => map.place(path, from, to);
  const blanks = BLANKS.exec(text);
  if (blanks !== null) {
    const at = place(blanks.index, blanks.index + 1);
    return {
      source: undefined,
      diagnostics: [
        diagnose(
          syntaxCodes.blankRun,
          at,
          `Unexpected run of ${LIMITS.blanks} blank characters or more, expected text`,
        ),
      ],
    };
  }
  const broken = brokenLetters(text);
  const found = [...text.matchAll(INVALID)].map(({ 0: character, index }) => ({ character, index }));
  const alone = found.filter(({ index }) => broken.every(({ from, to }) => index < from || index >= to));
  const diagnostics = [...brokenFaults(broken, place), ...invalidFaults(alone, place, text.length)];
  const isText = found.filter(({ character }) => CONTROL.test(character)).length <= LIMITS.listed;
  if (!isText) return { source: undefined, diagnostics };
  const hidden = found.flatMap(({ character, index }) => (REMOVABLE.test(character) ? [index] : []));
  const cleaned = text.replace(INVALID, (character: string) => (REMOVABLE.test(character) ? '' : ' '));
  return { source: { path, text: cleaned, place: placedAround(hidden, place) }, diagnostics };
}

/** At most as many as are listed: the file is broken as a whole. */
function brokenFaults(broken: readonly BrokenLetters[], place: SourceText['place']): Diagnostic[] {
  return broken.slice(0, LIMITS.listed).map(({ from, to, written, meant }) => {
    const message = `Unexpected "${written}", which is UTF-8 that was read as another encoding, expected "${meant}"`;
    const at = place(from, to);
    const fix: Fix = {
      what: `Write "${meant}"`,
      edits: [{ place: at, before: written, after: meant }],
      sure: false,
    };
    return diagnose(bodyCodes.brokenEncoding, at, message, { fix });
  });
}

/** The places of a text from which the characters at some offsets were taken out; `hidden` is in order. */
function placedAround(hidden: readonly number[], place: SourceText['place']): SourceText['place'] {
  if (hidden.length === 0) return place;
  const before = (offset: number): number => {
    let low = 0;
    let high = hidden.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((hidden[middle] ?? 0) - middle <= offset) low = middle + 1;
      else high = middle;
    }
    return offset + low;
  };
  return (from, to) => place(before(from), to > from ? before(to - 1) + 1 : before(from));
}

function refused(path: string, text: string): OpenedSource {
  const message = `Unexpected file of ${text.length} characters, expected at most ${LIMITS.file}`;
  const place = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { source: undefined, diagnostics: [diagnose(syntaxCodes.fileTooLarge, place, message)] };
}

interface Invalid {
  readonly character: string;
  readonly index: number;
}

/** One for each, or one for all of them where there are so many that a list would hide it. */
function invalidFaults(found: readonly Invalid[], place: SourceText['place'], length: number): Diagnostic[] {
  const [first] = found;
  if (first === undefined) return [];
  if (found.length <= LIMITS.listed)
    return found.map((one) => {
      const message = `Unexpected character ${characterName(one.character)}, expected text`;
      const fix = removal([one], place);
      return diagnose(syntaxCodes.invalidCharacter, placeOf(one, place), message, { fix });
    });
  const message = `Unexpected ${found.length} characters that no text should hold, the first ${characterName(first.character)}, expected text`;
  const help = helpForMany(found, length);
  const fix = removal(found, place);
  return [diagnose(syntaxCodes.invalidCharacter, placeOf(first, place), message, { help, fix })];
}

/** Zero bytes between letters are those of UTF-16; a file of nothing else lost what it held. */
function helpForMany(found: readonly Invalid[], length: number): string {
  const zeros = found.filter(({ character }) => character === '\u0000').length;
  if (zeros <= LIMITS.listed) return syntaxCodes.invalidCharacter.help;
  return zeros * NEARLY_ALL > length * (NEARLY_ALL - 1)
    ? 'The file holds nothing but zero bytes, as after a crash: restore it from version control or a copy.'
    : 'The file seems to be saved as UTF-16: save it as UTF-8.';
}

/** Without what nobody sees the text says the same; in the place of another character something may be missing. */
function removal(found: readonly Invalid[], place: SourceText['place']): Fix | undefined {
  if (found.length > LIMITS.removed || !found.every(({ character }) => REMOVABLE.test(character)))
    return undefined;
  const edits = found.map((one): Edit => ({ place: placeOf(one, place), before: one.character, after: '' }));
  return { what: found.length === 1 ? 'Delete the character' : 'Delete the characters', edits, sure: true };
}

function placeOf({ index }: Invalid, place: SourceText['place']): Place {
  return place(index, index + 1);
}
