import { z } from 'zod';
import { diagnose } from '#lib/base/code-page.ts';
import { shortened } from '#lib/base/shortened.ts';
import type { Diagnostic, Fix } from '#lib/base/diagnostic.ts';
import { nearestWord } from '#lib/base/did-you-mean.ts';
import { amountHelp } from './amount-slip.ts';
import { fieldCodes } from './codes/field-codes.ts';
import { alternatives, expectedWords, valueWords } from './expected.ts';
import { exchangedName } from './exchanged-name.ts';
import { fieldFix, isSlip } from './fix/field-fix.ts';
import { badName } from './bad-name.ts';
import { gluedColon } from './glued-colon.ts';
import { valueAt, type Entry, type PlacedIssue } from './held-entry.ts';
import { missingTogether, type EntryFault } from './missing-together.ts';
import { factSchemas } from './schema/fact-schema.ts';
import { valueFix } from './fix/value-fix.ts';
import { bareSchema, describedAs, fieldsOf, formOf, formsOf, schemaAt, type Schema } from './schema-walk.ts';
import { withoutTooFarLeft } from './too-far-left.ts';
import type { YamlPath } from './yaml-node.ts';

type Issue = z.core.$ZodIssue;

/** Names a fault for the comparison of a misspelt field with the missing one. */
interface Found {
  readonly diagnostic: Diagnostic;
  readonly missing: string | undefined;
  readonly meant: string | undefined;
  /** Of a field that is missing, and of one that is near no other. */
  readonly at?: YamlPath;
}

/**
 * The faults that zod found in an entry, each at its own place, in words for authors.
 * A misspelt field is one fault, though zod finds an unknown and a missing one, and so are fields that stand too far left.
 * Diagnostics: `content/unknown-field`, `content/missing-field`, `content/invalid-value`.
 */
export function fieldFaults(entry: Entry, issues: readonly Issue[]): readonly Diagnostic[] {
  const { placed, diagnostics } = withoutTooFarLeft(
    entry,
    issues.flatMap((issue) => openUnion(entry, issue, [])),
  );
  const found = withExchanged(
    entry,
    placed.flatMap((issue) => read(entry, issue)),
  );
  const meant = new Set(found.map((fault) => fault.meant));
  const seen = new Set<string>();
  const kept = diagnostics.map((diagnostic): EntryFault => ({ diagnostic, lacks: undefined }));
  for (const { diagnostic, missing } of found) {
    const { line, column } = diagnostic.place;
    const key =
      diagnostic.code === fieldCodes.invalidValue.code
        ? `${line}:${column}`
        : `${line}:${column} ${diagnostic.message}`;
    if (seen.has(key) || (missing !== undefined && meant.has(missing))) continue;
    seen.add(key);
    kept.push({ diagnostic, lacks: missing?.split('/').at(-1) });
  }
  return missingTogether(kept);
}

/** A field that does not exist and the one that is missing beside it, each the only one, are told of as one where the value would do. */
function withExchanged(entry: Entry, found: readonly Found[]): readonly Found[] {
  const beside = Map.groupBy(
    found.filter(({ at }) => at !== undefined),
    ({ at = [] }) => JSON.stringify(at.slice(0, -1)),
  );
  return found.flatMap((fault) => {
    const [one, other, ...more] = beside.get(JSON.stringify(fault.at?.slice(0, -1))) ?? [];
    const stray = [one, other].find((each) => each?.missing === undefined)?.at;
    const missing = [one, other].find((each) => each?.missing !== undefined)?.at;
    if (more.length > 0 || stray === undefined || missing === undefined) return [fault];
    const diagnostic = exchangedName(entry, stray, missing);
    if (diagnostic === undefined) return [fault];
    return fault === one ? [{ diagnostic, missing: undefined, meant: undefined }] : [];
  });
}

/** An issue of a union as the issues of the one alternative that the author can have meant; else the issue itself. */
function openUnion(entry: Entry, issue: Issue, before: YamlPath): PlacedIssue[] {
  const path = [...before, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const schema = schemaAt(entry.schema, path);
  const bare = schema === undefined ? undefined : bareSchema(schema);
  if (issue.code !== 'invalid_union' || !(bare instanceof z.ZodUnion)) return [{ issue, path }];
  const form = formOf(valueAt(entry.value, path));
  const fitting = bare.options.flatMap((option, index) => (formsOf(option).has(form) ? [index] : []));
  const only = fitting.length === 1 ? issue.errors[fitting[0] ?? -1] : undefined;
  return only === undefined ? [{ issue, path }] : only.flatMap((inner) => openUnion(entry, inner, path));
}

function read(entry: Entry, { issue, path }: PlacedIssue): Found[] {
  if (isToldElsewhere(entry, path)) return [];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(entry, path, key));
  if (issue.code === 'invalid_key') return [invalidKey(entry, path, issue)];
  const value = valueAt(entry.value, path);
  if (value === undefined && path.length > 0) return [missingField(entry, path)];
  const full = [...entry.path, ...path];
  const place = entry.locate(full, value === null && entry.written(full) === '' ? 'key' : 'value');
  const found = foundWords(value, entry.written(full));
  const message = `Unexpected ${found}, expected ${expectation(entry, issue, path, value)}`;
  const schema = schemaAt(entry.schema, path);
  const fix = schema === undefined ? undefined : valueFix(schema, value, entry.written(full), place);
  const diagnostic = diagnose(fieldCodes.invalidValue, place, message, {
    ...helpFor(schema, path, value, fix),
    fix,
  });
  return [{ diagnostic, missing: undefined, meant: undefined }];
}

/** A value in words: digits with an `e` among them may be read as a number beyond all bounds, and `null` and `~` as no value. */
function foundWords(value: unknown, written: string): string {
  if (typeof value === 'number') return `number ${written || String(value)}`;
  return value === null && written !== ''
    ? `\`${written}\`, which says that there is no value`
    : valueWords(value);
}

/** What to write, when that is certain, and what the field is. */
function helpFor(
  schema: Schema | undefined,
  path: YamlPath,
  value: unknown,
  fix: Fix | undefined,
): { help?: string } {
  const slip = schema === undefined ? undefined : amountHelp(schema, value, String(path.at(-1)));
  if (slip !== undefined && fix === undefined) return { help: slip };
  const described = schema === undefined ? '' : describedAs(schema);
  const name = path.findLast((step) => typeof step === 'string');
  const meaning = described === '' || name === undefined ? [] : [`Write under \`${name}\`: ${described}.`];
  const words = [...(fix === undefined ? [] : [`${fix.what}.`]), ...meaning];
  return words.length === 0 ? {} : { help: words.join(' ') };
}

/** `{ why: it is short, and so on }`: behind the comma stands a name without a value. No field is called by several words. */
function cutByComma(entry: Entry, path: YamlPath, key: string): Found | undefined {
  const isText = /\s/u.test(key) && !/^\S+:\s/u.test(key);
  const isBare = isText && valueAt(valueAt(entry.value, path), [key]) === null;
  if (!isBare || !entry.written([...entry.path, ...path]).startsWith('{')) return undefined;
  const place = entry.locate([...entry.path, ...path, key], 'key');
  const message = `Unexpected comma inside braces before "${shortened(key, 60)}", expected the text in quotes`;
  const help = 'A comma inside `{ }` begins the next field: put the text in quotes (`why: "one, two"`).';
  return {
    diagnostic: diagnose(fieldCodes.unknownField, place, message, { help }),
    missing: undefined,
    meant: undefined,
  };
}

/** `{ value: 1,000 mg }`: the number before the comma that cuts it. The comma is told of, and is what to mend. */
function isCutNumber(entry: Entry, path: YamlPath): boolean {
  const fields = valueAt(entry.value, path.slice(0, -1));
  if (typeof valueAt(entry.value, path) !== 'number' || formOf(fields) !== 'map') return false;
  const names = Object.keys(fields as object);
  const next = names[names.indexOf(String(path.at(-1))) + 1] ?? '';
  return /^\d{3}\b/u.test(next) && cutByComma(entry, path.slice(0, -1), next) !== undefined;
}

function isToldElsewhere(entry: Entry, path: YamlPath): boolean {
  return isCutNumber(entry, path) || isUnreadValue(entry, path);
}

/** `*name`, where YAML would put another value, and `#words`, which it takes for a comment: told of where the file is read. */
function isUnreadValue(entry: Entry, path: YamlPath): boolean {
  return valueAt(entry.value, path) === null && /^[*#]/u.test(entry.written([...entry.path, ...path]));
}

/** A name that is no field as it is written, because of a slip inside braces. */
function slipInBraces(entry: Entry, path: YamlPath, key: string): Found | undefined {
  const schema = schemaAt(entry.schema, path);
  const given = valueAt(entry.value, path);
  const names = schema === undefined ? [] : [...fieldsOf(schema).keys()];
  const place = entry.locate([...entry.path, ...path, key], 'key');
  const glued = valueAt(given, [key]) === null ? gluedColon(key, names, place) : undefined;
  return glued === undefined
    ? cutByComma(entry, path, key)
    : { ...glued, missing: undefined, meant: [...path, glued.name].join('/') };
}

function unknownField(entry: Entry, path: YamlPath, key: string): Found {
  const slip = slipInBraces(entry, path, key);
  if (slip !== undefined) return slip;
  const schema = schemaAt(entry.schema, path);
  const fields = schema === undefined ? new Map<string, Schema>() : fieldsOf(schema);
  const names = [...fields.keys()];
  const given = valueAt(entry.value, path);
  const free = names.filter((name) => formOf(given) !== 'map' || !Object.hasOwn(given as object, name));
  const place = entry.locate([...entry.path, ...path, key], 'key');
  const near = free.find((name) => isSlip(key, name)) ?? nearestWord(key, free);
  const list = names.map((name) => `\`${name}\``).join(', ');
  const help = near === undefined ? `The fields are ${list}.` : `Did you mean \`${near}\`? Correct the name.`;
  const expected = near === undefined ? (ofOtherKind(entry, path, key) ?? 'one that exists') : `\`${near}\``;
  const fix =
    near === undefined
      ? undefined
      : fieldFix({ written: key, near, value: valueAt(given, [key]), fields, place });
  const diagnostic = diagnose(
    fieldCodes.unknownField,
    place,
    `Unexpected field \`${key}\`, expected ${expected}`,
    { help, fix },
  );
  return {
    diagnostic,
    missing: undefined,
    ...(near === undefined ? { meant: undefined, at: [...path, key] } : { meant: [...path, near].join('/') }),
  };
}

/** A field that facts of another kind have. */
function ofOtherKind({ value, path: at }: Entry, path: YamlPath, key: string): string | undefined {
  const kind = valueAt(value, ['kind']);
  if (at[0] !== 'facts' || path.length > 0 || typeof kind !== 'string') return undefined;
  const kinds = Object.entries(factSchemas).flatMap(([name, { shape }]) =>
    Object.hasOwn(shape, key) ? [`\`${name}\``] : [],
  );
  return kinds.length === 0
    ? undefined
    : `none in a fact of kind \`${kind}\`: it belongs to ${kinds.join(', ')}`;
}

function missingField(entry: Entry, path: YamlPath): Found {
  const name = String(path.at(-1));
  const schema = schemaAt(entry.schema, path);
  const parent = path.slice(0, -1);
  const described = schema === undefined ? '' : describedAs(schema);
  const expected = schema === undefined ? '' : expectedWords(schema);
  const help = `Add \`${name}\`: ${described === '' ? expected : `${described} (${expected})`}.`;
  const place = entry.head([...entry.path, ...parent]);
  const fix = entry.missing([...entry.path, ...parent], name);
  const diagnostic = diagnose(fieldCodes.missingField, place, lackingMessage(name), { help, fix });
  return { diagnostic, missing: path.join('/'), meant: undefined, at: path };
}

function invalidKey(entry: Entry, path: YamlPath, issue: Extract<Issue, { code: 'invalid_key' }>): Found {
  const words = issue.issues[0]?.message ?? 'another name';
  const place = entry.locate([...entry.path, ...path], 'key');
  const isInBraces = entry.written([...entry.path, ...path.slice(0, -1)]).startsWith('{');
  const isAlone = isInBraces && valueAt(entry.value, path) === null;
  const glued = isAlone ? gluedColon(String(path.at(-1)), undefined, place) : undefined;
  if (glued !== undefined) return { ...glued, missing: undefined, meant: undefined };
  const diagnostic = badName(String(path.at(-1)), words, place);
  return { diagnostic, missing: undefined, meant: undefined };
}

/** What was expected, from the issue where it knows more than the schema: a length, a bound, a known value. */
function expectation(entry: Entry, issue: Issue, path: YamlPath, value: unknown): string {
  const schema = schemaAt(entry.schema, path);
  const expected = schema === undefined ? 'another value' : expectedWords(schema);
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_value') return knownWords(issue.values, value);
  if (schema !== undefined && isImpossibleDay(schema, value)) return 'a day of the calendar';
  if (issue.code === 'too_big') return `at most ${String(issue.maximum)}${counted(issue.origin)}`;
  return issue.code === 'too_small' ? leastWords(issue, expected) : expected;
}

/** One entry is what the words of the schema say already. */
function leastWords({ minimum, origin }: Extract<Issue, { code: 'too_small' }>, expected: string): string {
  const several = minimum !== 1 || counted(origin) === '';
  if (several) return `at least ${String(minimum)}${counted(origin)}`;
  return origin === 'string' ? 'at least one character' : expected;
}

/** A day in the right form that no month has. */
function isImpossibleDay(schema: Schema, value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value) && takesDay(schema);
}

function takesDay(schema: Schema): boolean {
  const bare = bareSchema(schema);
  return bare instanceof z.ZodISODate || (bare instanceof z.ZodUnion && bare.options.some(takesDay));
}

function knownWords(values: readonly unknown[], value: unknown): string {
  const near = typeof value === 'string' ? nearestWord(value, values.map(String)) : undefined;
  return `${alternatives(values)}${near === undefined ? '' : `. Did you mean \`${near}\`?`}`;
}

/** What a length counts; '' for the size of a number. */
function counted(origin: string): string {
  if (origin === 'string') return ' characters';
  return origin === 'array' ? ' entries' : '';
}

/** What is told of an entry that lacks a field. */
export function lackingMessage(name: string): string {
  return `Unexpected end of the entry, expected a field \`${name}\``;
}
