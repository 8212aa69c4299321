import { diagnose } from '#lib/base/code-page.ts';
import { once } from '#lib/base/remembered.ts';
import { compareText, type Diagnostic } from '#lib/base/diagnostic.ts';
import { nearestWord } from '#lib/base/did-you-mean.ts';
import type { ParsedLesson, SourceFile } from '#lib/content/model.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { bankCodes } from './codes.ts';
import { meaningOf } from './meaning.ts';
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
interface PublishedFact {
  readonly ref: string;
  readonly meaning: string;
  readonly file: string;
  readonly line: number;
}

const FACT_ROW = /^\| `(?<id>[a-z0-9-]+)` \| `[^`]*` \| `(?<meaning>[0-9a-f]{12})` \|/u;

/**
 * Compares the facts with the sheets: a fact that kept its id and changed its meaning is an error (`bank/meaning-changed`), unless
 * it is in no commit yet: then nobody was given it. So is a sheet in which none can be read though its lesson has facts (`bank/unread-sheet`). A fact
 * that is new or gone is none; one that replaces no fact there was, while one of nearly that name is gone, is warned of
 * (`bank/unknown-replaced`).
 */
export function compareWithSheets(
  sheets: readonly Sheet[],
  kb: KnowledgeBase,
  lessons: readonly ParsedLesson[],
): readonly Diagnostic[] {
  return [...unreadSheets(sheets, kb), ...changedFacts(sheets, kb), ...misspeltReplaced(sheets, lessons)];
}

function unreadSheets(sheets: readonly SourceFile[], kb: KnowledgeBase): readonly Diagnostic[] {
  const byLesson = Map.groupBy(kb.facts.values(), ({ course, lesson }) => `${course}/${lesson}`);
  return sheets.flatMap((sheet) => {
    const { path } = sheet;
    const [first] = (isSheet(path) ? byLesson.get(lessonOfSheet(path).join('/')) : undefined) ?? [];
    if (first === undefined || readFacts(sheet).length > 0) return [];
    const place = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
    const message = `Unexpected sheet ${path} without a fact, expected those that it had when it was published`;
    return [
      diagnose(bankCodes.unreadSheet, first.place, message, {
        related: [{ message: 'The sheet.', place }],
      }),
    ];
  });
}

function changedFacts(sheets: readonly Sheet[], kb: KnowledgeBase): readonly Diagnostic[] {
  return sheets.filter(({ path }) => isSheet(path)).flatMap((sheet) => changedIn(sheet, kb));
}

function changedIn(sheet: Sheet, kb: KnowledgeBase): readonly Diagnostic[] {
  const changed = readFacts(sheet).flatMap((before) => {
    const fact = kb.facts.get(before.ref);
    return fact === undefined || meaningOf(fact, kb) === before.meaning ? [] : [{ before, fact }];
  });
  if (changed.length === 0) return [];
  const committed = sheet.committed === undefined ? sheet.text : sheet.committed();
  const published = readRows(committed ?? '', sheet.path);
  return changed
    .filter(({ before: { ref }, fact }) =>
      published.some((one) => one.ref === ref && one.meaning !== meaningOf(fact, kb)),
    )
    .map(({ before, fact }) => toldOf(before, fact));
}

function toldOf({ file, line }: PublishedFact, { id, place: factPlace }: Fact): Diagnostic {
  const place = { file, line, column: 1, endLine: line, endColumn: 1 };
  const message = `Unexpected change of meaning of the fact "${id}", expected what its sheet records`;
  return diagnose(bankCodes.meaningChanged, factPlace, message, {
    help: `Give the changed fact a new id with \`supersedes: ${id}\`. If the sheet was never published, delete ${file} and build again.`,
    related: [{ message: 'The sheet records the fact here.', place }],
  });
}

function misspeltReplaced(
  sheets: readonly SourceFile[],
  lessons: readonly ParsedLesson[],
): readonly Diagnostic[] {
  const published = Map.groupBy(publishedFacts(sheets), ({ ref }) => ref.slice(0, ref.lastIndexOf('/')));
  return lessons.flatMap(({ course, id, entry: { facts }, faultyFacts, locate }) => {
    const before =
      published.get(`${course}/${id}`)?.map(({ ref }) => ref.slice(ref.lastIndexOf('/') + 1)) ?? [];
    const left = new Set([...facts.flatMap((fact) => [fact.id, fact.supersedes]), ...faultyFacts]);
    const gone = before.filter((name) => !left.has(name));
    return facts.flatMap(({ supersedes }, index) => {
      if (supersedes === undefined || before.includes(supersedes)) return [];
      const near = nearestWord(supersedes, gone);
      if (near === undefined) return [];
      const place = locate(['facts', index, 'supersedes']);
      const message = `Unexpected \`supersedes: ${supersedes}\`, expected a fact that was published: \`${near}\` is gone`;
      const help = `Did you mean \`${near}\`? ${bankCodes.unknownReplaced.help}`;
      return [diagnose(bankCodes.unknownReplaced, place, message, { help })];
    });
  });
}

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

function lessonOfSheet(path: string): readonly [course: string, lesson: string] {
  const [course = '', lesson = ''] = path.slice(SHEETS_FOLDER.length + 1, -'.md'.length).split('/');
  return [course, lesson];
}

/** A sheet is read for several comparisons. */
const readFacts = once(({ path, text }: SourceFile): readonly PublishedFact[] => readRows(text, path));

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
