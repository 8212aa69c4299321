import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Prospect } from '../../propose/candidate.ts';

/** So many steps are asked for from both sides: of fewer there would be few items. A judgement of this project. */
const STEPS_BOTH = 5;

/**
 * True of every second question on a long sequence: "what comes after washing?" and "what comes before drying?" ask for one thing, so that
 * six steps would give ten items that are nearly the same. Each step is asked for in turn by the one before it and by the one behind it.
 */
export function isAskedOtherWay({ fact, relation, ordinal, asks }: Prospect, kb: KnowledgeBase): boolean {
  const { entry } = fact;
  if (entry.kind !== 'sequence' || entry.steps.length <= STEPS_BOTH) return false;
  const { object, subject } = kb.relations.get(relation)?.ask ?? {};
  if (object === undefined || subject === undefined) return false;
  return asks === (ordinal % 2 === 0 ? 'subject' : 'object');
}
