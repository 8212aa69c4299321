import { SELECT_ALL } from '#lib/knowledge/instructions.ts';
import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { byConcept, draftItem } from '../../draft-item.ts';
import type { Generation } from '../../generation.ts';
import type { ItemDraft } from '../../item.ts';
import type { ItemKind } from '../../kind.ts';
import { leadInFor } from '../../lead-in.ts';
import type { Prospect } from '../../propose/candidate.ts';
import { casedProspects } from '../../propose/cased-prospects.ts';
import { chooseMany, distinctProspects, MANY_OPTIONS } from '../../propose/choose-many.ts';
import { whyNoWay } from '../../propose/why-no-kind.ts';
import { score } from './score.ts';

const ID = 'multiple-response';
const FIRST = { object: 1, subject: 31, case: 61 } as const;

/** Any number of right answers, but never none and never all. */
export const kind: ItemKind = {
  id: ID,
  label: 'multiple response',
  generate,
  shapeFaults: (item) => {
    const keys = item.options.filter((option) => option.key).length;
    const wrong = item.options.length - keys;
    const faults: string[] = [];
    if (keys < 1 || wrong < 1)
      faults.push(
        `Unexpected ${String(keys)} keys of ${String(item.options.length)} options, expected some right and some wrong`,
      );
    if (wrong < keys - 1)
      faults.push(
        `Unexpected ${String(wrong)} distractors for ${String(keys)} keys: ticking everything would earn more than one point`,
      );
    if (item.options.length < MANY_OPTIONS.min || item.options.length > MANY_OPTIONS.max)
      faults.push(
        `Unexpected ${String(item.options.length)} options, expected ${String(MANY_OPTIONS.min)} to ${String(MANY_OPTIONS.max)}`,
      );
    return faults;
  },
  score,
  scoring: 'plus-minus',
  picksIn: (item) => item.options.length,
  whyNone: (fact, generation) => whyNoWay(fact, generation, ['objects', 'subjects']),
};

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
  const leadIn = leadInFor(prospect, role, patient !== undefined, id, kb);
  if (leadIn === undefined) return undefined;
  const head = { id, kind: ID, role, leadIn: `${leadIn} ${SELECT_ALL}`, order: 'free' } as const;
  return draftItem(head, prospect, byConcept(candidates), patient, generation);
}
