/** What stands where in the fields of each file: the schemas that editors are told of. */
import { z } from 'zod';
import { bareSchema, type Schema } from '../schema-walk.ts';
import { blueprintSchema, courseSchema, lessonSchema } from '../schema/lesson-schema.ts';
import { idSchema } from '../schema/shared.ts';
import { signoffFileSchema } from '../schema/signoff-schema.ts';
import { sourceSchema, vocabularyFileSchema } from '../schema/vocabulary-schema.ts';
import type { FieldsFile } from './references.ts';

/** The schema of the fields of each file. */
export const FILE_SCHEMAS: Readonly<Record<FieldsFile, z.ZodType>> = {
  lesson: lessonSchema,
  course: courseSchema,
  vocabulary: vocabularyFileSchema,
  sources: z.record(idSchema, sourceSchema),
  blueprint: blueprintSchema,
  signoffs: signoffFileSchema,
};

/** The alternatives of a schema without lists around them: what an entry may be. */
export function entriesOf(schema: Schema): readonly Schema[] {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodArray) return entriesOf(bare.element);
  return bare instanceof z.ZodUnion ? bare.options.flatMap(entriesOf) : [bare];
}

/** The schemas of the entries below fields of these names, from the outermost; lists are passed through. */
export function entriesAt(file: FieldsFile, names: readonly string[]): readonly Schema[] {
  let entries = entriesOf(FILE_SCHEMAS[file]);
  for (const name of names)
    entries = entries.flatMap((entry) => {
      if (entry instanceof z.ZodRecord) return entriesOf(entry.valueType);
      const field = entry instanceof z.ZodObject ? (entry.shape as Record<string, Schema>)[name] : undefined;
      return field === undefined ? [] : entriesOf(field);
    });
  return entries;
}

/** The fields that the entries may have, each once. */
export function fieldsIn(entries: readonly Schema[]): ReadonlyMap<string, Schema> {
  const fields = new Map<string, Schema>();
  const all = entries.flatMap((entry) =>
    entry instanceof z.ZodObject ? Object.entries<Schema>(entry.shape) : [],
  );
  for (const [name, field] of all) if (!fields.has(name)) fields.set(name, field);
  return fields;
}
