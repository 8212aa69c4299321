/** How an entry of a sign-off file is laid out, and where its lines begin and end. */
import { Document, Scalar } from 'yaml';

/** The fields of an entry, in the order in which they stand. */
export type EntryFields = Readonly<Record<string, string>>;

/** The entry as a list item of its own lines. */
export function blockEntry(entry: EntryFields, indent: string, text: string): string {
  const lines = yamlLines(entry).map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`);
  return lines.map((line) => line + newline(text)).join('');
}

/** The entry in braces, for a list in brackets. */
export function flowEntry(entry: EntryFields): string {
  return `{ ${Object.entries(entry)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join(', ')} }`;
}

/** A field a line. The revision stands in quotation marks: one made of digits alone would be read as a number. */
function yamlLines(entry: EntryFields): readonly string[] {
  const document = new Document(entry);
  const revision = document.get('revision', true);
  if (revision instanceof Scalar) revision.type = Scalar.QUOTE_DOUBLE;
  return document.toString({ lineWidth: 0 }).trimEnd().split('\n');
}

/** How the file ends its lines. */
export function newline(text: string): string {
  return /\r\n/u.test(text) ? '\r\n' : '\n';
}

/** The text with an end of line, unless it is empty or has one. */
export function ended(part: string, text: string): string {
  return part === '' || part.endsWith('\n') ? part : part + newline(text);
}

/** Just behind the last sign before `to` that is no white space. */
export function lastSign(text: string, to: number): number {
  return text.slice(0, to).trimEnd().length;
}

/** Where the line of a place begins. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the next line begins. */
export function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at + 1;
}
