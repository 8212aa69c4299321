import { invariant } from '#lib/base/invariant.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
import { unique } from '#lib/base/unique.ts';
import { sentenceCase } from '#lib/base/words.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase, PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { framed } from './draft-item.ts';
import { draftOption } from './draft-option.ts';
import type { Generation } from './generation.ts';
import type { ItemDraft } from './item.ts';
import { leadInNaming } from './lead-in.ts';
import type { Candidate } from './propose/candidate.ts';
import { inScaleOrder, isOrdered } from './propose/scale-order.ts';
import type { Cell, TableTopic } from './propose/table.ts';

/** Subjects and the objects that are the options of each. */
export interface TablePlan {
  readonly subjects: readonly ConceptId[];
  readonly objects: readonly ConceptId[];
}

/**
 * An item with one part a subject, each with the same options, every cell of which is proved. Options stand in the order
 * of their scale, or else in an order drawn from the id. Undefined when the relation has no phrasing for the role.
 */
export function draftTable(
  head: {
    readonly id: string;
    readonly kind: string;
    readonly role: 'match' | 'each';
    readonly instruction: string;
  },
  topic: TableTopic,
  { subjects, objects }: TablePlan,
  cell: Cell,
  patient: PatientCase | undefined,
  generation: Generation,
): ItemDraft | undefined {
  const { kb } = generation;
  const { relation, qualifiers } = topic;
  const question = leadInNaming(relation, head.role, { qualifiers }, patient !== undefined, head.id, kb);
  if (question === undefined) return undefined;
  const columns = inTableOrder(objects, head.id, kb);
  const rows = subjects.map((subject) => ({
    subject,
    cells: columns.map((object) => provedCell(cell, subject, object)),
  }));
  const all = rows.flatMap(({ cells }) => cells);
  const keys = all.filter(({ proof }) => proof === 'entailed');
  const facts = unique([...keys, ...all].flatMap((candidate) => candidate.facts));
  const leadIn = `${question} ${head.instruction}`;
  return {
    ...framed({ ...head, leadIn, order: 'fixed' }, relation, facts, patient, generation),
    options: [],
    parts: rows.map(({ subject, cells }) => ({
      id: subject,
      text: sentenceCase(kb.concepts.get(subject)?.label ?? subject),
      options: cells.map((candidate) => draftOption(candidate, kb)),
    })),
  };
}

function provedCell(cell: Cell, subject: ConceptId, object: ConceptId): Candidate {
  const candidate = cell(subject, object);
  invariant(candidate !== undefined, `draftTable: cell ${subject}, ${object} is not proved`);
  return candidate;
}

/** In the order of their scale, or else in one drawn from the id of the item. */
export function inTableOrder(
  objects: readonly ConceptId[],
  id: string,
  kb: KnowledgeBase,
): readonly ConceptId[] {
  const named = objects.map((concept) => ({ concept }));
  const order = isOrdered(named, kb)
    ? inScaleOrder(named, kb)
    : shuffled(
        streamFor(id, 'columns'),
        [...named].sort((a, b) => (a.concept < b.concept ? -1 : 1)),
      );
  return order.map(({ concept }) => concept);
}
