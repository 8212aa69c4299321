/** Where ids stand: what an author looks at before changing what one of them means. */
import type { Place } from '#lib/base/diagnostic.ts';
import { routeOf } from '../routes.ts';
import type { SourceFile } from '../model.ts';
import { namedAt } from './completions.ts';
import { contextIn, type LineContext } from './line-context.ts';
import { REFERENCES, type FieldsFile, type Named } from './references.ts';

/** Under which field the names of a map are defined, by file. */
const DEFINED_UNDER: Readonly<Partial<Record<FieldsFile, Readonly<Partial<Record<string, Named>>>>>> = {
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

/**
 * Every place at which an id stands among the fields of these files, and where items that are written by hand cite a fact.
 *
 * @param path of the file at hand: other lessons' ids of the same name are no uses of its own
 */
export function usesOf(
  files: Iterable<SourceFile>,
  { named, id, path }: { readonly named: Named; readonly id: string; readonly path: string },
): readonly Place[] {
  return [...files].flatMap((file) => {
    const { kind } = routeOf(file.path);
    const isOther = OF_LESSON.has(named) && kind === 'lesson' && file.path !== path;
    if (isOther || !hasFields(kind) || !file.text.includes(id)) return [];
    const lines = file.text.split(/\r?\n/u);
    return lines.flatMap((line, index) =>
      [...wordsIn(line, id)]
        .map((at) => placeAt(file.path, index + 1, at + 1, id))
        .filter((place) => isUse(kind, lines, place, { named, id })),
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
  { line, column }: { readonly line: number; readonly column: number },
  { named, id }: { readonly named: Named; readonly id: string },
): boolean {
  const context = contextIn(lines, line, column);
  if (context === undefined) return named === 'fact' && CITING.test(lines[line - 1] ?? '');
  // A section is cited with its document: `label#dosing`.
  const isWord = context.word === id || context.word.startsWith(`${id}#`);
  return isWord && namedHere(kind, context) === named;
}

function placeAt(file: string, line: number, column: number, id: string): Place {
  return { file, line, column, endLine: line, endColumn: column + id.length };
}

/** Whether a file has fields that authors write. */
export function hasFields(kind: string): kind is FieldsFile {
  return Object.hasOwn(REFERENCES, kind);
}
