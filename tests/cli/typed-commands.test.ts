import { expect, test } from 'vitest';
import { allCodes, findPage } from '#lib/shell/cli/code-pages.ts';

/** A command that is not there unless `npm run` leads to it. */
const UNTYPEABLE = /`stemma \w+/u;

test('what a page says to do can be typed as it stands', () => {
  const pages = allCodes().flatMap((code) => findPage(code) ?? []);
  expect(pages.length).toBeGreaterThan(100);
  expect(pages.filter(({ help }) => UNTYPEABLE.test(help)).map(({ code }) => code)).toEqual([]);
});
