import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { nearestWord } from '#lib/base/did-you-mean.ts';
import type { ParsedLesson, SourceFile } from '#lib/content/model.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { bankCodes } from './codes.ts';
import { meaningOf } from './meaning.ts';
import { renamedFacts } from './renamed-facts.ts';
import { isUnmerged, sheetFaults } from './sheet-faults.ts';
import { isSheet, sheetPath } from './sheet-path.ts';
import { committedRows, publishedFacts, readFacts, type PublishedFact, type Sheet } from './sheet-rows.ts';

/**
 * Compares the facts with the sheets: a fact that kept its id and changed its meaning is an error (`bank/meaning-changed`), unless
 * it is in no commit yet: then nobody was given it. So is a sheet that does not record what it should (`sheetFaults`). A fact
 * that is new or gone is none; one that replaces no fact there was, while one of nearly that name is gone, is warned of
 * (`bank/unknown-replaced`), as is one that means what one that is gone meant and does not say that it replaces it (`bank/renamed-fact`).
 */
export function compareWithSheets(
  sheets: readonly Sheet[],
  kb: KnowledgeBase,
  lessons: readonly ParsedLesson[],
): readonly Diagnostic[] {
  const whole = sheets.filter((sheet) => isSheet(sheet.path) && !isUnmerged(sheet));
  return [
    ...sheetFaults(sheets, kb),
    ...changedFacts(whole, kb),
    ...misspeltReplaced(whole, lessons),
    ...renamedFacts(whole, lessons, kb),
  ];
}

function changedFacts(sheets: readonly Sheet[], kb: KnowledgeBase): readonly Diagnostic[] {
  const byLesson = Map.groupBy(kb.facts.values(), ({ course, lesson }) => sheetPath(course, lesson));
  return sheets.flatMap((sheet) => changedIn(sheet, byLesson.get(sheet.path) ?? [], kb));
}

/** The last commit is asked only of facts of which the sheet says something else, or nothing: a row of it may be lost. */
function changedIn(sheet: Sheet, facts: readonly Fact[], kb: KnowledgeBase): readonly Diagnostic[] {
  const recorded = new Map(readFacts(sheet).map((row) => [row.ref, row]));
  const differing = facts.filter((fact) => recorded.get(fact.ref)?.meaning !== meaningOf(fact, kb));
  if (differing.length === 0) return [];
  const published = new Map(committedRows(sheet).map((row) => [row.ref, row]));
  return differing.flatMap((fact) => {
    const before = published.get(fact.ref);
    if (before === undefined || before.meaning === meaningOf(fact, kb)) return [];
    return [toldOf(recorded.get(fact.ref) ?? { ...before, line: 1 }, fact)];
  });
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
