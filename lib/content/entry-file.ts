import { z } from 'zod';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Fix, Place } from '#lib/base/diagnostic.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { badName } from './bad-name.ts';
import { escapedInFields } from './escaped-characters.ts';
import { valueWords } from './expected.ts';
import { fieldFaults } from './field-faults.ts';
import { missingFix } from './fix/missing-fix.ts';
import { marksInFields } from './marks-in-fields.ts';
import type { Locate } from './model.ts';
import { formOf } from './schema-walk.ts';
import { idSchema } from './schema/shared.ts';
import { leftToWrite, mayBeLeftToWrite } from './left-to-write.ts';
import { mayHaveOddNumbers, oddNumbers } from './odd-numbers.ts';
import { quotedValues } from './quoted-values.ts';
import type { SourceText } from './source-text.ts';
import { entriesTooFarLeft, toldTooFarLeft } from './too-far-left.ts';
import { headPlace, locator, nodeAt, plainValue, type YamlNode, type YamlPath } from './yaml-node.ts';

/** How the message ends that is told of a file without fields, of which nothing is read. */
export const NO_FIELDS = 'expected fields, each as `name: value`';

/** No schema goes further down. */
const DEPTH = 8;

/** A map of names and values, as it was read. */
export type RawMap = Readonly<Record<string, unknown>>;

/** The fields of a file while they are read; readers add what they find to `diagnostics`. */
export interface EntryFile {
  readonly source: SourceText;
  readonly node: YamlNode;
  readonly value: RawMap;
  readonly locate: Locate;
  /** Where what is missing in the entry at a path is shown. */
  readonly head: (path: YamlPath) => Place;
  /** The value at a path as it is written. */
  readonly written: (path: YamlPath) => string;
  readonly diagnostics: Diagnostic[];
  /** Whether it is worth looking for these in its entries. */
  readonly mayHaveOddNumbers: boolean;
  readonly mayBeLeftToWrite: boolean;
}

/**
 * Opens fields that were read for reading against schemas. Returns undefined when they are no map.
 * `start` is where what is missing in the whole file is shown. Diagnostics: `content/invalid-value`.
 */
export function openEntries(
  source: SourceText,
  node: YamlNode,
  start: Place,
  diagnostics: Diagnostic[],
): EntryFile | undefined {
  const value = plainValue(node);
  const locate = locator(source, node);
  if (!isRawMap(value)) {
    diagnostics.push(
      diagnose(fieldCodes.invalidValue, locate([]), `Unexpected ${valueWords(value)}, ${NO_FIELDS}`),
    );
    return undefined;
  }
  const written = source.text.slice(node.from, node.to);
  diagnostics.push(
    ...escapedInFields(source, value, locate),
    ...quotedValues(source.text, value, locate),
    ...marksInFields(written, value, locate),
  );
  return {
    source,
    node,
    value,
    locate,
    head: (path) => headPlace(source, node, path, start),
    written: (path) => {
      const found = nodeAt(node, path);
      return found === undefined ? '' : source.text.slice(found.from, found.to);
    },
    diagnostics,
    mayHaveOddNumbers: mayHaveOddNumbers(source.text),
    mayBeLeftToWrite: mayBeLeftToWrite(source.text),
  };
}

/** True for a map of names and values. */
export function isRawMap(value: unknown): value is RawMap {
  return formOf(value) === 'map';
}

/**
 * Holds a value at a path of the file against a schema. Returns undefined when it does not fit; the faults are added to the
 * file's diagnostics (those of `fieldFaults`). `words` is the schema that tells authors what is expected, when `schema` is a
 * loosened one whose parts are read one by one.
 */
export function readEntry<T extends z.ZodType>(
  file: EntryFile,
  path: YamlPath,
  value: unknown,
  schema: T,
  words: z.ZodType = schema,
): z.output<T> | undefined {
  const parsed = schema.safeParse(value);
  if (parsed.success) {
    // Of a loosened entry the parts are read one by one.
    const isWhole = words === schema;
    if (file.mayHaveOddNumbers && isWhole) file.diagnostics.push(...oddNumbers(file, path, value));
    if (file.mayBeLeftToWrite)
      file.diagnostics.push(...leftToWrite(file, path, { value, schema: words }, isWhole ? DEPTH : 1));
    return parsed.data;
  }
  const { locate, head, written } = file;
  const missing = (at: YamlPath, name: string): Fix | undefined => missingFix(file, at, name);
  const entry = { value, schema: words, path, locate, head, written, missing };
  file.diagnostics.push(...fieldFaults(entry, parsed.error.issues));
  return undefined;
}

/** The entries of a map whose ids and values fit; each of the others is a fault of its own and hides none. */
export function readEntries<T extends z.ZodType>(
  file: EntryFile,
  path: YamlPath,
  value: unknown,
  schema: T,
): Map<string, z.output<T>> {
  const entries = new Map<string, z.output<T>>();
  if (!isRawMap(value)) return entries;
  const left = entriesTooFarLeft(value, schema);
  const told = new Set(left.flatMap(({ heading, names }) => [heading, ...names]));
  for (const run of left)
    file.diagnostics.push(toldTooFarLeft(run, (name) => file.locate([...path, name], 'key')));
  for (const [id, raw] of Object.entries(value)) {
    if (told.has(id)) continue;
    const named = isNamed(file, [...path, id], id);
    const entry = readEntry(file, [...path, id], raw, schema);
    if (entry !== undefined && named) entries.set(id, entry);
  }
  return entries;
}

function isNamed(file: EntryFile, path: YamlPath, id: string): boolean {
  const fault = idSchema.safeParse(id).error?.issues[0];
  if (fault === undefined) return true;
  const expected = fault.code === 'too_big' ? `at most ${String(fault.maximum)} characters` : fault.message;
  file.diagnostics.push(badName(id, expected, file.locate(path, 'key')));
  return false;
}

/** A list or nothing: what a broken file has under a name that should be a list. */
export function rawList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

/** The text of a field when it fits its schema, else a stand-in. Its fault is told of by who reads the whole. */
export function textOr(schema: z.ZodType<string>, value: unknown, standIn: string): string {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : standIn;
}

/** A map field whose values are read one by one. */
export const looseMap = z.record(z.string(), z.unknown());
/** A list field whose entries are read one by one. */
export const looseList = z.array(z.unknown());
