/** Amounts whose unit has signs or numbers of its own come through generator and checker. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { partsOf } from '#lib/items/item.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);

test.each([
  'mL/min/1.73 m2',
  'ms',
  'points',
  '°C',
  'mmol/L',
  'mg a week',
  'units/L',
  'units a day',
  'x 10^9/L',
])('20 %s', (unit) => {
  const changed = files.map(({ path, text }) => ({
    path,
    text: path.endsWith('/amounts.md')
      ? text
          .replace(/(id: starting-dose\n(?: {4}.*\n)+)/u, (fact) =>
            fact.replaceAll(/(\d+) mg/gu, `$1 ${unit}`),
          )
          .replace('The starting dose of zelvolin is 20 mg.', `The starting dose of zelvolin is 20 ${unit}.`)
      : text,
  }));
  const { items, diagnostics } = compileBank(changed);
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  const own = items.filter(({ id }) => id.startsWith('zelvolin/amounts/starting-dose/'));
  const texts = own.flatMap((item) =>
    partsOf(item).flatMap(({ options }) => options.map(({ text }) => text)),
  );
  // The sentence of the lesson may have the raised 2 and 9.
  const raised = changed.map(({ path, text }) => ({
    path,
    text: text.replaceAll('m2', 'm²').replaceAll('x 10^9', '× 10⁹'),
  }));
  expect(compileBank(raised).diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
  for (const amount of [2, 20, 200]) expect(texts).toContain(`${String(amount)} ${unit}`);
});
