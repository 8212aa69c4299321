import { z } from 'zod';
import type { YamlPath } from './yaml-node.ts';

/** A schema of any kind. */
export type Schema = z.core.$ZodType;

/** The schema below defaults, options and transforms: the one that the author's value is held against. */
export function bareSchema(schema: Schema): Schema {
  let bare = schema;
  for (;;) {
    if (bare instanceof z.ZodOptional || bare instanceof z.ZodDefault || bare instanceof z.ZodNullable)
      bare = bare.unwrap();
    else if (bare instanceof z.ZodPipe) bare = bare.in;
    else return bare;
  }
}

/** The schema of the value at a path below `schema`, or undefined when there is none. */
export function schemaAt(schema: Schema, path: YamlPath): Schema | undefined {
  let found: Schema | undefined = schema;
  for (const step of path) found = found === undefined ? undefined : childSchema(found, String(step));
  return found;
}

function childSchema(schema: Schema, step: string): Schema | undefined {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodObject) return fieldsOf(bare).get(step);
  if (bare instanceof z.ZodRecord) return bare.valueType;
  if (bare instanceof z.ZodArray) return bare.element;
  if (!(bare instanceof z.ZodUnion)) return undefined;
  for (const option of bare.options) {
    const child = childSchema(option, step);
    if (child !== undefined) return child;
  }
  return undefined;
}

/** The fields of a map's schema by name; none when it is no map with fixed fields. Of a union, those of its first map. */
export function fieldsOf(schema: Schema): ReadonlyMap<string, Schema> {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodObject) return new Map(Object.entries<Schema>(bare.shape));
  const inner =
    bare instanceof z.ZodUnion
      ? bare.options.find((option) => bareSchema(option) instanceof z.ZodObject)
      : undefined;
  return inner === undefined ? new Map() : fieldsOf(inner);
}

/** What the schema's `.describe` says a field is; '' when it says nothing. */
export function describedAs(schema: Schema): string {
  return (
    z.globalRegistry.get(schema)?.description ?? z.globalRegistry.get(bareSchema(schema))?.description ?? ''
  );
}

/** The basic form of a value that a schema takes. */
export type Form = 'text' | 'number' | 'truth' | 'list' | 'map' | 'nothing';

/** The basic form of a plain value. */
export function formOf(value: unknown): Form {
  if (typeof value === 'string') return 'text';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'truth';
  if (Array.isArray(value)) return 'list';
  return typeof value === 'object' && value !== null ? 'map' : 'nothing';
}

/** The forms that a schema takes. */
export function formsOf(schema: Schema): ReadonlySet<Form> {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodUnion) return new Set(bare.options.flatMap((option) => [...formsOf(option)]));
  if (bare instanceof z.ZodObject || bare instanceof z.ZodRecord) return new Set<Form>(['map']);
  if (bare instanceof z.ZodArray) return new Set<Form>(['list']);
  if (bare instanceof z.ZodNumber) return new Set<Form>(['number']);
  if (bare instanceof z.ZodBoolean) return new Set<Form>(['truth']);
  if (bare instanceof z.ZodLiteral) return new Set([...bare.values].map(formOf));
  return new Set<Form>(['text']);
}

/** The fields of every map that a schema, or a schema below it, describes: the outermost first. */
export function mapsBelow(schema: Schema): readonly ReadonlyMap<string, Schema>[] {
  const bare = bareSchema(schema);
  if (bare instanceof z.ZodArray) return mapsBelow(bare.element);
  if (bare instanceof z.ZodRecord) return mapsBelow(bare.valueType);
  if (bare instanceof z.ZodUnion) return bare.options.flatMap(mapsBelow);
  if (!(bare instanceof z.ZodObject)) return [];
  const fields = fieldsOf(bare);
  return [fields, ...[...fields.values()].flatMap(mapsBelow)];
}
