/** Rows that are called by numbers are shuffled as others are: beside options in their order, rows in theirs would give away every pair. */
import { expect, test } from 'vitest';
import { orderOptions } from '#lib/forms/order-options.ts';
import { buildItem } from '../support/bank-builder.ts';

const ROWS = ['Below 15 mL/min', 'From 15 to 29 mL/min', 'From 30 to 59 mL/min', 'At least 60 mL/min'];
const SEEDS = Array.from({ length: 240 }, (_, seed) => `seed ${String(seed)}`);

test('rows of rising numbers stand in every order', () => {
  const item = buildItem({ name: 'table', rows: ROWS.length });
  const parts = (item.parts ?? []).map((part, at) => ({ ...part, text: ROWS[at] ?? '' }));
  const orders = SEEDS.map((seed) => {
    const [order = []] = orderOptions([{ ...item, parts }], seed);
    return order.map(({ part }) => parts.findIndex(({ id }) => id === part)).join(' ');
  });
  const rising = orders.filter((order) => order === '0 1 2 3').length;
  expect(new Set(orders).size).toBeGreaterThan(20);
  // One order of 24.
  expect(rising).toBeLessThan(SEEDS.length / 8);
});
