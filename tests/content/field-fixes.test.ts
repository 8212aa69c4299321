/** Which names of fields a program may spell right by itself: never one that turns round what the author said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FILE_SCHEMAS } from '#lib/content/editor/file-schemas.ts';
import { fieldFix, isSlip } from '#lib/content/fix/field-fix.ts';
import { fixFile } from '#lib/content/fix/fix-file.ts';
import { readContentFile } from '#lib/content/parse-content.ts';
import { formsOf, mapsBelow, type Schema } from '#lib/content/schema-walk.ts';
import { damaged } from './sound-lesson.ts';

const MAPS = Object.values(FILE_SCHEMAS).flatMap(mapsBelow);
const NAMES = [...new Set(MAPS.flatMap((fields) => [...fields.keys()]))];
const VALUES = { text: 'x', number: 1, truth: true, list: ['x'], map: { x: 'x' }, nothing: null };
const place = { file: 'a', line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Whether any value under the word makes it sure that the field is meant. */
function isSure(written: string, near: string, fields: ReadonlyMap<string, Schema>): boolean {
  const schema = fields.get(near);
  const forms = schema === undefined ? [] : [...formsOf(schema)];
  return forms.some((form) => fieldFix({ written, near, value: VALUES[form], fields, place }).sure);
}

const NEGATIONS = [
  'un',
  'non',
  'not',
  'dis',
  'in',
  'im',
  'ir',
  'ex',
  'a',
  'an',
  'de',
  'mis',
  'no',
  'pre',
  're',
];
const ENDS = ['only', 'less', 'free', 'by', 'd', 'ed', 'er', 'not', 'no'];
const TURNS: readonly (readonly [string, string])[] = [
  ['min', 'max'],
  ['included', 'excluded'],
  ['complete', 'incomplete'],
  ['from', 'to'],
  ['signed', 'unsigned'],
  ['up', 'down'],
  ['true', 'false'],
  ['reviewed', 'review'],
];

/** What says the opposite of a name, or something else of the same root. */
function opposites(name: string): readonly string[] {
  return [
    ...NEGATIONS.flatMap((start) => [start + name, `${start}-${name}`]),
    ...ENDS.map((end) => `${name}-${end}`),
    ...['d', 'ed', 'er'].map((end) => name + end),
    name.replace(/[rs]$/u, 'd'),
    ...TURNS.flatMap(([one, other]) => [name.replace(one, other), name.replace(other, one)]),
    ...name.split('-').flatMap((part) => NEGATIONS.map((start) => name.replace(part, start + part))),
  ].filter((word) => word !== name);
}

const anyField = fc.constantFrom(
  ...MAPS.flatMap((fields) => [...fields.keys()].map((name) => ({ fields, name }))),
);

describe('a field is never called by another name unasked', () => {
  test('which is the name of a field anywhere', () => {
    fc.assert(
      fc.property(anyField, fc.constantFrom(...NAMES), ({ fields, name }, written) => {
        expect(written !== name && isSure(written, name, fields)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  test('which says the opposite', () => {
    for (const fields of MAPS)
      for (const name of fields.keys())
        expect(opposites(name).filter((written) => isSure(written, name, fields))).toEqual([]);
  });

  test('when it is true or false of what was judged, and were it a capital only', () => {
    for (const fields of MAPS)
      for (const [name, schema] of fields)
        if (name !== 'safety' && formsOf(schema).has('truth'))
          expect(isSure(name.toUpperCase(), name, fields)).toBe(false);
  });

  test('but where a letter slipped', () => {
    fc.assert(
      fc.property(anyField, fc.nat(), ({ name }, seed) => {
        fc.pre(name.length > 5 && /^[a-z]+$/u.test(name));
        const at = 1 + (seed % (name.length - 2));
        const doubled = name.slice(0, at) + (name[at] ?? '') + name.slice(at);
        expect(isSlip(doubled, name)).toBe(true);
        expect(isSlip(`${name.slice(0, at)}q${name.slice(at + 1)}`, name)).toBe(true);
        expect(isSlip(name.slice(0, at) + name.slice(at + 1), name)).toBe(true);
        expect(isSlip(`${name.slice(0, at)}qq${name.slice(at)}`, name)).toBe(false);
      }),
    );
  });
});

const DECISION = `
  - item: gabapentin/mechanism/binds-subunit/single-best-answer/1
    revision: ${'0'.repeat(32)}
    role: clinical pharmacist
    date: 2026-03-01
`;

describe('what nobody said', () => {
  test.each(['disapproved', 'unapproved', 'not-approved', 'aproved', 'Approved'])(
    'nothing is approved that stands under `%s`',
    (name) => {
      const file = { path: 'quizzes/signoffs/gabapentin.yaml', text: `${name}:${DECISION}` };
      expect(readContentFile(file).diagnostics[0]?.code).toBe('content/unknown-field');
      expect(fixFile(file)).toEqual({ file, made: [] });
    },
  );

  test('nor is a decision changed in any other way', () => {
    const text = `approved:${DECISION}`.replace('2026-03-01', '2026/3/1').replace('role: c', 'role:c');
    const file = { path: 'quizzes/signoffs/gabapentin.yaml', text };
    expect(fixFile(file)).toEqual({ file, made: [] });
  });

  test.each([
    'review-by: 2026-03-01',
    'reviewed: by nobody',
    'reviewedby: someone',
    'not-examinable: true',
    'Examinable: false',
    'superseded: old-fact',
  ])('a fact with `%s` stays as it is', (line) => {
    const file = damaged('    source:', `    ${line}\n    source:`);
    expect(fixFile(file)).toEqual({ file, made: [] });
  });

  test('capitals, and marks between the parts of a word, are no other word', () => {
    const file = damaged('    source: us-label#mechanism', '    SOURCE: us-label#mechanism');
    expect(fixFile(file).file.text).toBe(file.text.replace('SOURCE', 'source'));
  });
});
