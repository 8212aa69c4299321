import { CHOOSE_FOR_EACH } from '#lib/knowledge/instructions.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import { shuffled, streamFor } from '#lib/base/random.ts';
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
import { countFault, textsOf } from '../../shape-faults.ts';
import { withCases } from '../../table-drafts.ts';
import { whyNoTable } from '../../propose/why-no-kind.ts';
import { score } from './score.ts';

const ID = 'matching';
const FIRST = { plain: 1, case: 61 } as const;
/** More than five pairs ask for more memory than for knowledge; the shape allows six. */
const PAIRS = { min: 3, max: 6, most: 5 } as const;
/** Answers beside those of the pairs, so that the last pair cannot be found by elimination. */
const SPARE_MOST = 2;

/** Several subjects, each with the one object that fits it, no object fitting two. */
export const kind: ItemKind = {
  id: ID,
  label: 'matching',
  generate: (generation) => tableTopics(generation).flatMap((topic) => draftsOn(topic, generation)),
  shapeFaults,
  score,
  scoring: 'zero-one',
  picksIn: () => 1,
  whyNone: (fact, generation) => whyNoTable(fact, generation, PAIRS.min),
};

function shapeFaults(item: ItemDraft): string[] {
  const parts = item.parts ?? [];
  const options = parts[0]?.options.length ?? 0;
  const taken = new Set<string>();
  return [
    ...countFault(parts.length, 'pairs', PAIRS),
    ...parts.flatMap((part) => pairFaults(part, textsOf(parts[0]), taken)),
    ...(options < parts.length
      ? [`Unexpected ${String(options)} options for ${String(parts.length)} pairs, expected as many at least`]
      : []),
  ];
}

/** `taken` holds the keys of the pairs before and takes up this one's. */
function pairFaults(part: Part, texts: string, taken: Set<string>): string[] {
  const faults: string[] = [];
  const keys = part.options.filter(({ key }) => key).map(({ id }) => id);
  if (textsOf(part) !== texts)
    faults.push(`Unexpected options beside "${part.text}", expected the same beside each`);
  if (keys.length !== 1)
    faults.push(`Unexpected ${String(keys.length)} keys beside "${part.text}", expected exactly one`);
  if (keys.some((id) => taken.has(id)))
    faults.push(`Unexpected key beside "${part.text}", expected one that no other pair has`);
  for (const id of keys) taken.add(id);
  return faults;
}

/** One item a topic, and one for each case that was written for all of its facts. */
function draftsOn(topic: TableTopic, generation: Generation): ItemDraft[] {
  const draft = (begun: TableTopic, number: number, patient?: PatientCase) => {
    const cell = cellsOf(begun, generation);
    const id = `${begun.first}/${ID}/${String(number)}`;
    const plan = planOf(begun, cell, id, generation);
    const head = { id, kind: ID, role: 'match', instruction: CHOOSE_FOR_EACH } as const;
    return plan === undefined ? undefined : draftTable(head, begun, plan, cell, patient, generation);
  };
  return withCases(topic, FIRST, draft, generation);
}

/** Pairs that can all be told apart: the topic's first, then others in an order drawn from the id, and a few objects that fit none of them. */
function planOf(topic: TableTopic, cell: Cell, id: string, generation: Generation): TablePlan | undefined {
  const drawn = shuffled(streamFor(id, 'pairs'), topic.claims.slice(1));
  const pairs: { readonly subject: ConceptId; readonly object: ConceptId }[] = [];
  const holds = (subject: ConceptId, object: ConceptId) => cell(subject, object)?.proof === 'entailed';
  const fails = (subject: ConceptId, object: ConceptId) => {
    const proof = cell(subject, object)?.proof;
    return proof !== undefined && proof !== 'entailed';
  };
  for (const { subject, object } of [...topic.claims.slice(0, 1), ...drawn]) {
    if (pairs.length === PAIRS.most) break;
    const isTold =
      holds(subject, object) &&
      pairs.every(
        (pair) => pair.subject !== subject && fails(subject, pair.object) && fails(pair.subject, object),
      );
    const isApart = apart([...pairs.map((pair) => pair.object), object], generation).length > pairs.length;
    if (isTold && isApart) pairs.push({ subject, object });
    else if (pairs.length === 0) return undefined;
  }
  if (pairs.length < PAIRS.min) return undefined;
  const objects = pairs.map(({ object }) => object);
  const spare = objectsNamed(topic, generation).filter(
    (object) => !objects.includes(object) && pairs.every(({ subject }) => fails(subject, object)),
  );
  return {
    subjects: pairs.map(({ subject }) => subject),
    objects: apart([...objects, ...shuffled(streamFor(id, 'spare'), spare)], generation).slice(
      0,
      objects.length + SPARE_MOST,
    ),
  };
}
