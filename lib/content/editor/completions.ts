import { z } from 'zod';
import { own } from '#lib/base/own.ts';
import { expectedWords } from '../expected.ts';
import { describedAs, type Schema } from '../schema-walk.ts';
import { entriesAt, entriesOf, fieldsIn } from './file-schemas.ts';
import type { KnownNames } from './join-names.ts';
import type { LineContext } from './line-context.ts';
import { REFERENCES, type FieldsFile, type Named } from './references.ts';

/** One word that may stand at a cursor. */
export interface Completion {
  readonly word: string;
  /** What it stands for. */
  readonly detail: string;
  /** What is written: a field brings its colon. */
  readonly insert: string;
  readonly kind: 'field' | 'id' | 'value';
}

/** What may be written at a place: ids that exist, values that a field takes, or the fields of the entry. */
export function completionsAt(
  file: FieldsFile,
  context: LineContext,
  known: KnownNames,
): readonly Completion[] {
  const named = namedAt(file, context);
  if (named !== undefined) return ids(named, known);
  const { parents, field } = context;
  return field === undefined ? fields(file, parents) : values(file, [...parents, field]);
}

/** What an id at the place names; undefined where no id stands. */
export function namedAt(file: FieldsFile, { parents, field }: LineContext): Named | undefined {
  const naming = (name: string | undefined) => (name === undefined ? undefined : own(REFERENCES[file], name));
  // Fields that have names of their own are no names of the field around them.
  const isFree = fieldsIn(entriesAt(file, parents)).size === 0;
  const around = isFree ? naming(parents.at(-1)) : undefined;
  if (field !== undefined) return naming(field)?.value ?? around?.value;
  return around?.key ?? around?.value;
}

function ids(named: Named, known: KnownNames): readonly Completion[] {
  return [...known[named]].map(([word, detail]) => ({ word, detail, insert: word, kind: 'id' }));
}

function fields(file: FieldsFile, parents: readonly string[]): readonly Completion[] {
  return [...fieldsIn(entriesAt(file, parents))].map(([word, schema]) => ({
    word,
    detail: wordsOf(schema),
    insert: `${word}: `,
    kind: 'field',
  }));
}

function values(file: FieldsFile, path: readonly string[]): readonly Completion[] {
  const found = entriesAt(file, path).flatMap(choicesOf);
  return [...new Set(found)].map((word) => ({ word, detail: '', insert: word, kind: 'value' }));
}

function choicesOf(schema: Schema): readonly string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String);
  return schema instanceof z.ZodBoolean ? ['true', 'false'] : [];
}

/** What stands at a place, in words: of an id what it stands for, of a field what it is. '' when there is nothing to say. */
export function wordsAt(file: FieldsFile, context: LineContext, known: KnownNames): string {
  const named = namedAt(file, context);
  if (named !== undefined) return known[named].get(context.word) ?? '';
  const field = fieldsIn(entriesAt(file, context.parents)).get(context.word);
  return field === undefined || context.field !== undefined ? '' : wordsOf(field);
}

function wordsOf(schema: Schema): string {
  const described = describedAs(schema);
  const expected = entriesOf(schema).length > 6 ? '' : ` (${expectedWords(schema)})`;
  return `${described}${expected}`.trim();
}
