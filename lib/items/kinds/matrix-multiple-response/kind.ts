import { shuffled, streamFor } from '#lib/base/random.ts';
import { unique } from '#lib/base/unique.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { SELECT_IN_EACH_COLUMN } from '#lib/knowledge/instructions.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { draftTable, type TablePlan } from '../../draft-table.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft, Part } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import {
  apart,
  cellsOf,
  objectsNamed,
  tableTopics,
  type Cell,
  type TableTopic,
} from '../../propose/table.ts';
import { countFault, keyCount, textsOf } from '../../shape-faults.ts';
import { withCases } from '../../table-drafts.ts';
import { whyNoTable } from '../../propose/why-no-kind.ts';
import { score } from './score.ts';

const ID = 'matrix-multiple-response';
const FIRST = { plain: 1, case: 61 } as const;
/** NCSBN allows ten columns; more than three do not fit a page that is read. */
const COLUMNS = { min: 2, max: 10, most: 3 } as const;
const ROWS = { min: 4, max: 7 } as const;

/** Several subjects as columns, and for each the rows that hold of it. */
export const kind: ItemKind = {
  id: ID,
  label: 'matrix multiple response',
  generate: (generation) => tableTopics(generation).flatMap((topic) => draftsOn(topic, generation)),
  shapeFaults,
  score,
  scoring: 'plus-minus',
  picksIn: (_item, part) => part.options.length,
  whyNone: (fact, generation) => whyNoTable(fact, generation, COLUMNS.min),
};

function shapeFaults(item: ItemDraft): string[] {
  const columns = item.parts ?? [];
  return [
    ...countFault(columns.length, 'columns', COLUMNS),
    ...countFault(columns[0]?.options.length ?? 0, 'rows', ROWS),
    ...columns.flatMap((column) => columnFaults(column, textsOf(columns[0]))),
  ];
}

function columnFaults(column: Part, rows: string): string[] {
  const faults: string[] = [];
  if (textsOf(column) !== rows)
    faults.push(`Unexpected rows in column "${column.text}", expected the same in each`);
  const keys = keyCount(column);
  if (keys === 0 || keys === column.options.length)
    faults.push(
      `Unexpected ${String(keys)} keys of ${String(column.options.length)} rows in column "${column.text}", expected some right and some wrong`,
    );
  return faults;
}

/** One item a topic, and one for each case that was written for all of its facts. */
function draftsOn(topic: TableTopic, generation: Generation): ItemDraft[] {
  const draft = (begun: TableTopic, number: number, patient?: PatientCase) => {
    const cell = cellsOf(begun, generation);
    const id = `${begun.first}/${ID}/${String(number)}`;
    const plan = planOf(begun, cell, id, generation);
    const head = { id, kind: ID, role: 'each', instruction: SELECT_IN_EACH_COLUMN } as const;
    return plan === undefined ? undefined : draftTable(head, begun, plan, cell, patient, generation);
  };
  return withCases(topic, FIRST, draft, generation);
}

/** Columns are taken as long as enough rows remain that are decided in each of them. */
function planOf(topic: TableTopic, cell: Cell, id: string, generation: Generation): TablePlan | undefined {
  const objects = objectsNamed(topic, generation);
  let plan: TablePlan | undefined;
  let taken: readonly ConceptId[] = [];
  for (const subject of unique(topic.claims.map((claim) => claim.subject))) {
    if (taken.length === COLUMNS.most) break;
    const subjects = [...taken, subject];
    const rows = rowsFor(subjects, objects, cell, id, generation);
    if (subjects.length === 1) taken = subjects;
    else if (rows !== undefined) {
      taken = subjects;
      plan = { subjects, objects: rows };
    }
  }
  return plan;
}

/** Rows decided in every column: some right and some wrong in each, those on which the columns differ first. */
function rowsFor(
  subjects: readonly ConceptId[],
  objects: readonly ConceptId[],
  cell: Cell,
  id: string,
  generation: Generation,
): readonly ConceptId[] | undefined {
  const holdsOf = (object: ConceptId) =>
    subjects.filter((subject) => cell(subject, object)?.proof === 'entailed').length;
  const decided = objects.filter((object) =>
    subjects.every((subject) => cell(subject, object) !== undefined),
  );
  const drawn = shuffled(streamFor(id, 'rows'), decided);
  const differs = (object: ConceptId) => holdsOf(object) > 0 && holdsOf(object) < subjects.length;
  const rows = apart(
    [...drawn.filter(differs), ...drawn.filter((object) => !differs(object))],
    generation,
  ).slice(0, ROWS.max);
  const isMixed = (subject: ConceptId) => {
    const right = rows.filter((object) => cell(subject, object)?.proof === 'entailed').length;
    return right > 0 && right < rows.length;
  };
  return rows.length >= ROWS.min && rows.some(differs) && subjects.every(isMixed) ? rows : undefined;
}
