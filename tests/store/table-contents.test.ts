import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContentsTally, differingTables, type TableContents } from '#lib/shell/db/copy/table-contents.ts';
import type { Row } from '#lib/shell/db/copy/table-rows.ts';

const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null));
const rows = fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 9 });
const place = fc.nat();

function contentsOf(some: readonly Row[], columns = ['a', 'b'], table = 't'): TableContents {
  const tally = new ContentsTally(table, columns);
  for (const row of some) tally.add(row);
  return tally.contents();
}

test('the order of rows changes nothing', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const sorted = some.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
      expect(contentsOf(sorted)).toEqual(contentsOf(some));
    }),
  );
});

test('a row that is missing, there twice or changed is seen', () => {
  fc.assert(
    fc.property(rows, place, (some, at) => {
      const index = at % some.length;
      const [row = []] = some.slice(index);
      const others = [
        some.toSpliced(index, 1),
        [...some, row],
        some.toSpliced(index, 1, ['changed: no string that was drawn is as long as this', null]),
      ];
      const { hash } = contentsOf(some);
      expect(others.map((other) => contentsOf(other).hash)).not.toContain(hash);
      expect(contentsOf(some, ['a', 'c']).hash).not.toBe(hash);
    }),
  );
});

test('tables that differ are named, also those that one side lacks', () => {
  const [some, others] = [[contentsOf([['x', 1]])], [contentsOf([['x', '1']])]];
  expect(differingTables(some, some)).toEqual([]);
  expect(differingTables(some, others)).toEqual(['t']);
  expect(differingTables(some, [...some, contentsOf([], ['a'], 'u')])).toEqual(['u']);
  expect(differingTables([...some, contentsOf([], ['a'], 'u')], some)).toEqual(['u']);
});
