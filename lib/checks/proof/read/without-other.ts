import { literalPattern } from '#lib/base/literal-pattern.ts';
import { own } from '#lib/base/own.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { judge } from '../logic.ts';
import type { StatedDeclaration, StatedItem } from '../stated-item.ts';

/** What sets another thing of the same kind aside, in front of a question or between commas. */
const SET_ASIDE = 'unlike|in contrast to|in contrast with|as opposed to';

/**
 * A question without "unlike otherol", where the facts say of otherol that the right answers are wrong. Where they do not, it stays, and
 * is told of as a second name.
 */
export function withoutOther(
  question: string,
  item: Pick<StatedItem, 'options'>,
  declared: StatedDeclaration,
  kb: KnowledgeBase,
): string {
  if (!new RegExp(`\\b(?:${SET_ASIDE})\\b`, 'iu').test(question)) return question;
  const kind = kb.concepts.get(declared.known)?.kind;
  for (const { id, names } of kb.concepts.values()) {
    if (id === declared.known || kb.concepts.get(id)?.kind !== kind) continue;
    const name = names.map(literalPattern).join('|');
    const aside = new RegExp(`(?:^|, ?)(?:${SET_ASIDE}) (?:the )?(?:${name})(?:, ?|(?=\\?))`, 'iu');
    if (!aside.test(question) || !isOtherwise(id, item, declared, kb)) continue;
    const left = question.replace(aside, (found) => (/^,.*,/u.test(found) ? ' ' : ''));
    return left.charAt(0).toUpperCase() + left.slice(1);
  }
  return question;
}

/** Whether every right answer is proved to be wrong of another thing. */
function isOtherwise(
  other: ConceptId,
  { options }: Pick<StatedItem, 'options'>,
  { relation, asks, qualifiers, options: concepts }: StatedDeclaration,
  kb: KnowledgeBase,
): boolean {
  const keys = options.filter(({ key }) => key).flatMap(({ id }) => own(concepts, id) ?? []);
  return keys.every((answer) => {
    const [subject, object] = asks === 'object' ? [other, answer] : [answer, other];
    return judge(kb, { relation, subject, object, qualifiers }).refuted.length > 0;
  });
}
