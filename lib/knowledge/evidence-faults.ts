import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { checkEvidence } from './check-evidence.ts';
import type { FactInLesson } from './check-references.ts';
import { knowledgeCodes } from './codes.ts';
import { checkEvidenceSays } from './evidence-says/check-evidence-says.ts';
import { inOwnUnits } from './evidence-in-own-units.ts';
import type { Vocabulary } from './read-vocabulary.ts';

/** What is wrong with the evidence of a fact. Where it says outright that something else is so, it follows that it may deny the fact. */
export function evidenceFaults(fact: FactInLesson, known: Vocabulary): Diagnostic[] {
  const within = inOwnUnits(fact);
  const says = checkEvidenceSays(within, known);
  const isOutright = says.some(({ severity }) => severity === 'error');
  const follows = ({ code, severity }: Diagnostic): boolean =>
    isOutright && severity === 'warning' && code === knowledgeCodes.evidenceDenies.code;
  return [...checkEvidence(within, known).filter((fault) => !follows(fault)), ...says];
}
