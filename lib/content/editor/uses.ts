/** Where ids stand: what an author looks at before changing what one of them means. */
import type { Place } from '#lib/base/diagnostic.ts';
import { routeOf } from '../routes.ts';
import type { SourceFile } from '../model.ts';
import { namedAt } from './completions.ts';
import { contextIn, type LineContext } from './line-context.ts';
import { REFERENCES, type FieldsFile, type Named } from './references.ts';

/** Under which field the names of a map are defined, by file. */
export const DEFINED_UNDER: Readonly<Partial<Record<FieldsFile, Readonly<Partial<Record<string, Named>>>>>> =
  {
    vocabulary: {
      kinds: 'kind',
      concepts: 'concept',
      relations: 'relation',
      qualifiers: 'qualifier',
      values: 'qualifier-value',
      scales: 'scale',
    },
    lesson: { objectives: 'objective' },
  };

/** What a word among fields names, where it is defined too; undefined where no id stands. */
export function namedHere(file: FieldsFile, context: LineContext): Named | undefined {
  const { parents, field } = context;
  if (field === undefined) {
    const defined = DEFINED_UNDER[file]?.[parents.at(-1) ?? ''];
    if (defined !== undefined) return defined;
    if (file === 'sources' && parents.length === 0) return 'source';
  }
  if (file === 'lesson' && field === 'id' && parents.at(-1) === 'facts') return 'fact';
  return namedAt(file, context);
}

/** Ids that belong to the lesson that gives them: another lesson may give the same to something else. */
const OF_LESSON: ReadonlySet<Named> = new Set(['objective', 'fact']);
const LETTER = /[a-z0-9_-]/iu;
/** The line of an item that is written by hand which cites its facts. */
const CITING = /^Facts:/u;

/** An id as a file means it. */
export interface MeantId {
  readonly named: Named;
  readonly id: string;
  /** The file at hand: other lessons' ids of the same name are no uses of its own. */
  readonly path: string;
}

/** Every place at which an id stands among the fields of these files, and where items that are written by hand cite a fact. */
export function usesOf(files: Iterable<SourceFile>, meant: MeantId): readonly Place[] {
  const { named, id, path } = meant;
  return [...files].flatMap((file) => {
    const { kind } = routeOf(file.path);
    const isOther = OF_LESSON.has(named) && kind === 'lesson' && file.path !== path;
    if (isOther || !hasFields(kind) || !file.text.includes(id)) return [];
    const lines = file.text.split(/\r?\n/u);
    if (kind === 'blueprint' && isOfOtherCourse(lines, meant)) return [];
    return lines.flatMap((line, index) =>
      [...wordsIn(line, id)]
        .map((at) => placeAt(file.path, index + 1, at + 1, id))
        .filter((place) => isUse(kind, lines, place, meant)),
    );
  });
}

/** Where an id stands in a line as a word of its own. */
function* wordsIn(line: string, id: string): Generator<number> {
  for (let at = line.indexOf(id); at !== -1; at = line.indexOf(id, at + id.length))
    if (!LETTER.test(line[at - 1] ?? ' ') && !LETTER.test(line[at + id.length] ?? ' ')) yield at;
}

function isUse(
  kind: FieldsFile,
  lines: readonly string[],
  place: Place,
  { named, id, path }: MeantId,
): boolean {
  const { line, column } = place;
  const context = contextIn(lines, line, column);
  const isCited = context === undefined && named === 'fact' && CITING.test(lines[line - 1] ?? '');
  if (!isCited && !isNamed(kind, context, named, id)) return false;
  const lesson = kind === 'blueprint' && OF_LESSON.has(named) ? lessonBeside(lines, place) : undefined;
  return lesson === undefined || lesson === lessonOf(path)?.id;
}

function isNamed(kind: FieldsFile, context: LineContext | undefined, named: Named, id: string): boolean {
  if (context === undefined) return false;
  // A section is cited with its document: `label#dosing`.
  const isWord = context.word === id || context.word.startsWith(`${id}#`);
  return isWord && namedHere(kind, context) === named;
}

/** A quiz draws from one course: what it names of a lesson is of that one. */
function isOfOtherCourse(lines: readonly string[], { named, path }: MeantId): boolean {
  const course = lessonOf(path)?.course;
  if (course === undefined || !OF_LESSON.has(named)) return false;
  const own = lines.map((line) => /^course: *(?<course>[a-z0-9-]+)/u.exec(line)?.groups?.['course']);
  return own.some((one) => one !== undefined && one !== course);
}

const ENTRY = /^ *- /u;

/** The lesson that a quiz names beside an id: in front of it, or in the same cell. Undefined where it names none. */
export function lessonBeside(
  lines: readonly string[],
  { line, column }: Pick<Place, 'line' | 'column'>,
): string | undefined {
  const own = lines[line - 1] ?? '';
  const prefix = /(?<lesson>[a-z0-9-]{1,80})\/$/u.exec(own.slice(0, column - 1))?.groups?.['lesson'];
  if (prefix !== undefined || CITING.test(own)) return prefix;
  const first = lines.findLastIndex((text, index) => index < line && ENTRY.test(text));
  const next = lines.findIndex((text, index) => index >= line && (ENTRY.test(text) || /^\S/u.test(text)));
  const cell = first === -1 ? [own] : lines.slice(first, next === -1 ? undefined : next);
  const named = cell.map((text) => /\blesson: *(?<lesson>[a-z0-9-]+)/u.exec(text)?.groups?.['lesson']);
  return named.find((lesson) => lesson !== undefined);
}

function lessonOf(path: string): { readonly course: string; readonly id: string } | undefined {
  const route = routeOf(path);
  return route.kind === 'lesson' ? route : undefined;
}

function placeAt(file: string, line: number, column: number, id: string): Place {
  return { file, line, column, endLine: line, endColumn: column + id.length };
}

/** Whether a file has fields that authors write. */
export function hasFields(kind: string): kind is FieldsFile {
  return Object.hasOwn(REFERENCES, kind);
}
