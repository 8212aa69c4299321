import { digestOf } from '#lib/base/hash.ts';
import { remembered } from '#lib/base/remembered.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { AskedRole, Relation } from '#lib/knowledge/relation.ts';
import { renderFrame, type FrameFilling } from './phrase/render-frame.ts';
import type { Prospect } from './propose/candidate.ts';

/**
 * The question sentence for a role, in one of the relation's phrasings. Which one follows from the item's id alone:
 * items of one fact and kind take the phrasings in turn, so that neighbours differ and the same item always reads the
 * same. Undefined when no phrasing fits.
 */
export function leadInFor(
  prospect: Prospect,
  role: AskedRole,
  inCase: boolean,
  id: string,
  kb: KnowledgeBase,
): string | undefined {
  const filling: FrameFilling = {
    ...(prospect.asks === 'object' ? { subject: prospect.known } : { object: prospect.known }),
    qualifiers: prospect.qualifiers,
  };
  return leadInNaming(prospect.relation, role, filling, inCase, id, kb);
}

/** The same for any filling: the roles `match`, `each` and `order` name neither side, only qualifiers. */
export function leadInNaming(
  relation: string,
  role: AskedRole,
  filling: FrameFilling,
  inCase: boolean,
  id: string,
  kb: KnowledgeBase,
): string | undefined {
  const words = kb.relations.get(relation);
  if (words === undefined) return undefined;
  const usable = framesFor(words, role, inCase).flatMap((frame) => renderFrame(frame, filling, kb) ?? []);
  return usable[turnOf(id) % usable.length];
}

/** Neighbouring numbers of one fact and kind give neighbouring turns; each fact and kind starts elsewhere. */
function turnOf(id: string): number {
  const end = id.lastIndexOf('/');
  return firstTurnOf(id.slice(0, end)) + Number(id.slice(end + 1));
}

/** The same for all items of one fact and kind. */
const firstTurnOf = remembered(digestOf);

function framesFor(relation: Relation, role: AskedRole, inCase: boolean): readonly string[] {
  const plain = relation.ask[role] ?? [];
  return inCase ? (relation.askInCase[role] ?? plain) : plain;
}
