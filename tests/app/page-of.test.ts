import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from '#app/_load/page-of.ts';

test('the pages of a list hold all of it, each entry once and in order, and each leads to the next', () => {
  const anyList = fc.array(fc.integer(), { maxLength: 40 });
  fc.assert(
    fc.property(
      anyList,
      fc.integer({ min: 1, max: 9 }),
      fc.constantFrom('/list', '/list?find=a+b'),
      (all, perPage, path) => {
        const seen: number[] = [];
        let address: string | undefined = path;
        let from: string | undefined = undefined;
        while (address !== undefined) {
          const search: Record<string, string> = Object.fromEntries(
            new URL(address, 'http://host').searchParams,
          );
          const { shown, at }: ReturnType<typeof pageOf<number>> = pageOf(all, search, path, perPage);
          expect(search['find']).toBe(path === '/list' ? undefined : 'a b');
          expect(shown.length).toBeLessThanOrEqual(perPage);
          expect(at.before).toBe(from);
          seen.push(...shown);
          [from, address] = [address, at.after];
        }
        expect(seen).toEqual(all);
      },
    ),
  );
});

test.each(['0', '-1', 'x', '99999999', ['1', '2'], '1.5'])('an address may ask for page %j', (page) => {
  const { shown, at } = pageOf([1, 2, 3], { page }, '/list', 2);
  expect(shown.length).toBeGreaterThan(0);
  expect(at.pages).toBe(2);
});
