import { partsOf, type Item, type Option, type Part } from '#lib/items/item.ts';
import { isConstructed } from './item-family.ts';

/**
 * How likely somebody who knows nothing is to be right about each fact of an item, 0 to 1, by the rule with which
 * `factOutcomes` judges a response.
 *
 * - A part with one key: one of its k options, 1/k. Several parts: all of them, the product.
 * - A part with several keys: as many options as there are keys are drawn blindly; the fact's own keys must be among them
 *   and the distractors that it refutes must not: C(n - own, keys - own keys) / C(n, keys).
 * - Steps in order: no step is placed twice, so n steps are right by chance once in n!.
 * - A typed number: 0.
 */
export function guessChances(
  item: Pick<Item, 'kind' | 'facts' | 'options' | 'parts'>,
): ReadonlyMap<string, number> {
  const parts = partsOf(item);
  return new Map(
    item.facts.map((fact) => {
      const asked = parts.filter((part) => part.options.some((option) => option.key && rests(option, fact)));
      return [fact, chanceOfAll(item.kind, asked.length === 0 ? parts : asked, fact)];
    }),
  );
}

function chanceOfAll(kind: string, parts: readonly Part[], fact: string): number {
  if (isConstructed(kind)) return 0;
  return parts.reduce((product, part, index) => {
    // In an order, the options of earlier places are used up.
    const used = kind === 'ordered-response' ? index : 0;
    return product * chanceOf(part, fact, used);
  }, 1);
}

function chanceOf(part: Part, fact: string, used: number): number {
  if (part.entry !== undefined) return 0;
  const keys = part.options.filter((option) => option.key).length;
  const options = part.options.length;
  if (keys <= 1) return 1 / Math.max(1, options - used);
  const own = part.options.filter((option) => rests(option, fact));
  if (own.length === 0) return 1 / choose(options, keys);
  const ownKeys = own.filter((option) => option.key).length;
  return choose(options - own.length, keys - ownKeys) / choose(options, keys);
}

/** Number of ways to draw k of n; 0 when there are none. */
function choose(n: number, k: number): number {
  if (k < 0 || k > n) return 0;
  let ways = 1;
  for (let taken = 0; taken < k; taken += 1) ways = (ways * (n - taken)) / (taken + 1);
  return ways;
}

function rests(option: Option, fact: string): boolean {
  return option.proof.facts.includes(fact);
}
