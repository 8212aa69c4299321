import { diagnose } from '#lib/base/code-page.ts';
import { nearestWord } from '#lib/base/did-you-mean.ts';
import { fieldCodes } from '../codes/field-codes.ts';
import { idSchema } from '../schema/shared.ts';
import { FIELD_NAMES, type Span } from './sections.ts';
import { rawOf, refuse, spanOf, type Block, type Section } from './section.ts';
import { WRITTEN_LEVELS, type WrittenLevel, type WrittenText } from './written-item.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;
type FieldName = (typeof FIELD_NAMES)[number];

/** The fields of an item, each with the place of its value. */
export type Fields = ReadonlyMap<FieldName, WrittenText>;

const FIELD_LINE = /^[ \t]*(?<name>\p{L}[\p{L} ]*):(?<value>.*)$/u;

/** True for a paragraph that begins with one of the fields of an item. */
export function isFields(section: Section, paragraph: Paragraph): boolean {
  const name = FIELD_LINE.exec(firstLine(rawOf(section, paragraph)))?.groups?.['name'];
  return FIELD_NAMES.some((known) => known === name);
}

/** The field that a paragraph of the stem seems to have been meant for: `Fact: …`; undefined for an ordinary one. */
export function meantField(section: Section, paragraph: Paragraph): string | undefined {
  const name = FIELD_LINE.exec(firstLine(rawOf(section, paragraph)))?.groups?.['name'];
  return name === undefined ? undefined : nearestWord(name.toLowerCase(), FIELD_NAMES.map(lower));
}

/**
 * Adds the fields of a paragraph, one a line. Diagnostics: `content/unknown-field`, and `content/invalid-value` for a line
 * that is no field, for a field without a value and for a second one of a name.
 */
export function readFields(
  section: Section,
  paragraph: Paragraph,
  fields: Map<FieldName, WrittenText>,
): void {
  const { from } = spanOf(section, paragraph);
  let at = from;
  for (const line of rawOf(section, paragraph).split('\n')) {
    const span = { from: at, to: at + line.trimEnd().length };
    readLine(section, line.trimEnd(), span, fields);
    at += line.length + 1;
  }
}

function readLine(section: Section, line: string, span: Span, fields: Map<FieldName, WrittenText>): void {
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
    const near = nearestWord(name.toLowerCase(), FIELD_NAMES.map(lower));
    const known = FIELD_NAMES.find((one) => one.toLowerCase() === near);
    const expected = known === undefined ? `one of ${FIELD_NAMES.join(', ')}` : `\`${known}\``;
    diagnostics.push(
      diagnose(fieldCodes.unknownField, place, `Unexpected field \`${name}\`, expected ${expected}`),
    );
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
    else
      section.diagnostics.push(
        diagnose(
          fieldCodes.invalidValue,
          place,
          `Unexpected reference "${text}", expected ids divided by "/": \`lesson/fact\``,
        ),
      );
  }
  return found;
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
export function refuseAsField(section: Section, paragraph: Paragraph, meant: string): void {
  const known = FIELD_NAMES.find((name) => name.toLowerCase() === meant) ?? meant;
  const name = FIELD_LINE.exec(firstLine(rawOf(section, paragraph)))?.groups?.['name'] ?? '';
  refuse(section, paragraph, fieldCodes.unknownField, `Unexpected field \`${name}\`, expected \`${known}\``);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.trimEnd() ?? '';
}

function lower(text: string): string {
  return text.toLowerCase();
}
