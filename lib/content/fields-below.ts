import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { bodyCodes } from './codes/body-codes.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { lackingMessage } from './field-faults.ts';
import type { SourceText } from './source-text.ts';

/** A field of a lesson whose entries stand below it, or in brackets behind it; at the start of a line behind an empty one. */
const FIELD =
  /(?<=^|\n[ \t]*\r?\n)(?<name>objectives|facts|cases|changes|glossary):[ \t]*(?:\r?\n[ \t]*(?:- |[a-z0-9-]+:[ \r\n])|\[[^\]\n]*\][ \t]*\r?(?:\n|$))/u;
const CODE = /^ {0,3}(?:`{3,}|~{3,})/gmu;
const HELP =
  'Move the line and its entries above the second line `---` of the file: below it stands what learners read.';

/** A field of a lesson that stands below the second line of dashes, and what is told of it. */
export interface FieldBelow {
  readonly field: string;
  readonly diagnostic: Diagnostic;
}

/**
 * `content/unread-mark` of fields of a lesson that were pasted below the second line of dashes: learners would read them, and their facts
 * would be none. Undefined where none stand from an offset of a file to another.
 */
export function fieldsBelow(source: SourceText, from: number, to: number): FieldBelow | undefined {
  const body = source.text.slice(from, to);
  const found = FIELD.exec(body);
  const field = found?.groups?.['name'];
  if (found === null || field === undefined) return undefined;
  if ([...body.slice(0, found.index).matchAll(CODE)].length % 2 === 1) return undefined;
  const at = from + found.index;
  const message = `Unexpected field \`${field}\` and its entries in the text, expected them between the two lines \`---\` at the beginning of the file`;
  const place = source.place(at, at + field.length + 1);
  return { field, diagnostic: diagnose(bodyCodes.unreadMark, place, message, { help: HELP }) };
}

/** What was found in a file, without the field that it lacks since it stands below. */
export function withoutLackedAbove(
  found: readonly Diagnostic[],
  field: string | undefined,
): readonly Diagnostic[] {
  if (field === undefined) return found;
  const lacking = lackingMessage(field);
  return found.filter(({ code, message }) => code !== fieldCodes.missingField.code || message !== lacking);
}
