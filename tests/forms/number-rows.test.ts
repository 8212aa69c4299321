/** Rows that are called by numbers stand in their order, as in the tables that people read at the bedside. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { orderOptions } from '#lib/forms/order-options.ts';
import { inNumberOrder, lowestOf, numberName } from '#lib/knowledge/number-names.ts';
import { buildItem } from '../support/bank-builder.ts';

const SEEDS = Array.from({ length: 40 }, (_, seed) => `seed ${String(seed)}`);

/** The rows of a matrix in the order in which each seed shows them. */
function shown(texts: readonly string[]): readonly (readonly string[])[] {
  const item = buildItem({ name: 'table', rows: texts.length });
  const parts = (item.parts ?? []).map((part, at) => ({ ...part, text: texts[at] ?? '' }));
  return SEEDS.map((seed) => {
    const [order = []] = orderOptions([{ ...item, parts }], seed);
    return order.map(({ part }) => parts.find(({ id }) => id === part)?.text ?? '');
  });
}

describe('rows of a form', () => {
  test('that are called by numbers stand from the lowest up, whatever the seed', () => {
    const rows = ['At least 60 mL/min', 'Below 15 mL/min', 'From 30 to 59 mL/min', '15 to 29 mL/min'];
    for (const order of shown(rows)) expect(order).toEqual([rows[1], rows[3], rows[2], rows[0]]);
  });

  test.each([
    [['At least 60 mL/min', 'Below 15 mL/min', 'A child']],
    [['60 mL/min', '15 mg', '30 mL/min']],
    [['Humming', 'Clapping', 'Yawning']],
  ])('with other names are shuffled: %j', (rows) => {
    const orders = shown(rows);
    expect(new Set(orders.map((order) => order.join('|'))).size).toBeGreaterThan(1);
    for (const order of orders) expect([...order].sort()).toEqual([...rows].sort());
  });
});

test('names that are numbers are all there, in their order', () => {
  const bounds = ['', 'below ', 'at least ', 'from ', 'more than '];
  const names = fc.array(
    fc
      .tuple(fc.constantFrom(...bounds), fc.nat({ max: 2000 }))
      .map(([bound, low]) => `${bound}${String(low)} mg`),
    { minLength: 1, maxLength: 8 },
  );
  fc.assert(
    fc.property(names, (called) => {
      const ordered = inNumberOrder(called, (name) => name) ?? [];
      const lows = ordered.flatMap((name) => numberName(name) ?? []).map(lowestOf);
      expect([...ordered].sort()).toEqual([...called].sort());
      expect(lows.every((low, at) => at === 0 || low >= (lows[at - 1] ?? 0))).toBe(true);
    }),
  );
});
