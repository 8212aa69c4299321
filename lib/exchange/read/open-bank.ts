import { compareDiagnostics } from '#lib/base/diagnostic.ts';
import { lineMap } from '#lib/base/line-map.ts';
import { mergeMarks } from '#lib/content/unfinished-merge.ts';
import { readCodes } from './codes.ts';
import { isBrokenByEncoding, isWorkbook } from './encoding.ts';
import { countOf, fault, READ_LIMITS, type ReadBank, type Reading } from './read-bank.ts';

/** Controls but tab, line feed and carriage return; direction controls; characters that are none; lone surrogates. */
const INVALID =
  /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/gu;
/** So many of them are told of; a file with more is broken as a whole. */
const INVALID_LISTED = 20;

/**
 * Reads the text of a bank: without a byte order mark, with a blank in place of every character that no text should hold, and in
 * no case more than the limits. Faults are listed in the order of the file.
 * Diagnostics: `exchange/limit`, `exchange/encoding`, `content/unfinished-merge`, `exchange/invalid-character`, `exchange/no-questions`, and what `read` adds.
 */
export function openBank(
  path: string,
  raw: string,
  read: (text: string, reading: Reading) => void,
): ReadBank {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw;
  const map = lineMap(text.length > READ_LIMITS.file ? '' : text);
  const reading: Reading = {
    place: (from, to) => map.place(path, from, to),
    questions: [],
    composites: [],
    leftOut: [],
    diagnostics: [],
    ids: new Map(),
    faulty: new Set(),
  };
  if (text.length > READ_LIMITS.file) {
    const message = `Unexpected file of ${String(text.length)} characters, expected at most ${String(READ_LIMITS.file)}`;
    fault(reading, readCodes.limit, reading.place(0, 0), message);
  } else if (!isUnread(path, text, reading)) {
    read(clean(text, reading), reading);
    refuseEmpty(reading);
  }
  return {
    questions: reading.questions,
    composites: reading.composites,
    leftOut: reading.leftOut,
    ids: [...reading.ids.keys()],
    faulty: reading.faulty,
    diagnostics: reading.diagnostics.sort(compareDiagnostics).slice(0, READ_LIMITS.listed),
  };
}

/** Whether nothing of a text can be relied on, which is told. Of two versions, a key may stand in either. */
function isUnread(path: string, text: string, reading: Reading): boolean {
  if (isWorkbook(text, reading) || isBrokenByEncoding(text, reading)) return true;
  const marks = mergeMarks({ path, text, place: reading.place }, 0);
  reading.diagnostics.push(...marks);
  return marks.length > 0;
}

/** A file that holds nothing is the wrong one, or was cut before its first question. */
function refuseEmpty(reading: Reading): void {
  if (countOf(reading) + reading.diagnostics.length > 0) return;
  fault(
    reading,
    readCodes.noQuestions,
    reading.place(0, 0),
    'Unexpected file without a question, expected one at least',
  );
}

function clean(text: string, reading: Reading): string {
  let listed = 0;
  return text.replace(INVALID, (character: string, offset: number) => {
    if (listed < INVALID_LISTED) {
      const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      const message = `Unexpected character U+${code}, expected text`;
      fault(reading, readCodes.invalidCharacter, reading.place(offset, offset + 1), message);
    }
    listed += 1;
    return ' ';
  });
}
