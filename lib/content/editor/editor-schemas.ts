/** JSON Schemas of everything that authors write as fields, for editors: with the ids of a root to choose from. */
import { z } from 'zod';
import { compareText } from '#lib/base/diagnostic.ts';
import { FILE_SCHEMAS } from './file-schemas.ts';
import type { KnownNames, Names } from './join-names.ts';
import { REFERENCES, type FieldsFile, type Named } from './references.ts';

/** The names of the schemas, in the order in which they are listed. */
export const EDITOR_SCHEMAS = Object.keys(FILE_SCHEMAS) as readonly FieldsFile[];

const TITLES: Readonly<Record<FieldsFile, string>> = {
  lesson: 'The fields of a lesson, content/<course>/<lesson>.md',
  course: 'The fields of a course, content/<course>/course.md',
  vocabulary: 'A vocabulary file, content/vocabulary/<name>.yaml',
  sources: 'The sources, content/sources.yaml',
  blueprint: 'The fields of a quiz, quizzes/blueprints/<quiz>.md',
  signoffs: 'The sign-offs of a course, quizzes/signoffs/<course>.yaml',
};

type Json = Readonly<Record<string, unknown>>;

/**
 * The schema of a file in JSON Schema draft 7, which the YAML language server reads. Ids that exist are offered; others of the right form are
 * accepted: what a schema knows may be older than the vocabulary, and `check` knows better. `known` undefined offers none.
 */
export function editorSchema(name: FieldsFile, known: KnownNames | undefined): Json {
  const plain = z.toJSONSchema(FILE_SCHEMAS[name], {
    io: 'input',
    target: 'draft-7',
    unrepresentable: 'any',
  });
  const { $schema, ...rest } = withNames(plain, name, known) as Json;
  return { $schema, title: TITLES[name], ...rest, definitions: definitionsOf(name, known) };
}

/** More than this nobody looks through, and an editor would slow down. */
const OFFERED_MAX = 5_000;

/** The ids that there are, each list once. */
function definitionsOf(file: FieldsFile, known: KnownNames | undefined): Json {
  if (known === undefined) return {};
  const used = new Set(
    Object.values(REFERENCES[file]).flatMap(({ key, value }) => [key ?? [], value ?? []].flat()),
  );
  return Object.fromEntries(
    [...used].filter((named) => isOffered(known[named])).map((named) => [named, listOf(known[named])]),
  );
}

function isOffered({ size }: Names): boolean {
  return size > 0 && size <= OFFERED_MAX;
}

function listOf(names: Names): Json {
  const ids = [...names.keys()].sort(compareText);
  return { enum: ids, enumDescriptions: ids.map((id) => names.get(id) ?? '') };
}

function withNames(schema: unknown, file: FieldsFile, known: KnownNames | undefined): unknown {
  if (Array.isArray(schema)) return schema.map((part: unknown) => withNames(part, file, known));
  if (!isJson(schema)) return schema;
  const walked = Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [
      key,
      key === 'properties' && isJson(part) ? withFields(part, file, known) : withNames(part, file, known),
    ]),
  );
  return isFact(walked) ? withoutKind(walked) : walked;
}

/** The fields of a map, each with the ids that may stand in it. */
function withFields(fields: Json, file: FieldsFile, known: KnownNames | undefined): Json {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const walked = withNames(field, file, known);
      const naming = Object.hasOwn(REFERENCES[file], name) ? REFERENCES[file][name] : undefined;
      if (naming === undefined || known === undefined) return [name, walked];
      const isListed = (named: Named | undefined): named is Named =>
        named !== undefined && isOffered(known[named]);
      const keyed = isListed(naming.key) ? inKeys(walked, naming.key) : walked;
      return [name, isListed(naming.value) ? inValues(keyed, naming.value) : keyed];
    }),
  );
}

/** Ids in the place of texts of their form, in lists, maps and alternatives too; not in the fields of a map, which have names of their own. */
function inValues(schema: unknown, named: Named): unknown {
  if (!isJson(schema)) return schema;
  if (schema['type'] === 'string' && schema['pattern'] !== undefined) return choice(schema, named);
  return Object.fromEntries(
    Object.entries(schema).map(([key, part]) => [
      key,
      key === 'anyOf' && Array.isArray(part)
        ? part.map((one: unknown) => inValues(one, named))
        : key === 'items' || key === 'additionalProperties'
          ? inValues(part, named)
          : part,
    ]),
  );
}

function inKeys(schema: unknown, named: Named): unknown {
  if (!isJson(schema) || !isJson(schema['propertyNames'])) return schema;
  return { ...schema, propertyNames: choice(schema['propertyNames'], named) };
}

/** Those that are there first, so that an editor lists them; anything else of the form is taken as well. */
function choice(schema: Json, named: Named): Json {
  const { description, default: standard, ...form } = schema;
  return {
    ...(description === undefined ? {} : { description }),
    ...(standard === undefined ? {} : { default: standard }),
    anyOf: [{ $ref: `#/definitions/${named}` }, form],
  };
}

/** A fact may leave out its kind: it is recognised by its fields, so that no more than one alternative fits. */
function isFact({ properties, required }: Json): boolean {
  return (
    isJson(properties) && isJson(properties['kind']) && 'evidence' in properties && Array.isArray(required)
  );
}

function withoutKind({ required, ...schema }: Json): Json {
  return { ...schema, required: (required as readonly unknown[]).filter((name) => name !== 'kind') };
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
