import { compareText } from '#lib/base/diagnostic.ts';
import { TRUTH_OPTIONS } from '#lib/knowledge/instructions.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft, Part } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { chooseDistractors } from '../../propose/choose-distractors.ts';
import { tableTopics, type TableTopic } from '../../propose/table.ts';
import { categoryMatrix } from './categories.ts';
import { countFault, keyCount, textsOf } from '../../shape-faults.ts';
import { withCases } from '../../table-drafts.ts';
import { score } from './score.ts';
import { statementMatrix } from './statements.ts';

const ID = 'matrix-multiple-choice';
/** A matrix has 4 to 10 rows and 2 or 3 columns (NCSBN). */
const ROWS = { min: 4, max: 10 } as const;
const COLUMNS = { min: 2, max: 3 } as const;
/** The first numbers of each family. */
const NUMBER = { objective: 1, fact: 2, categories: 3, beside: 31, case: 61 } as const;

/** Rows with one right column each: statements that are true or false, or subjects with their category. */
export const kind: ItemKind = {
  id: ID,
  label: 'matrix',
  generate: (generation) => [...statements(generation), ...categories(generation)],
  shapeFaults,
  score,
  scoring: 'zero-one',
  picksIn: () => 1,
  whyNone: () =>
    'fewer than two true and two false statements that do not answer one another can be proved: add entries to `false`',
};

function shapeFaults(item: ItemDraft): string[] {
  const rows = item.parts ?? [];
  const columns = textsOf(rows[0]);
  return [
    ...countFault(rows.length, 'rows', ROWS),
    ...(rows.length === 0 ? [] : countFault(rows[0]?.options.length ?? 0, 'columns', COLUMNS)),
    ...(rows.some((row) => isStatement(row)) && columns !== TRUTH
      ? [`Unexpected columns "${columns}" of statements, expected "${TRUTH}"`]
      : []),
    ...rows.flatMap((row) => rowFaults(row, columns)),
  ];
}

const TRUTH = TRUTH_OPTIONS.map(({ text }) => text).join('|');

function rowFaults(row: Part, columns: string): string[] {
  const faults: string[] = [];
  if (textsOf(row) !== columns)
    faults.push(`Unexpected columns "${textsOf(row)}" in row "${row.text}", expected "${columns}"`);
  if (keyCount(row) !== 1)
    faults.push(`Unexpected ${String(keyCount(row))} keys in row "${row.text}", expected exactly one`);
  return faults;
}

/** A row that says something, and not only names it. */
function isStatement({ text }: Part): boolean {
  return text.endsWith('.');
}

/**
 * One matrix an objective from all its facts, one a fact that has enough proved statements of its own, and one beside other
 * facts for each that nothing else can ask: what is not so, or what has too few wrong answers.
 */
function statements(generation: Generation): ItemDraft[] {
  const refs = generation.facts.map(({ ref }) => ref);
  let pooled: ItemDraft | undefined;
  for (const [index, ref] of refs.slice(0, -1).entries())
    pooled ??= statementMatrix({ id: idOf(ref, NUMBER.objective), kind: ID }, refs.slice(index), generation);
  const asked = new Set(pooled?.facts);
  const left = refs.filter((ref) => !asked.has(ref) && !canStandAlone(ref, generation));
  return withOtherRows([
    ...(pooled === undefined ? [] : [pooled]),
    ...refs.flatMap(
      (ref) => statementMatrix({ id: idOf(ref, NUMBER.fact), kind: ID }, [ref], generation) ?? [],
    ),
    ...left.flatMap((ref) => {
      const others = refs.filter((other) => other !== ref);
      return statementMatrix({ id: idOf(ref, NUMBER.beside), kind: ID }, [ref, ...others], generation) ?? [];
    }),
  ]);
}

/** The first of those that have the same rows, in whatever order. */
function withOtherRows(drafts: readonly ItemDraft[]): ItemDraft[] {
  const rowsOf = ({ parts = [] }: ItemDraft): string =>
    parts
      .map(({ text }) => text)
      .sort(compareText)
      .join('\n');
  const seen = new Set<string>();
  return drafts.filter((draft) => seen.size < seen.add(rowsOf(draft)).size);
}

/** True when a fact has a right answer with wrong ones enough for a single choice. */
function canStandAlone(ref: string, { prospects, kb }: Generation): boolean {
  return prospects.some(
    (prospect) => prospect.fact.ref === ref && chooseDistractors(prospect, 0, kb) !== undefined,
  );
}

/** One matrix a topic, and one for each case that was written for all of its facts. */
function categories(generation: Generation): ItemDraft[] {
  const draft = (topic: TableTopic, number: number, patient?: PatientCase) =>
    categoryMatrix({ id: idOf(topic.first, number), kind: ID }, topic, patient, generation);
  const first = { plain: NUMBER.categories, case: NUMBER.case };
  return tableTopics(generation).flatMap((topic) => withCases(topic, first, draft, generation));
}

function idOf(fact: string, number: number): string {
  return `${fact}/${ID}/${String(number)}`;
}
