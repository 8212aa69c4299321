/** What is wrong with a review sheet itself, whatever its lesson says. */
import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { bodyCodes } from '#lib/content/codes/body-codes.ts';
import { once } from '#lib/base/remembered.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { openSource } from '#lib/content/source-text.ts';
import { mergeMarks } from '#lib/content/unfinished-merge.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { bankCodes } from './codes.ts';
import { isSheet } from './sheet-path.ts';
import { lessonOfSheet, readFacts } from './sheet-rows.ts';

/**
 * Sheets that do not record what they should: `bank/unread-sheet` at one without a fact, at one that ends before its items, or at
 * the first line that quotes a fact without a row; `content/unfinished-merge` at the first mark of one in which two versions stand.
 * A sheet of a lesson without facts records nothing that is missed.
 */
export function sheetFaults(sheets: readonly SourceFile[], kb: KnowledgeBase): readonly Diagnostic[] {
  const lessons = new Set([...kb.facts.values()].map(({ course, lesson }) => `${course}/${lesson}`));
  return sheets.flatMap((sheet) => {
    if (!isSheet(sheet.path)) return [];
    const merge = mergeFaults(sheet);
    if (merge.length > 0) return merge;
    return lessons.has(lessonOfSheet(sheet.path).join('/')) ? cutFaults(sheet) : [];
  });
}

/** True for a sheet in which two versions stand: neither is what was published. */
export function isUnmerged(sheet: SourceFile): boolean {
  return mergeFaults(sheet).length > 0;
}

/** A sheet that an edit leaves alone is the same object: it is not read again. */
const mergeFaults = once((sheet: SourceFile): readonly Diagnostic[] => {
  if (!/<{7}|>{7}|\|{7}/u.test(sheet.text)) return [];
  const { source } = openSource(sheet);
  const [mark] = source === undefined ? [] : mergeMarks(source, 0);
  if (mark === undefined) return [];
  const message = `Unexpected mark of an unfinished merge in the sheet ${sheet.path}, expected one of the two versions`;
  const help =
    'Keep the lines of one side, delete those of the other with all lines of marks, and build again: the build writes the sheet anew.';
  return [diagnose(bodyCodes.unfinishedMerge, mark.place, message, { help })];
});

const ITEMS_TITLE = /^## Items\s*$/mu;
const QUOTED = /^Evidence \(`(?<id>[a-z0-9-]+)`\):/u;

const cutFaults = once((sheet: SourceFile): readonly Diagnostic[] => {
  const { path, text } = sheet;
  const lines = text.split('\n');
  const tell = (line: number, what: string): readonly Diagnostic[] => {
    const place: Place = { file: path, line, column: 1, endLine: line, endColumn: 1 };
    return [diagnose(bankCodes.unreadSheet, place, `Unexpected sheet ${path} ${what}`)];
  };
  const rows = readFacts(sheet);
  if (rows.length === 0) return tell(1, 'without a fact, expected those that it had when it was published');
  if (!ITEMS_TITLE.test(text))
    return tell(text.trimEnd().split('\n').length, 'that ends in its table of facts, expected all of it');
  const recorded = new Set(rows.map(({ ref }) => ref.slice(ref.lastIndexOf('/') + 1)));
  const quoted = lines.map((line) => QUOTED.exec(line)?.groups?.['id']);
  const at = quoted.findIndex((id) => id !== undefined && !recorded.has(id));
  const id = quoted[at];
  return id === undefined
    ? []
    : tell(at + 1, `that quotes the fact "${id}", expected its row in the table of facts`);
});
