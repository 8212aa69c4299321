import { own } from '#lib/base/own.ts';
import type { Qualifiers } from '#lib/knowledge/claim.ts';
import type { ConceptId } from '#lib/knowledge/concept.ts';
import type { Expression } from '#lib/knowledge/expression.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Formula } from '#lib/knowledge/relation.ts';
import type { Unit } from '#lib/knowledge/unit-table.ts';
import { unitOf } from '#lib/knowledge/units.ts';
import { compare, dividedBy, exact, halfOf, minus, plus, rounded, times, type Exact } from './exact.ts';

/**
 * Computes a formula anew from the amounts that a claim is limited to, without rounding before the end, and compares an
 * amount with the rounded result: it `fits` within half of the last place asked for, ends included, and otherwise `differs`.
 * Undefined when nothing can be computed, or when the amount is no single exact value in a unit of the result's dimension.
 */
export function recompute(
  kb: KnowledgeBase,
  formula: Formula | undefined,
  given: Qualifiers,
  amount: ConceptId,
): 'fits' | 'differs' | undefined {
  const right = formula === undefined ? undefined : resultOf(kb, formula, formula.tree, given);
  const shown = formula === undefined ? undefined : numberIn(kb, amount, formula.unit);
  if (formula === undefined || right === undefined || shown === undefined) return undefined;
  const difference = minus(shown, right);
  const size = difference.over < 0n ? minus(right, shown) : difference;
  return compare(size, halfOf(formula.places)) <= 0 ? 'fits' : 'differs';
}

/** The value of an expression of the formula, rounded to its places, in its unit; undefined when it has none. */
function resultOf(
  kb: KnowledgeBase,
  formula: Formula,
  tree: Expression,
  given: Qualifiers,
): Exact | undefined {
  const value = exactResult(kb, formula, tree, given);
  return value === undefined ? undefined : rounded(value, formula.places);
}

/** True when a slip leads to the number: to the whole of it, or to what its places leave of it. */
export function slipGives(
  kb: KnowledgeBase,
  formula: Formula,
  slip: Expression,
  given: Qualifiers,
  shown: Exact,
): boolean {
  const value = exactResult(kb, formula, slip, given);
  return (
    value !== undefined &&
    (compare(value, shown) === 0 || compare(rounded(value, formula.places), shown) === 0)
  );
}

/** Whether rounding to its places changes what the formula gives: who computes it has to be told how. */
export function isRounded(kb: KnowledgeBase, formula: Formula, given: Qualifiers): boolean {
  const value = exactResult(kb, formula, formula.tree, given);
  return value !== undefined && compare(value, rounded(value, formula.places)) !== 0;
}

function exactResult(
  kb: KnowledgeBase,
  formula: Formula,
  tree: Expression,
  given: Qualifiers,
): Exact | undefined {
  return valueOf(tree, (name) => {
    const unit = own(formula.given, name);
    const concept = own(given, name);
    return unit === undefined || concept === undefined ? undefined : numberIn(kb, concept, unit);
  });
}

/** The exact value of an expression; undefined for a name without one, and for a division by 0. */
export function valueOf(tree: Expression, named: (name: string) => Exact | undefined): Exact | undefined {
  if (tree.kind === 'number') return exact(tree.value);
  if (tree.kind === 'name') return named(tree.name);
  const [left, right] = [valueOf(tree.left, named), valueOf(tree.right, named)];
  if (left === undefined || right === undefined) return undefined;
  switch (tree.operator) {
    case '+':
      return plus(left, right);
    case '-':
      return minus(left, right);
    case '*':
      return times(left, right);
    case '/':
      return dividedBy(left, right);
  }
}

/** A single exact amount as a number in a unit of its dimension. */
export function numberIn(kb: KnowledgeBase, amount: ConceptId, unit: string): Exact | undefined {
  const quantity = kb.concepts.get(amount)?.quantity;
  if (quantity === undefined || quantity.about || quantity.from !== quantity.to) return undefined;
  const value = exact(quantity.from);
  const factor = factorBetween(unitOf(quantity.unit), unitOf(unit));
  return value === undefined || factor === undefined ? undefined : times(value, factor);
}

/** How many of the second unit one of the first is; undefined when they measure different things. */
export function factorBetween(from: Unit | undefined, to: Unit | undefined): Exact | undefined {
  if (from === undefined || from.dimension !== to?.dimension) return undefined;
  const [one, other] = [exact(from.factor), exact(to.factor)];
  return one === undefined || other === undefined ? undefined : dividedBy(one, other);
}
