/** What review sheets record: the facts with what they meant, and the items that they show. */
import { compareText } from '#lib/base/diagnostic.ts';
import { once } from '#lib/base/remembered.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { isSheet, SHEETS_FOLDER } from './sheet-path.ts';

/** A review sheet as it stands, and what its root knows of its past. */
export interface Sheet extends SourceFile {
  /**
   * Its text as it was committed last, its own where nothing is known of commits, undefined when it never was: asked where it matters.
   * Without it, what stands counts as published.
   */
  readonly committed?: () => string | undefined;
}

/** A fact as a committed sheet records it. */
export interface PublishedFact {
  readonly ref: string;
  readonly meaning: string;
  readonly file: string;
  readonly line: number;
}

const FACT_ROW = /^\| `(?<id>[a-z0-9-]+)` \| `[^`]*` \| `(?<meaning>[0-9a-f]{12})` \|/u;

/** The facts that committed sheets record, in the order of the sheets. */
export function publishedFacts(sheets: readonly SourceFile[]): readonly PublishedFact[] {
  return sheets
    .filter(({ path }) => isSheet(path))
    .sort((a, b) => compareText(a.path, b.path))
    .flatMap(readFacts);
}

const ITEM_HEADING = /^### (?<id>[a-z0-9-]+(?:\/[a-z0-9-]+){3,})$/gmu;

/** The ids of the items that committed sheets show. */
export function publishedItems(sheets: readonly SourceFile[]): readonly string[] {
  return sheets
    .filter(({ path }) => isSheet(path))
    .flatMap(({ text }) => [...text.matchAll(ITEM_HEADING)].flatMap(({ groups }) => groups?.['id'] ?? []));
}

/** Of which lesson of which course a path is the sheet. */
export function lessonOfSheet(path: string): readonly [course: string, lesson: string] {
  const [course = '', lesson = ''] = path.slice(SHEETS_FOLDER.length + 1, -'.md'.length).split('/');
  return [course, lesson];
}

/** The facts of one sheet; it is read for several comparisons. */
export const readFacts = once(({ path, text }: SourceFile): readonly PublishedFact[] => readRows(text, path));

/** The same of a text that a sheet had. */
function readRows(text: string, path: string): readonly PublishedFact[] {
  const [course, lesson] = lessonOfSheet(path);
  return text.split('\n').flatMap((line, index) => {
    const row = FACT_ROW.exec(line)?.groups;
    if (row?.['id'] === undefined || row['meaning'] === undefined) return [];
    return [
      { ref: `${course}/${lesson}/${row['id']}`, meaning: row['meaning'], file: path, line: index + 1 },
    ];
  });
}

/** What the last commit of a sheet records; what stands in it where nothing is known of commits. It asks the version control. */
export function committedRows({ path, text, committed }: Sheet): readonly PublishedFact[] {
  return readRows((committed === undefined ? text : committed()) ?? '', path);
}
