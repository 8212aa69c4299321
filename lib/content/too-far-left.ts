/** Fields that begin in the column of the one that they stand below, which then has nothing in it. */
import { z } from 'zod';
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { valueAt, type Entry, type PlacedIssue } from './held-entry.ts';
import { bareSchema, fieldsOf, formOf, formsOf, schemaAt, type Schema } from './schema-walk.ts';

/** A field without a value, and the names behind it that were meant to stand below it: one or more. */
export interface TooFarLeft {
  readonly heading: string;
  readonly names: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;

/** Of a map of entries: an id without a value, and behind it fields that such an entry has. */
export function entriesTooFarLeft(entries: Fields, schema: Schema): readonly TooFarLeft[] {
  const fields = fieldsOf(schema);
  return runsBehind(entries, (name) => fields.has(name));
}

/** One `content/unknown-field` for all that stand too far left, at the first of them. @param place that of a name in the file */
export function toldTooFarLeft({ heading, names }: TooFarLeft, place: (name: string) => Place): Diagnostic {
  const [first = '', ...others] = names;
  const more = others.length === 0 ? '' : ` and ${String(others.length)} more`;
  const message = `Unexpected \`${first}\`${more} as far left as \`${heading}:\`, expected ${others.length === 0 ? 'it' : 'them'} below it and further right`;
  const help = `Put two blanks in front of each line that belongs below \`${heading}:\`.`;
  return diagnose(fieldCodes.unknownField, place(first), message, { help });
}

/** What zod found without what follows from fields too far left, and those as one finding each. */
export function withoutTooFarLeft(
  entry: Entry,
  placed: readonly PlacedIssue[],
): { readonly placed: readonly PlacedIssue[]; readonly diagnostics: readonly Diagnostic[] } {
  const runs = placed.flatMap(({ issue, path }) =>
    issue.code === 'unrecognized_keys'
      ? unknownBehind(entry, path, new Set(issue.keys)).map((run) => ({ run, path }))
      : [],
  );
  if (runs.length === 0) return { placed, diagnostics: [] };
  const told = new Set(
    runs.flatMap(({ run: { heading, names }, path }) =>
      [heading, ...names].map((name) => keyOf([...path, name])),
    ),
  );
  return {
    placed: placed.flatMap((one) => withoutTold(one, told)),
    diagnostics: runs.map(({ run, path }) =>
      toldTooFarLeft(run, (name) => entry.locate([...entry.path, ...path, name], 'key')),
    ),
  };
}

function withoutTold({ issue, path }: PlacedIssue, told: ReadonlySet<string>): readonly PlacedIssue[] {
  if (issue.code !== 'unrecognized_keys') return told.has(keyOf(path)) ? [] : [{ issue, path }];
  const keys = issue.keys.filter((key) => !told.has(keyOf([...path, key])));
  return keys.length === 0 ? [] : [{ issue: { ...issue, keys }, path }];
}

function keyOf(path: PlacedIssue['path']): string {
  return JSON.stringify(path.map(String));
}

/** In the map at a path: fields of names and values that have none, and unknown fields behind them that could be those. */
function unknownBehind(
  { value, schema }: Entry,
  path: PlacedIssue['path'],
  unknown: ReadonlySet<string>,
): readonly TooFarLeft[] {
  const map = valueAt(value, path);
  if (formOf(map) !== 'map') return [];
  const fields = map as Fields;
  return runsBehind(fields, (name, heading) => {
    const below = schemaAt(schema, [...path, heading]);
    return unknown.has(name) && below !== undefined && takes(below, name, fields[name]);
  });
}

function takes(schema: Schema, name: string, value: unknown): boolean {
  const bare = bareSchema(schema);
  const below = bare instanceof z.ZodRecord ? bare.valueType : fieldsOf(bare).get(name);
  return below !== undefined && formsOf(below).has(formOf(value));
}

function runsBehind(
  fields: Fields,
  isBelow: (name: string, heading: string) => boolean,
): readonly TooFarLeft[] {
  const all = Object.keys(fields);
  return all.flatMap((heading, at) => {
    if (fields[heading] !== null) return [];
    const behind = all.slice(at + 1);
    const end = behind.findIndex((name) => !isBelow(name, heading));
    const names = end === -1 ? behind : behind.slice(0, end);
    return names.length === 0 ? [] : [{ heading, names }];
  });
}
