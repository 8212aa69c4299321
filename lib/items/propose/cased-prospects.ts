import type { PatientCase } from '#lib/knowledge/knowledge-base.ts';
import type { Generation } from '../generation.ts';
import type { Prospect } from './candidate.ts';

/** A question that a patient case opens; `index` counts the cases of its fact, from 0. */
interface CasedProspect {
  readonly prospect: Prospect;
  readonly patient: PatientCase;
  readonly index: number;
}

/**
 * For each case of each fact one of the questions that ask for the case's side, taken in turn. A case with phrases names
 * its answers: it is for selecting words in it, and opens no question.
 */
export function casedProspects(questions: readonly Prospect[], generation: Generation): CasedProspect[] {
  return generation.facts.flatMap((fact) =>
    generation.cases
      .filter(({ facts, phrases }) => phrases.length === 0 && facts.includes(fact.ref))
      .flatMap((patient, index) => {
        const fitting = questions.filter(
          (prospect) => prospect.fact.ref === fact.ref && prospect.asks === patient.asks,
        );
        const prospect = fitting[index % Math.max(fitting.length, 1)];
        return prospect === undefined ? [] : [{ prospect, patient, index }];
      }),
  );
}
