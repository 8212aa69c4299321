import { selectExactly } from '#lib/knowledge/instructions.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { byConcept, draftItem } from '../../draft-item.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInFor } from '../../lead-in.ts';
import { casedProspects } from '../../propose/cased-prospects.ts';
import type { Prospect } from '../../propose/candidate.ts';
import { chooseMany, distinctProspects, MANY_OPTIONS } from '../../propose/choose-many.ts';
import { whyNoWay } from '../../propose/why-no-kind.ts';
import { score } from './score.ts';

const ID = 'select-n';
const FIRST = { object: 1, subject: 31, case: 61 } as const;

/** As many right answers as the stem says, two or more. */
export const kind: ItemKind = {
  id: ID,
  label: 'select N',
  generate,
  shapeFaults,
  score,
  scoring: 'zero-one-by-key',
  picksIn: (item) => keysOf(item),
  whyNone: (fact, generation) => whyNoWay(fact, generation, ['objects', 'subjects']),
};

function shapeFaults(item: ItemDraft): string[] {
  const keys = keysOf(item);
  const count = item.options.length;
  const faults: string[] = [];
  if (keys < 2) faults.push(`Unexpected ${String(keys)} keys, expected at least 2`);
  if (keys >= count)
    faults.push(`Unexpected ${String(keys)} keys of ${String(count)} options, expected some wrong ones`);
  if (count < MANY_OPTIONS.min || count > MANY_OPTIONS.max)
    faults.push(
      `Unexpected ${String(count)} options, expected ${String(MANY_OPTIONS.min)} to ${String(MANY_OPTIONS.max)}`,
    );
  if (!item.stem.endsWith(selectExactly(keys)))
    faults.push(`Unexpected end of the stem, expected "${selectExactly(keys)}"`);
  return faults;
}

function keysOf(item: Pick<ItemDraft, 'options'>): number {
  return item.options.filter(({ key }) => key).length;
}

/** One item a question, and one for each case of a fact. */
function generate(generation: Generation): ItemDraft[] {
  const questions = distinctProspects(generation.prospects);
  return [
    ...questions.flatMap(
      (prospect) => draft(prospect, FIRST[prospect.asks] + prospect.ordinal, undefined, generation) ?? [],
    ),
    ...casedProspects(questions, generation).flatMap(
      ({ prospect, patient, index }) => draft(prospect, FIRST.case + index, patient, generation) ?? [],
    ),
  ];
}

function draft(
  prospect: Prospect,
  number: number,
  patient: PatientCase | undefined,
  generation: Generation,
): ItemDraft | undefined {
  const { kb } = generation;
  const id = `${prospect.fact.ref}/${ID}/${String(number)}`;
  const role = prospect.asks === 'object' ? 'objects' : 'subjects';
  const candidates = chooseMany(prospect, id, kb);
  if (candidates === undefined) return undefined;
  const question = leadInFor(prospect, role, patient !== undefined, id, kb);
  if (question === undefined) return undefined;
  const keys = candidates.filter(({ proof }) => proof === 'entailed').length;
  const head = { id, kind: ID, role, leadIn: `${question} ${selectExactly(keys)}`, order: 'free' } as const;
  return draftItem(head, prospect, byConcept(candidates), patient, generation);
}
