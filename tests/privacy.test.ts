/** What is said about privacy, on the page and in docs/privacy.md, beside what the program keeps. */
import { expect, test } from 'vitest';
import { enPrivacy } from '#app/_ui/messages/en-privacy.ts';
import { read, sources } from './support/repository.ts';

const { kept, browser, ...texts } = enPrivacy.privacy;
const document = read('docs/privacy.md');
const page = JSON.stringify([kept, browser]);

/** Every text in the program that matches. */
function named(pattern: RegExp): readonly string[] {
  const program = sources.filter(({ path }) => /^(app|lib)\//u.test(path) && !path.includes('/messages/'));
  return [...new Set(program.flatMap(({ text }) => text.match(pattern) ?? []))];
}

test('the page and the document say the same of everything that is kept', () => {
  const rows = [...kept, ...browser].map(({ what, why, howLong }) => `| ${what} | ${why} | ${howLong} |`);
  expect(rows.filter((row) => !document.includes(row))).toEqual([]);
  expect(texts.idle(24)).toContain('24 months');
  expect(document).toContain('24 unless set');
});

test('every table of the store is in the document', () => {
  const tables = [...read('lib/shell/db/tables.ts').matchAll(/^ {2}readonly (\w+): \w+Table;$/gmu)].map(
    ([, name = '']) => name,
  );
  expect(tables.length).toBeGreaterThan(20);
  expect(tables.filter((name) => !document.includes(`\`${name}\``))).toEqual([]);
});

test('every cookie and every storage of a browser is on the page', () => {
  const cookies = named(/(?<=COOKIE = ')stemma_[a-z_]+/gu);
  const storages = named(/(?<=')stemma:(?:room|shortcuts)(?=[:'])/gu);
  const stores = named(/(?<=(?:DATABASE|PAGES|FILES) = ')stemma-[a-z]+/gu);
  expect([cookies.length, storages.length, stores.length]).toEqual([5, 2, 3]);
  expect([...cookies, ...storages, ...stores].filter((name) => !page.includes(name))).toEqual([]);
  const others = named(/(?<=')stemma:[a-z]+/gu).filter((name) => !page.includes(name));
  expect(others).toEqual([]);
});
