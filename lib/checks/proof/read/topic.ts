import { clozeStem, matrixStem } from '#lib/knowledge/instructions.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { objectivesOf } from '#lib/knowledge/objectives.ts';
import { splitStem } from '../parse-stem.ts';
import type { StatedItem } from '../stated-item.ts';
import { finding, type ProofFinding } from '../verdict.ts';

const WORDS = { matrix: matrixStem, cloze: clozeStem } as const;

/** The stem is the instruction with the topic of an objective of the lesson: the item's own, when it names one. */
export function topicFaults(
  { course, lesson, objective = '', stem }: StatedItem,
  kb: KnowledgeBase,
  kind: keyof typeof WORDS,
): ProofFinding[] {
  const { context, leadIn } = splitStem(stem);
  const meant = objectivesOf({ course, lesson }, kb).filter(({ topic }) => WORDS[kind](topic) === leadIn);
  if (context !== '' || meant.length === 0) {
    const message = `Unexpected instruction "${leadIn}", expected "${WORDS[kind]('…')}" with the topic of an objective of ${course}/${lesson}`;
    return [finding('proof/stem-not-understood', 'stem', message)];
  }
  if (objective === '' || meant.some(({ id }) => id === objective)) return [];
  const message = `Unexpected topic in "${leadIn}", expected that of the objective "${objective}"`;
  return [finding('proof/wrong-objective', 'stem', message)];
}
