import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { wordsOf } from '#lib/checks/proof/read/declared-words.ts';
import { denyingIn } from '#lib/checks/proof/read/wording.ts';
import { rule as negativeStem } from '#lib/checks/rules/negative-stem/rule.ts';
import { withoutNames } from '#lib/checks/text/mentions.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import { leadInOf } from '#lib/items/item.ts';
import { writtenItemCodes } from '#lib/items/written/codes.ts';
import { findFact, type WrittenFor } from '#lib/items/written/find-references.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/**
 * The faults of an item that could not be tied, with the reason for its right answers in place of what follows from it: a question for
 * what is not so ("all of these EXCEPT") has right answers that no fact gives.
 */
export function withNegation(
  faults: readonly Diagnostic[],
  { stem, stemPlace, facts }: Pick<WrittenItem, 'stem' | 'stemPlace' | 'facts'>,
  quiz: WrittenFor,
  kb: KnowledgeBase,
): readonly Diagnostic[] {
  const isOfKey = ({ code }: Diagnostic): boolean => code === writtenItemCodes.keyWithoutFact.code;
  if (!faults.some(isOfKey)) return faults;
  const cited = facts.flatMap((fact) => findFact(fact, quiz, kb).value ?? []);
  const asked = kb.claims.filter(({ fact }) => cited.includes(fact));
  // "In people without epilepsy" denies nothing where the relation says so itself.
  const known = asked.map(({ relation, qualifiers }) => wordsOf(relation, qualifiers, kb)).join(' ');
  const denying = denyingIn(withoutNames(leadInOf(stem), kb), known);
  if (denying === undefined) return faults;
  const { code, why, help } = negativeStem;
  const message = `Unexpected "${denying.word}" in the question, expected one on what is so: what is not so, no fact gives as a right answer`;
  const told: Diagnostic = { code, severity: 'error', message, why, help, place: stemPlace, related: [] };
  return [told, ...faults.filter((fault) => !isOfKey(fault))];
}
