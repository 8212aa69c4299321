import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { checkItem } from '#lib/checks/check-item.ts';
import { runRules, type RuleFinding } from '#lib/checks/run-rules.ts';
import { rules } from '#lib/checks/rules/registry.gen.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { faults, type Fault } from '../support/item-faults.ts';
import { shippedBank } from '../support/shipped.ts';

/** The rules on whole banks: silent as they are, and loud on every slip of a writer's hand. */

/** The shipped content, and a made-up medicine that has every kind of item and of fact. */
const madeUp = fileURLToPath(new URL('../fixtures/roots/zelvolin', import.meta.url));
const banks = [shippedBank(), compileBank(readContent(madeUp).files)];

describe.each(banks)('a sound bank', ({ items, diagnostics }) => {
  it('has items', () => expect(items.length).toBeGreaterThan(0));

  it('gives no rule anything to find, but for what is waived', () => {
    const found = diagnostics.filter(({ code }) => code.startsWith('rules/'));
    expect(found.map(({ message }) => message)).toEqual([]);
  });
});

/** What each item is found with as it is, told apart by code and message: most faults are made of the same items. */
const foundBefore = new WeakMap<Item, ReadonlySet<string>>();

function knownOf(item: Item, kb: KnowledgeBase): ReadonlySet<string> {
  const known = foundBefore.get(item) ?? new Set(runRules(item, kb).map(told));
  foundBefore.set(item, known);
  return known;
}

const told = ({ code, message }: RuleFinding): string => `${code}\n${message}`;

/** What finds a fault: the rules that say more than before; where none does, `proof` when the checker refuses the item. */
function finders({ before, after }: Fault, kb: KnowledgeBase): ReadonlySet<string> {
  const known = knownOf(before, kb);
  const fresh = runRules(after, kb).filter((one) => !known.has(told(one)));
  if (fresh.length > 0) return new Set(fresh.map(({ rule }) => rule));
  const isRefused = checkItem(after, kb).findings.some(({ severity }) => severity === 'error');
  return new Set(isRefused ? ['proof'] : []);
}

describe.each(faults)('$name', ({ rule, apply, least }) => {
  const made = banks.flatMap(({ items, kb }) =>
    items.flatMap(apply).map((fault) => ({ fault, by: finders(fault, kb) })),
  );

  it('can be made, and is always found by a rule or refused by the proof', () => {
    expect(made.length).toBeGreaterThan(0);
    expect(made.filter(({ by }) => by.size === 0).map(({ fault }) => fault.after.id)).toEqual([]);
  });

  it('is found by its own rule wherever that rule looks', () => {
    expect(rules.some(({ id }) => id === rule)).toBe(true);
    const seen = made.filter(({ by }) => by.has(rule)).length;
    expect(seen / made.length).toBeGreaterThanOrEqual(least);
  });
});
