import type { Severity } from '#lib/base/diagnostic.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';

/** What a rule found in one item. `evidence` quotes the text at fault. */
export interface Finding {
  readonly severity: Severity;
  readonly message: string;
  readonly evidence: string;
}

/** An example of an item and what the rule must say of it: an empty list when it passes. */
export interface RuleExample {
  readonly name: string;
  readonly item: Item;
  readonly findings: readonly string[];
  /** Codes of other rules that rightly fire on the same fault. */
  readonly also?: readonly string[];
}

/**
 * An item-writing rule: pure, deterministic, no language model. A rule is one folder: rule.ts, examples.ts, README.md.
 * `id` is the rule's permanent name in the literature's numbering used here (`IWF-03`); `code` the diagnostic's.
 */
export interface Rule {
  readonly id: string;
  readonly code: string;
  /** False for flaws that no reason excuses: a second right answer, a duplicate, a leaked key, an outdated fact. */
  readonly waivable: boolean;
  /** What the author reads besides the finding's message. */
  readonly why: string;
  readonly help: string;
  readonly check: (item: Item, kb: KnowledgeBase) => readonly Finding[];
}
