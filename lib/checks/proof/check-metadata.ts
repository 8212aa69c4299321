import { isObjective } from '#lib/knowledge/objectives.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedItem } from './stated-item.ts';
import { finding, type JudgedOption, type ProofFinding } from './verdict.ts';

/** The objective is one of the lesson and of a fact that a key rests on; every fact listed proves something. */
export function checkMetadata(
  item: StatedItem,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
): ProofFinding[] {
  const isProved = judged.length > 0 && judged.every(({ proofs }) => proofs.length > 0);
  return [...objectiveFaults(item, judged, kb), ...(isProved ? unusedFacts(item, judged) : [])];
}

function objectiveFaults(
  { course, lesson, objective = '' }: StatedItem,
  judged: readonly JudgedOption[],
  kb: KnowledgeBase,
): ProofFinding[] {
  if (objective === '') return [];
  const wrong = (expected: string): ProofFinding[] => [
    finding(
      'proof/wrong-objective',
      'objective',
      `Unexpected objective "${objective}", expected ${expected}`,
    ),
  ];
  if (!isObjective(objective, { course, lesson }, kb)) return wrong(`one of the lesson ${course}/${lesson}`);
  const keyFacts = judged
    .filter(({ option }) => option.key)
    .flatMap(({ proofs }) => proofs.flatMap(({ fact }) => kb.facts.get(fact) ?? []));
  if (keyFacts.length === 0) return [];
  const serves = keyFacts.some(
    (fact) => fact.course === course && fact.lesson === lesson && fact.objective === objective,
  );
  return serves ? [] : wrong(`that of a fact which makes a key right: ${keyFacts[0]?.objective ?? ''}`);
}

function unusedFacts({ facts }: StatedItem, judged: readonly JudgedOption[]): ProofFinding[] {
  const isUsed = (ref: string): boolean =>
    judged.some(({ proofs }) => proofs.some(({ fact }) => fact === ref));
  return facts
    .filter((fact) => !isUsed(fact))
    .map((fact) =>
      finding(
        'proof/unused-fact',
        'facts',
        `Unexpected fact "${fact}", expected only facts that prove an option`,
      ),
    );
}
