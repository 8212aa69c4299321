/** In words for the author: why too few wrong answers can stand beside a right one, and where to write more. */
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { unitOf } from '#lib/knowledge/units.ts';
import type { Prospect } from './candidate.ts';
import { AMOUNTS_APART } from './amounts-apart.ts';
import { unrelatedWrong } from './wrong-lists.ts';

/** Why not even two wrong answers were found for a question with one right answer. */
export function whyFewWrong(prospect: Prospect, kb: KnowledgeBase): string {
  const unit = unitOfKey(prospect, kb);
  const count = unrelatedWrong(prospect.wrong, kb).length;
  if (count >= 2) return whyUnfit(prospect, unit);
  const proved = count === 0 ? 'no answer can' : 'only one answer can';
  const avoided = kb.avoidances.filter((avoidance) => avoidance.fact === prospect.fact.ref).length;
  const rest = avoided > 0 ? `, ${String(avoided)} pairings are under \`avoid\`` : '';
  const elsewhere = unit === undefined ? [] : inOtherUnits(prospect, unit, kb);
  if (elsewhere.length > 0)
    return `wrong amounts are offered in the unit of the right one (${unit ?? ''}), and ${elsewhere.map((words) => `"${words}"`).join(', ')} ${elsewhere.length === 1 ? 'is' : 'are'} in another: write amounts in ${unit ?? ''} under \`wrong\`, 2 or more`;
  return `${proved} be proved wrong, and 2 are needed${rest}: ${whereToAdd(prospect)}`;
}

/** Why wrong answers that were proved cannot stand beside the right one. */
function whyUnfit(prospect: Prospect, unit: string | undefined): string {
  if (unit === undefined) return 'the wrong answers stand too close to the right one or to each other';
  if (prospect.fact.entry.kind === 'calculation')
    return 'the number of decimals tells the right amount from all that slips give, so that it would be chosen unread: its number is typed';
  return `amounts that other facts give are wrong answers only when they are ${String(AMOUNTS_APART)} times as much or as little as the right one and each other, and rounded ones stand beside rounded ones only: ${whereToAdd(prospect)}`;
}

/** The field of the fact, or of its relation, in which wrong answers to this question are written. */
export function whereToAdd({ fact: { entry }, relation, asks }: Prospect): string {
  if (asks === 'object') {
    if (entry.kind === 'calculation') return 'add `slips` to the formula of the relation';
    if ('wrong' in entry && entry.relation === relation) return 'add entries to `wrong`';
    if (entry.kind === 'action' && entry['reason-relation'] === relation)
      return 'add entries to `reason-false`';
    if (entry.kind === 'not-interchangeable' && entry['because-relation'] === relation)
      return 'add entries to `because-false`';
  }
  return 'add entries to `false`';
}

/** The unit in which the right answer is written; undefined when it is no amount. */
function unitOfKey({ key }: Prospect, kb: KnowledgeBase): string | undefined {
  const quantity = kb.concepts.get(key.concept)?.quantity;
  return quantity === undefined ? undefined : unitOf(quantity.unit)?.plural;
}

/** The amounts that the fact calls wrong in another unit than that of the right one, as they are written. */
function inOtherUnits({ fact, relation }: Prospect, unit: string, kb: KnowledgeBase): readonly string[] {
  const denied = kb.claims.filter(
    (claim) => claim.fact === fact.ref && claim.relation === relation && claim.origin === 'authored-false',
  );
  return denied.flatMap(({ object }) => {
    const concept = kb.concepts.get(object);
    const own = concept?.quantity === undefined ? undefined : unitOf(concept.quantity.unit)?.plural;
    return concept === undefined || own === undefined || own === unit ? [] : [concept.label];
  });
}
