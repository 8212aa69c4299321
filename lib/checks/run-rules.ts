import type { Severity } from '#lib/base/diagnostic.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/registry.gen.ts';

const registered: readonly Rule[] = rules;

/** A finding with the rule that made it. */
export interface RuleFinding {
  /** The rule's id in the literature's numbering (`IWF-03`). */
  readonly rule: string;
  /** The diagnostic's code (`rules/none-of-the-above`). */
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly evidence: string;
  readonly why: string;
  readonly help: string;
}

/** What every item-writing rule finds in an item, in the order of the registry. The same item always gives the same list. */
export function runRules(item: Item, kb: KnowledgeBase): readonly RuleFinding[] {
  const found: RuleFinding[] = [];
  for (const rule of registered)
    for (const { severity, message, evidence } of rule.check(item, kb))
      found.push({
        rule: rule.id,
        code: rule.code,
        severity,
        message,
        evidence,
        why: rule.why,
        help: rule.help,
      });
  return found;
}
