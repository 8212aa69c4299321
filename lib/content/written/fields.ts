import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { nearestWord } from '#lib/base/did-you-mean.ts';
import { fieldCodes } from '../codes/field-codes.ts';
import { referenceCodes } from '../codes/reference-codes.ts';
import { isSlip } from '../fix/field-fix.ts';
import { idSchema } from '../schema/shared.ts';
import { FIELD_NAMES, type Span } from './sections.ts';
import { rawOf, spanOf, type Block, type Section } from './section.ts';
import { WRITTEN_LEVELS, type WrittenLevel, type WrittenText } from './written-item.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;
type FieldName = (typeof FIELD_NAMES)[number];

/** The fields of an item, each with the place of its value. */
export type Fields = ReadonlyMap<FieldName, WrittenText>;

const FIELD_LINE = /^[ \t]*(?<name>\p{L}[\p{L} ]*):(?<value>.*)$/u;

/** What stands among the fields of an item. */
export interface FieldsRead {
  readonly fields: Map<FieldName, WrittenText>;
  /** Those that were meant where a name is misspelt: told of, so that nobody says that they are lacking. */
  readonly meant: Set<FieldName>;
}

/** True for a paragraph that begins with one of the fields of an item, or with a misspelt one above others. */
export function isFields(section: Section, paragraph: Paragraph): boolean {
  const [first, ...others] = rawOf(section, paragraph).split('\n').map(nameIn);
  if (isField(first)) return true;
  return meantBy(first) !== undefined && others.some((name) => meantBy(name) !== undefined);
}

/** The fields that words with marks around them were meant for: "**Id:** a". The marks are told of. */
export function fieldsInWords(words: string): readonly FieldName[] {
  return FIELD_NAMES.some((name) => words.startsWith(`${name}:`))
    ? FIELD_NAMES.filter((name) => ` ${words}`.includes(` ${name}:`))
    : [];
}

/** The field that a paragraph of the stem seems to have been meant for: `Fact: …`; undefined for an ordinary one. */
export function meantField(section: Section, paragraph: Paragraph): FieldName | undefined {
  return meantBy(nameIn(firstLine(rawOf(section, paragraph))));
}

function nameIn(line: string): string | undefined {
  return FIELD_LINE.exec(line.trimEnd())?.groups?.['name'];
}

function isField(name: string | undefined): boolean {
  return FIELD_NAMES.some((known) => known === name);
}

/** The field that a line is; undefined for other words. */
export function fieldIn(line: string): FieldName | undefined {
  const name = nameIn(firstLine(line));
  return FIELD_NAMES.find((known) => known === name);
}

/** The field whose name is nearest; undefined when none is near. */
function meantBy(name: string | undefined): FieldName | undefined {
  if (name === undefined) return undefined;
  const near = nearestWord(name.toLowerCase(), FIELD_NAMES.map(lower));
  return FIELD_NAMES.find((known) => known.toLowerCase() === near);
}

/**
 * Adds the fields of a paragraph, one a line. Diagnostics: `content/unknown-field`, and `content/invalid-value` for a line
 * that is no field, for a field without a value and for a second one of a name.
 */
export function readFields(section: Section, paragraph: Paragraph, into: FieldsRead): void {
  const { from } = spanOf(section, paragraph);
  let at = from;
  for (const line of rawOf(section, paragraph).split('\n')) {
    const span = { from: at, to: at + line.trimEnd().length };
    readLine(section, line.trimEnd(), span, into);
    at += line.length + 1;
  }
}

function readLine(section: Section, line: string, span: Span, { fields, meant }: FieldsRead): void {
  const { source, diagnostics } = section;
  const place = source.place(span.from, span.to);
  const fault = (message: string): void => {
    diagnostics.push(diagnose(fieldCodes.invalidValue, place, message));
  };
  const { name = '', value = '' } = FIELD_LINE.exec(line)?.groups ?? {};
  const field = FIELD_NAMES.find((known) => known === name);
  if (name === '') {
    fault(`Unexpected "${line.trim()}" among the fields, expected a line \`Name: value\``);
  } else if (field === undefined) {
    const near = meantBy(name);
    if (near !== undefined) meant.add(near);
    diagnostics.push(unknownField(section, span, line, name));
  } else if (value.trim() === '') {
    fault(`Unexpected empty field \`${name}\`, expected a value`);
  } else if (fields.has(field)) {
    fault(`Unexpected second field \`${name}\`, expected it once`);
  } else {
    const start = span.from + line.length - value.trimStart().length;
    fields.set(field, { text: value.trim(), place: source.place(start, span.to) });
  }
}

/** The id, or undefined when there is none of the right form. Diagnostics: `content/invalid-value`. */
export function idOf({ diagnostics }: Section, fields: Fields): WrittenText | undefined {
  const written = fields.get('Id');
  if (written === undefined || idSchema.safeParse(written.text).success) return written;
  const message = `Unexpected id "${written.text}", expected lower-case letters, digits and single hyphens`;
  diagnostics.push(diagnose(fieldCodes.invalidValue, written.place, message));
  return undefined;
}

/** The references of a list with commas, each at its place; those of a wrong form are told of and left out. */
export function referencesOf(
  section: Section,
  written: WrittenText | undefined,
  parts: number,
): WrittenText[] {
  if (written === undefined) return [];
  const found: WrittenText[] = [];
  let column = written.place.column;
  for (const piece of written.text.split(',')) {
    const text = piece.trim();
    const start = column + piece.length - piece.trimStart().length;
    column += piece.length + 1;
    const place = { ...written.place, column: start, endColumn: start + text.length };
    if (isReference(text, parts)) found.push({ text, place });
    else section.diagnostics.push(badReference(text, place));
  }
  return found;
}

/** Without the references that stand there already: of a second one, another was meant, or none. Diagnostics: `content/duplicate-id`. */
export function onlyOnce(
  { diagnostics }: Section,
  references: readonly WrittenText[],
): readonly WrittenText[] {
  return references.filter(({ text, place }, index) => {
    const first = references.find((other) => other.text === text);
    if (first === undefined || first === references[index]) return true;
    const message = `Unexpected second "${text}" in the list, expected it once`;
    const related = [{ message: 'the first one', place: first.place }];
    const help = 'Delete one of the two, or write the one that was meant.';
    diagnostics.push(diagnose(referenceCodes.duplicateId, place, message, { related, help }));
    return false;
  });
}

function badReference(text: string, place: Place): Diagnostic {
  const expected = /[;\s]/u.test(text)
    ? 'references divided by commas: `lesson/fact, lesson/other-fact`'
    : 'ids divided by "/": `lesson/fact`';
  const message = `Unexpected reference "${text}", expected ${expected}`;
  return diagnose(fieldCodes.invalidValue, place, message);
}

function isReference(text: string, parts: number): boolean {
  const ids = text.split('/');
  return ids.length <= parts && ids.every((id) => idSchema.safeParse(id).success);
}

/** The cognitive level, or undefined when none is named. Diagnostics: `content/invalid-value`. */
export function levelOf({ diagnostics }: Section, fields: Fields): WrittenLevel | undefined {
  const written = fields.get('Level');
  const level = WRITTEN_LEVELS.find((known) => known === written?.text);
  if (written !== undefined && level === undefined) {
    const message = `Unexpected level "${written.text}", expected ${WRITTEN_LEVELS.join(', ')}`;
    diagnostics.push(diagnose(fieldCodes.invalidValue, written.place, message));
  }
  return level;
}

/** Whether `Status: draft` stands there, and where. Diagnostics: `content/invalid-value` for another status. */
export function draftOf({ diagnostics }: Section, fields: Fields): WrittenText | undefined {
  const written = fields.get('Status');
  if (written === undefined || written.text === 'draft') return written;
  const message = `Unexpected status "${written.text}", expected \`draft\`, or no field for an item that is finished`;
  diagnostics.push(diagnose(fieldCodes.invalidValue, written.place, message));
  return undefined;
}

/** Adds `content/unknown-field` at a paragraph of the stem that was meant as a field. */
export function refuseAsField(section: Section, paragraph: Paragraph): void {
  const line = firstLine(rawOf(section, paragraph));
  const { from } = spanOf(section, paragraph);
  const span = { from, to: from + line.length };
  section.diagnostics.push(unknownField(section, span, line, nameIn(line) ?? ''));
}

/** A name that is no field, with the fix that spells it right where it is near to one. */
function unknownField({ source }: Section, { from, to }: Span, line: string, name: string): Diagnostic {
  const near = meantBy(name);
  const expected = near === undefined ? `one of ${FIELD_NAMES.join(', ')}` : `\`${near}\``;
  const at = from + line.indexOf(name);
  const fix =
    near === undefined
      ? undefined
      : {
          what: `Call the field \`${near}\``,
          edits: [{ place: source.place(at, at + name.length), before: name, after: near }],
          sure: isSlip(name, near),
        };
  const message = `Unexpected field \`${name.trimEnd()}\`, expected ${expected}`;
  return diagnose(fieldCodes.unknownField, source.place(from, to), message, { fix });
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trimEnd() ?? '';
}

function lower(text: string): string {
  return text.toLowerCase();
}
