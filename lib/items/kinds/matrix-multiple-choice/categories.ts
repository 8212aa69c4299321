import { shuffled, streamFor } from '#lib/base/random.ts';
import { unique } from '#lib/base/unique.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { CHOOSE_FOR_EACH } from '#lib/knowledge/instructions.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { draftTable, type TablePlan } from '../../draft-table.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft } from '../../item.ts';
import { apart, cellsOf, type Cell, type TableTopic } from '../../propose/table.ts';

/** A matrix of 4 to 10 rows (NCSBN), of which we print six at most, and 2 or 3 columns. */
const ROWS = { min: 4, most: 6 } as const;
const COLUMNS = { min: 2, most: 3 } as const;

/**
 * A matrix whose rows are subjects and whose columns are the objects that they have, one each: every other cell of a row is
 * refuted. Undefined when fewer than four rows can be proved, when all have the same object, or without a phrasing.
 */
export function categoryMatrix(
  head: { readonly id: string; readonly kind: string },
  topic: TableTopic,
  patient: PatientCase | undefined,
  generation: Generation,
): ItemDraft | undefined {
  const cell = cellsOf(topic, generation);
  const plan = planOf(topic, cell, head.id, generation);
  if (plan === undefined) return undefined;
  const table = { ...head, role: 'match', instruction: CHOOSE_FOR_EACH } as const;
  return draftTable(table, topic, plan, cell, patient, generation);
}

function planOf(topic: TableTopic, cell: Cell, id: string, generation: Generation): TablePlan | undefined {
  const subjects = unique(topic.claims.map(({ subject }) => subject));
  const rowsOf = (object: ConceptId) => topic.claims.filter((claim) => claim.object === object).length;
  const named = unique(topic.claims.map(({ object }) => object)).sort((a, b) => rowsOf(b) - rowsOf(a));
  const objects = apart(named, generation).slice(0, COLUMNS.most);
  if (objects.length < COLUMNS.min) return undefined;
  const fitting = subjects.filter((subject) => {
    const cells = objects.map((object) => cell(subject, object)?.proof);
    return (
      cells.every((proof) => proof !== undefined) &&
      cells.filter((proof) => proof === 'entailed').length === 1
    );
  });
  const [begin = ''] = subjects;
  if (!fitting.includes(begin)) return undefined;
  const rows = eachColumnFirst(begin, shuffled(streamFor(id, 'rows'), fitting), objects, cell);
  const used = objects.filter((object) => rows.some((subject) => holds(cell, subject, object)));
  return rows.length >= ROWS.min && used.length >= COLUMNS.min ? { subjects: rows, objects } : undefined;
}

/** `begin`, then one row of each column before a second of any, so that no column stays empty while there is a row for it. */
function eachColumnFirst(
  begin: ConceptId,
  subjects: readonly ConceptId[],
  objects: readonly ConceptId[],
  cell: Cell,
): readonly ConceptId[] {
  const first = objects.flatMap((object) => subjects.find((subject) => holds(cell, subject, object)) ?? []);
  const chosen = unique([begin, ...first, ...subjects]).slice(0, ROWS.most);
  return subjects.filter((subject) => chosen.includes(subject));
}

function holds(cell: Cell, subject: ConceptId, object: ConceptId): boolean {
  return cell(subject, object)?.proof === 'entailed';
}
