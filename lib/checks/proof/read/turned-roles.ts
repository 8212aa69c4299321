import { foldName } from '#lib/base/words.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { StatedDeclaration } from '../stated-item.ts';

/** Verbs that stand before what acts: "does samplol raise …". */
const ACTING = 'does|do|did|can|could|will|would|may|might|has|have|had';

/**
 * The words of a question in which what it names has the part that the answer has in the statement: "which medicine is raised by
 * samplol?" for "{object} raises {subject}". Read where both sides are of one kind, so that the reverse makes sense, and where the
 * statement begins with what acts or compares. Undefined when nothing is turned round.
 */
export function turnedRoles(
  question: string,
  { relation, asks, known }: StatedDeclaration,
  kb: KnowledgeBase,
): string | undefined {
  const { domain, range, statement } = kb.relations.get(relation) ?? {};
  if (statement === undefined || domain !== range) return undefined;
  const first = /^(?:[^{},]*, )?\{(?<slot>subject|object)\}/u.exec(statement)?.groups?.['slot'];
  if (first === undefined) return undefined;
  const isActing = first !== asks;
  const names = (kb.concepts.get(known)?.names ?? []).map((name) => escaped(foldName(name)));
  const name = `(?:the |an? )?(?:${names.join('|')})(?![\\p{L}\\p{N}])`;
  const asked = foldName(question);
  const turned = isActing
    ? [`\\bthan ${name}`, '\\bby (?:which|what)\\b']
    : [`\\b(?:${ACTING}) ${name}`, `\\bby ${name}`, `\\b(?:is|are|was|were) ${name}(?=.* than\\b)`];
  return turned.map((one) => new RegExp(one, 'u').exec(asked)?.[0]).find((words) => words !== undefined);
}

function escaped(name: string): string {
  return name.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`);
}
