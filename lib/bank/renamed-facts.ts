import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import type { ParsedLesson } from '#lib/content/model.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { bankCodes } from './codes.ts';
import { meaningOf } from './meaning.ts';
import { sheetPath } from './sheet-path.ts';
import { committedRows, readFacts, type PublishedFact, type Sheet } from './sheet-rows.ts';

/**
 * `bank/renamed-fact`, a warning at the id of every new fact that means what the sheet records of a published one which is gone, and does not
 * say that it replaces one: what learners answered of the old one counts for none.
 */
export function renamedFacts(
  sheets: readonly Sheet[],
  lessons: readonly ParsedLesson[],
  kb: KnowledgeBase,
): readonly Diagnostic[] {
  const byPath = new Map(sheets.map((sheet) => [sheet.path, sheet]));
  return lessons.flatMap((lesson) => {
    const sheet = byPath.get(sheetPath(lesson.course, lesson.id));
    return sheet === undefined ? [] : renamedIn(sheet, lesson, kb);
  });
}

function renamedIn(sheet: Sheet, lesson: ParsedLesson, kb: KnowledgeBase): readonly Diagnostic[] {
  const { course, id: lessonId, entry, faultyFacts, locate } = lesson;
  const idOf = ({ ref }: PublishedFact): string => ref.slice(ref.lastIndexOf('/') + 1);
  const rows = readFacts(sheet);
  const left = new Set([...entry.facts.flatMap(({ id, supersedes }) => [id, supersedes]), ...faultyFacts]);
  const gone = rows.filter((row) => !left.has(idOf(row)));
  if (gone.length === 0) return [];
  const before = new Set(rows.map(idOf));
  const renamed = entry.facts.flatMap(({ id, supersedes }, index) => {
    const fact = kb.facts.get(`${course}/${lessonId}/${id}`);
    if (fact === undefined || supersedes !== undefined || before.has(id)) return [];
    const meaning = meaningOf(fact, kb);
    const old = gone.find((row) => row.meaning === meaning);
    return old === undefined ? [] : [{ id, index, old }];
  });
  if (renamed.length === 0) return [];
  const published = new Set(committedRows(sheet).map(({ ref }) => ref));
  return renamed.flatMap(({ id, index, old }) => {
    if (!published.has(old.ref)) return [];
    const was = idOf(old);
    const message = `Unexpected new id "${id}" of the published fact "${was}", expected \`supersedes: ${was}\` or the old id`;
    const help = `Give it its id \`${was}\` back: what learners answered stays with it. If the new id is meant, write \`supersedes: ${was}\` below it, and learners begin anew.`;
    const place = { file: old.file, line: old.line, column: 1, endLine: old.line, endColumn: 1 };
    const related = [{ message: 'The sheet records the fact here.', place }];
    return [diagnose(bankCodes.renamedFact, locate(['facts', index, 'id']), message, { help, related })];
  });
}
