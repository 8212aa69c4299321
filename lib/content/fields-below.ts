import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { bodyCodes } from './codes/body-codes.ts';
import { fieldCodes } from './codes/field-codes.ts';
import type { SourceText } from './source-text.ts';

/** A field of a lesson whose entries stand below it, or in brackets behind it; at the start of a line behind an empty one. */
const FIELD =
  /(?<=^|\n[ \t]*\r?\n)(?<name>objectives|facts|cases|changes|glossary):[ \t]*(?:\r?\n[ \t]*(?:- |[a-z0-9-]+:[ \r\n])|\[[^\]\n]*\][ \t]*\r?(?:\n|$))/u;
const CODE = /^ {0,3}(?:`{3,}|~{3,})/gmu;
const HELP =
  'Move the line and its entries above the second line `---` of the file: below it stands what learners read.';

/**
 * `content/unread-mark` of fields of a lesson that were pasted below the second line of dashes: learners would read them, and their facts
 * would be none. Undefined where none stand from an offset of a file to another.
 */
export function fieldsBelow(source: SourceText, from: number, to: number): Diagnostic | undefined {
  const body = source.text.slice(from, to);
  const found = FIELD.exec(body);
  const name = found?.groups?.['name'];
  if (found === null || name === undefined) return undefined;
  if ([...body.slice(0, found.index).matchAll(CODE)].length % 2 === 1) return undefined;
  const at = from + found.index;
  return diagnose(
    bodyCodes.unreadMark,
    source.place(at, at + name.length + 1),
    `${messageOf(name)}, expected them between the two lines \`---\` at the beginning of the file`,
    { help: HELP },
  );
}

function messageOf(name: string): string {
  return `Unexpected field \`${name}\` and its entries in the text`;
}

/** What was found in a file, without the field that it lacks since it stands below. */
export function withoutLackedAbove(found: readonly Diagnostic[]): Diagnostic[] {
  return found.filter(
    ({ code, message }) =>
      code !== fieldCodes.missingField.code ||
      !found.some((other) => {
        const [, name] = /^Unexpected field `(\w+)` and its entries in the text/u.exec(other.message) ?? [];
        return name !== undefined && message.endsWith(`expected a field \`${name}\``);
      }),
  );
}
