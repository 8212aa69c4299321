import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import { byConcept, draftItem } from './draft-item.ts';
import type { Generation } from './generation.ts';
import type { ItemDraft } from './item.ts';
import { leadInFor } from './lead-in.ts';
import type { Prospect } from './propose/candidate.ts';
import { casedProspects } from './propose/cased-prospects.ts';
import { chooseMany, distinctProspects } from './propose/choose-many.ts';

/** Numbers of an item's id, by what is asked for; those of cases stand behind. */
const FIRST = { object: 1, subject: 31, case: 61 } as const;

/** A kind with several right answers. */
interface KindOfMany {
  readonly id: string;
  /** What stands behind the question, for so many right answers. */
  readonly ending: (keys: number) => string;
}

/** One item a question, and one for each case of a fact. */
export function manyDrafts(kind: KindOfMany, generation: Generation): ItemDraft[] {
  const questions = distinctProspects(generation.prospects);
  return [
    ...questions.flatMap(
      (prospect) =>
        draft(kind, prospect, FIRST[prospect.asks] + prospect.ordinal, undefined, generation) ?? [],
    ),
    ...casedProspects(questions, generation).flatMap(
      ({ prospect, patient, index }) => draft(kind, prospect, FIRST.case + index, patient, generation) ?? [],
    ),
  ];
}

function draft(
  { id: kind, ending }: KindOfMany,
  prospect: Prospect,
  number: number,
  patient: PatientCase | undefined,
  generation: Generation,
): ItemDraft | undefined {
  const { kb } = generation;
  const id = `${prospect.fact.ref}/${kind}/${String(number)}`;
  const role = prospect.asks === 'object' ? 'objects' : 'subjects';
  const candidates = chooseMany(prospect, id, kb);
  if (candidates === undefined) return undefined;
  const question = leadInFor(prospect, role, patient !== undefined, id, kb);
  if (question === undefined) return undefined;
  const keys = candidates.filter(({ proof }) => proof === 'entailed').length;
  const head = { id, kind, role, leadIn: `${question} ${ending(keys)}`, order: 'free' } as const;
  return draftItem(head, prospect, byConcept(candidates), patient, generation);
}
