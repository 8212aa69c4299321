import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { lineMap } from '#lib/base/line-map.ts';
import { syntaxCodes } from './codes/syntax-codes.ts';
import { LIMITS } from './limits.ts';
import type { SourceFile } from './model.ts';

/** The text of a file with a way from offsets to places. */
export interface SourceText {
  readonly path: string;
  /** Without a byte order mark, and with a blank in place of every character that no text should hold. */
  readonly text: string;
  /** The place between two offsets of `text`. */
  readonly place: (from: number, to: number) => Place;
}

/** A source text, or undefined when the file must not be read at all; `diagnostics` say why. */
export interface OpenedSource {
  readonly source: SourceText | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Controls but tab, line feed and carriage return; direction controls; the sign of a broken encoding; lone surrogates. */
const INVALID =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFD\uFFFE\uFFFF]|\p{Surrogate}/gu;
const BLANKS = new RegExp(`\\s{${LIMITS.blanks}}`, 'u');

/**
 * Opens a file for reading. A byte order mark is dropped and counts in no column, as in editors.
 * Diagnostics: `content/file-too-large`, `content/blank-run` (both: not read), `content/invalid-character` (read on).
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
  const { cleaned, diagnostics } = clean(text, place);
  return { source: { path, text: cleaned, place }, diagnostics };
}

function refused(path: string, text: string): OpenedSource {
  const message = `Unexpected file of ${text.length} characters, expected at most ${LIMITS.file}`;
  const place = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { source: undefined, diagnostics: [diagnose(syntaxCodes.fileTooLarge, place, message)] };
}

function clean(text: string, place: SourceText['place']): { cleaned: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const cleaned = text.replace(INVALID, (character: string, offset: number) => {
    if (diagnostics.length < LIMITS.listed) {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      diagnostics.push(
        diagnose(
          syntaxCodes.invalidCharacter,
          place(offset, offset + 1),
          `Unexpected character U+${code}, expected text`,
        ),
      );
    }
    return ' ';
  });
  return { cleaned, diagnostics };
}
