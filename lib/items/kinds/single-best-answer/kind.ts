import { digestOf } from '#lib/base/hash.ts';
import { byConcept, draftItem } from '../../draft-item.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInFor } from '../../lead-in.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import type { Prospect } from '../../propose/candidate.ts';
import { casedProspects } from '../../propose/cased-prospects.ts';
import { chooseDistractors } from '../../propose/choose-distractors.ts';
import { inScaleOrder, isOrdered } from '../../propose/scale-order.ts';
import { whyNoWay } from '../../propose/why-no-kind.ts';
import { score } from './score.ts';

const ID = 'single-best-answer';
/** Where each family of numbers begins, so that a family that grows never renumbers another. */
const FIRST = { object: 1, subject: 31, case: 61 } as const;

/** One right answer among three or four. */
export const kind: ItemKind = {
  id: ID,
  label: 'single best answer',
  generate,
  shapeFaults: (item) => {
    const keys = item.options.filter((option) => option.key).length;
    const faults: string[] = [];
    if (keys !== 1) faults.push(`Unexpected ${String(keys)} keys, expected exactly one`);
    if (item.options.length < 3 || item.options.length > 5)
      faults.push(`Unexpected ${String(item.options.length)} options, expected 3 to 5`);
    return faults;
  },
  score,
  scoring: 'zero-one',
  picksIn: () => 1,
  whyNone: (fact, generation) => whyNoWay(fact, generation, ['object', 'subject']),
};

function generate(generation: Generation): ItemDraft[] {
  return [
    ...generation.prospects.flatMap(
      (prospect) => draft(prospect, FIRST[prospect.asks] + prospect.ordinal, undefined, generation) ?? [],
    ),
    ...casedProspects(generation.prospects, generation).flatMap(
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
  const leadIn = leadInFor(prospect, prospect.asks, patient !== undefined, id, kb);
  const wrong = chooseDistractors(prospect, digestOf(id), kb);
  if (leadIn === undefined || wrong === undefined) return undefined;
  const candidates = [prospect.key, ...wrong];
  const ordered = isOrdered(candidates, kb);
  const head = { id, kind: ID, role: prospect.asks, leadIn, order: ordered ? 'fixed' : 'free' } as const;
  const options = ordered ? inScaleOrder(candidates, kb) : byConcept(candidates);
  return draftItem(head, prospect, options, patient, generation);
}
