/** The schemas that editors read: what they offer, and that they agree with what the engine takes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { EDITOR_SCHEMAS, editorSchema } from '#lib/content/editor/editor-schemas.ts';
import { entriesAt, fieldsIn } from '#lib/content/editor/file-schemas.ts';
import { knownNames } from '#lib/content/editor/known-names.ts';
import { REFERENCES } from '#lib/content/editor/references.ts';
import { parseContent } from '#lib/content/parse-content.ts';
import { factSchemas } from '#lib/content/schema/fact-schema.ts';
import { LESSON, soundFile } from './sound-lesson.ts';

const parsed = parseContent(
  [LESSON, 'content/sources.yaml', 'content/gabapentin/course.md', 'content/vocabulary/core.yaml'].map(
    soundFile,
  ),
);
const known = knownNames(parsed, ['matching']);
const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((part, step) => (part as Readonly<Record<string | number, unknown>>)[step], value);

describe('schemas for editors', () => {
  test.each(EDITOR_SCHEMAS)('%s is JSON with a title, and every reference in it leads somewhere', (name) => {
    const schema = editorSchema(name, known);
    expect(schema).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      title: expect.any(String) as string,
    });
    const text = JSON.stringify(schema);
    for (const [, named = ''] of text.matchAll(/"#\/definitions\/([^"]+)"/gu))
      expect(at(schema, 'definitions', named, 'enum')).not.toEqual([]);
  });

  test('a fact offers the ids of the root, with what they stand for, and takes others', () => {
    const schema = editorSchema('lesson', known);
    const subject = at(schema, 'properties', 'facts', 'items', 'oneOf', 0, 'properties', 'subject', 'anyOf');
    expect(subject).toMatchObject([{ $ref: '#/definitions/concept' }, { type: 'string' }]);
    expect(at(schema, 'definitions', 'concept')).toEqual({
      enum: ['gabapentin', 'subunit'],
      enumDescriptions: ['gabapentin', 'subunit'],
    });
    expect(at(schema, 'definitions', 'source', 'enum')).toEqual(['us-label', 'us-label#mechanism']);
  });

  test('a fact need not say its kind, as in the engine', () => {
    const facts = at(
      editorSchema('lesson', known),
      'properties',
      'facts',
      'items',
      'oneOf',
    ) as readonly unknown[];
    expect(facts).toHaveLength(Object.keys(factSchemas).length);
    for (const fact of facts) expect(at(fact, 'required')).not.toContain('kind');
  });

  test('without content the forms stand alone', () => {
    expect(JSON.stringify(editorSchema('lesson', undefined))).not.toContain('$ref');
  });

  test('every field that is said to name something exists', () => {
    const everywhere = (file: keyof typeof REFERENCES): string =>
      JSON.stringify(editorSchema(file, undefined));
    for (const [file, fields] of Object.entries(REFERENCES))
      for (const name of Object.keys(fields))
        expect(everywhere(file as keyof typeof REFERENCES)).toContain(`"${name}":`);
  });

  test('the fields of facts are those of all their kinds together', () => {
    const names = [...fieldsIn(entriesAt('lesson', ['facts'])).keys()];
    for (const schema of Object.values(factSchemas))
      expect(names).toEqual(expect.arrayContaining(Object.keys(schema.shape)));
    expect(entriesAt('lesson', ['facts', 'nothing'])).toEqual([]);
  });

  test('the documentation names every schema', () => {
    const text = readFileSync(new URL('../../docs/editors.md', import.meta.url), 'utf8');
    for (const name of ['vocabulary', 'sources', 'signoffs']) expect(text).toContain(`${name}.schema.json`);
  });
});
