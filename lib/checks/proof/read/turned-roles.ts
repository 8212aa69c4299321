import { literalPattern } from '#lib/base/literal-pattern.ts';
import { foldName } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import type { StatedDeclaration } from '../stated-item.ts';

/** Verbs that stand before what acts: "does samplol raise …". */
const ACTING = 'does|do|did|can|could|will|would|may|might|has|have|had';

/**
 * The words of a question in which what it names has the part that the answer has in the statement: "which medicine is raised by
 * samplol?" for "{object} raises {subject}". Read where both sides are of one kind, so that the reverse makes sense, and where the
 * statement begins with what acts, in an active verb, or compares. Undefined when nothing is turned round.
 */
export function turnedRoles(
  question: string,
  { relation, asks, known }: StatedDeclaration,
  kb: KnowledgeBase,
): string | undefined {
  const acting = actingSlot(kb.relations.get(relation));
  if (acting === undefined) return undefined;
  const names = (kb.concepts.get(known)?.names ?? []).map((name) => literalPattern(foldName(name)));
  const name = `(?:the |an? )?(?:${names.join('|')})(?![\\p{L}\\p{N}])`;
  const asked = foldName(question);
  const turned =
    acting === asks
      ? [`\\b(?:${ACTING}) ${name}`, `\\bby ${name}`, `\\b(?:is|are|was|were) ${name}(?=.* than\\b)`]
      : [`\\bthan ${name}`, '\\bby (?:which|what)\\b'];
  return turned.map((one) => new RegExp(one, 'u').exec(asked)?.[0]).find((words) => words !== undefined);
}

/** The slot of what acts or compares in a relation of one kind; undefined in passive statements and others. */
function actingSlot(relation: Relation | undefined): string | undefined {
  if (relation === undefined || relation.domain !== relation.range) return undefined;
  const { slot, verb = '' } =
    /^(?:[^{},]*, )?\{(?<slot>subject|object)\}(?<verb>[^{]*)\{/u.exec(relation.statement)?.groups ?? {};
  const isPassive = /\b(?:is|are|was|were|by)\b/u.test(verb) && !/\bthan\b/u.test(verb);
  return isPassive ? undefined : slot;
}
