/** The field tables and the units of content/README.md, from the schemas and the units themselves: the author's guide cannot drift. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { factSchemas } from '#lib/content/schema/fact-schema.ts';
import {
  blueprintSchema,
  caseSchema,
  cellSchema,
  courseSchema,
  lessonSchema,
  objectiveSchema,
} from '#lib/content/schema/lesson-schema.ts';
import {
  conceptKindSchema,
  conceptSchema,
  disjointSchema,
  formulaSchema,
  intervalSchema,
  qualifierSchema,
  relationSchema,
  scaleSchema,
  sourceSchema,
  vocabularyFileSchema,
} from '#lib/content/schema/vocabulary-schema.ts';
import { dimensions } from '#lib/knowledge/dimensions.ts';
import { unitsOf } from '#lib/knowledge/units.ts';
import { fieldRows, type FieldRow } from './field-rows.ts';
import type { GeneratedFile } from './generator.ts';

const GUIDE = 'content/README.md';
const BEGIN = '<!-- fields:begin -->';
const END = '<!-- fields:end -->';

interface Table {
  readonly title: string;
  readonly schema: z.ZodObject;
}

const TABLES: readonly Table[] = [
  { title: 'A lesson: the frontmatter of `content/<course>/<lesson>.md`', schema: lessonSchema },
  { title: 'An objective: `objectives.<id>`', schema: objectiveSchema },
  { title: 'A case: an entry of `cases`', schema: caseSchema },
  { title: 'A course: the frontmatter of `content/<course>/course.md`', schema: courseSchema },
  { title: 'A source: an entry of `content/sources.yaml`', schema: sourceSchema },
  { title: 'A vocabulary file: `content/vocabulary/<name>.yaml`', schema: vocabularyFileSchema },
  { title: 'A kind: `kinds.<id>`', schema: conceptKindSchema },
  { title: 'A concept: `concepts.<id>`', schema: conceptSchema },
  { title: 'An interval: `concepts.<id>.interval`', schema: intervalSchema },
  { title: 'A disjoint group: an entry of `disjoint`', schema: disjointSchema },
  { title: 'A scale: `scales.<id>`', schema: scaleSchema },
  { title: 'A qualifier: `qualifiers.<id>`', schema: qualifierSchema },
  { title: 'A relation: `relations.<id>`', schema: relationSchema },
  { title: 'Phrasings: `relations.<id>.ask` and `ask-in-case`', schema: relationSchema.shape.ask },
  { title: 'A formula: `relations.<id>.formula`', schema: formulaSchema },
  { title: 'A quiz: the frontmatter of `quizzes/blueprints/<quiz>.md`', schema: blueprintSchema },
  { title: 'A cell: an entry of `cells`', schema: cellSchema },
];

/** content/README.md with its field tables renewed; nothing while there is no guide, or one without the markers. */
export function fieldTable(root: string): readonly GeneratedFile[] {
  const path = join(root, GUIDE);
  if (!existsSync(path)) return [];
  const guide = readFileSync(path, 'utf8');
  const [begin, end] = [guide.indexOf(BEGIN), guide.indexOf(END)];
  if (begin === -1 || end < begin) return [];
  return [
    { path: GUIDE, text: `${guide.slice(0, begin + BEGIN.length)}\n\n${tables()}\n${guide.slice(end)}` },
  ];
}

function tables(): string {
  const [lesson, ...others] = TABLES.map(({ title, schema }) => tableText(title, rowsOf(schema)));
  return [lesson, ...factTables(), ...others, unitTable()].join('\n');
}

/** Every unit as it is shown, by what it measures. */
function unitTable(): string {
  const lines = dimensions().map(({ id, label }) => {
    const names = unitsOf(id).map(({ plural }) => `\`${plural}\``);
    return `| ${cell(label)} | ${names.join(', ')} |`;
  });
  return ['### Units', '', '| what an amount measures | units |', '| --- | --- |', ...lines, ''].join('\n');
}

/** What all fact kinds share stands once; then each kind with the rest, and with what it reads in its own way. */
function factTables(): readonly string[] {
  const all = Object.entries(factSchemas).map(([kind, schema]) => ({ kind, rows: rowsOf(schema) }));
  const [first, ...rest] = all;
  const isShared = ({ name }: FieldRow): boolean =>
    name !== 'kind' && rest.every(({ rows }) => rows.some((row) => row.name === name && !isOwn(row)));
  const shared = (first?.rows ?? []).filter(isShared);
  const meanings = new Map(shared.map(({ name, meaning }) => [name, meaning]));
  return [
    tableText('Every fact: an entry of `facts`', shared),
    ...all.map(({ kind, rows }) =>
      tableText(
        `A fact of kind \`${kind}\`, besides`,
        rows.filter(({ name, meaning }) => meanings.get(name) !== meaning),
      ),
    ),
  ];
}

/** `relation` is a field of every kind, with a default of its own in most: it stands in each kind's table. */
function isOwn({ name }: FieldRow): boolean {
  return name === 'relation';
}

function rowsOf(schema: z.ZodType): readonly FieldRow[] {
  return fieldRows(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
}

function tableText(title: string, rows: readonly FieldRow[]): string {
  const lines = rows.map(
    ({ name, type, presence, meaning }) =>
      `| \`${name}\` | ${cell(type)} | ${cell(presence)} | ${cell(meaning)} |`,
  );
  return [
    `### ${title}`,
    '',
    '| field | what stands there | needed | meaning |',
    '| --- | --- | --- | --- |',
    ...lines,
    '',
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
