import { digestOf } from '#lib/base/hash.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { AskedRole, Relation } from '#lib/knowledge/relation.ts';
import { renderFrame, type FrameFilling } from './phrase/render-frame.ts';
import type { Prospect } from './propose/candidate.ts';

/**
 * The question sentence for a role, in one of the relation's phrasings. Which one depends on the item's id alone,
 * so that neighbouring items differ and the same item always reads the same. Undefined when no phrasing fits.
 */
export function leadInFor(
  prospect: Prospect,
  role: AskedRole,
  inCase: boolean,
  id: string,
  kb: KnowledgeBase,
): string | undefined {
  const relation = kb.relations.get(prospect.fact.relation);
  if (relation === undefined) return undefined;
  const filling: FrameFilling = {
    ...(prospect.asks === 'object' ? { subject: prospect.known } : { object: prospect.known }),
    qualifiers: prospect.fact.qualifiers,
  };
  const usable = framesFor(relation, role, inCase).flatMap((frame) => renderFrame(frame, filling, kb) ?? []);
  return usable[digestOf(id) % usable.length];
}

function framesFor(relation: Relation, role: AskedRole, inCase: boolean): readonly string[] {
  const plain = relation.ask[role] ?? [];
  return inCase ? (relation.askInCase[role] ?? plain) : plain;
}
