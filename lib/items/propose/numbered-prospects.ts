import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import type { Generation } from '../generation.ts';
import type { Prospect } from './candidate.ts';

/** Where each family of numbers begins, so that a family that grows never renumbers another. */
const FIRST = { object: 1, subject: 31, case: 61 } as const;

/** A question, by itself or opened by a patient case, with its number in the id of its item. */
export interface NumberedProspect {
  readonly prospect: Prospect;
  readonly patient: PatientCase | undefined;
  readonly number: number;
}

/** Every question, and for each case of each fact one of them. */
export function numberedProspects(
  questions: readonly Prospect[],
  generation: Generation,
): readonly NumberedProspect[] {
  const plain = questions.map((prospect) => ({
    prospect,
    patient: undefined,
    number: FIRST[prospect.asks] + prospect.ordinal,
  }));
  return [...plain, ...casedProspects(questions, generation)];
}

/**
 * For each case of each fact one of the questions that ask for the case's side, taken in turn. A case with phrases names
 * its answers: it is for selecting words in it, and opens no question.
 */
function casedProspects(questions: readonly Prospect[], generation: Generation): readonly NumberedProspect[] {
  return generation.facts.flatMap((fact) =>
    generation.cases
      .filter(({ facts, phrases }) => phrases.length === 0 && facts.includes(fact.ref))
      .flatMap((patient, index) => {
        const fitting = questions.filter(
          (prospect) => prospect.fact.ref === fact.ref && prospect.asks === patient.asks,
        );
        const prospect = fitting[index % Math.max(fitting.length, 1)];
        return prospect === undefined ? [] : [{ prospect, patient, number: FIRST.case + index }];
      }),
  );
}
