/** Amounts of other facts are no wrong answers where a reader would have to split hairs. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { partsOf } from '#lib/items/item.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);
const ZELVOLIN = '  zelvolin: { kind: medicine';
const OTHEROL = '  otherol: { kind: medicine, label: otherol }\n';
const FACT = `  - kind: quantity
    id: otherol-dose
    objective: dose
    subject: otherol
    relation: starting-dose
    value: 25 mg
    wrong:
      - { value: 3 mg, why: Three milligrams are far too little. }
      - { value: 900 mg, why: Nine hundred milligrams are far too much. }
    evidence: The starting dose of otherol is 25 mg
    source: zel-label#doses
  - kind: calculation
`;

it('nor is what was wrong of another one, in any kind of item', () => {
  const { items, diagnostics } = compileBank(
    files
      .map(({ path, text: before }) => ({
        path,
        text: before.replace(ZELVOLIN, (line) => `${OTHEROL}${line}`),
      }))
      .map(({ path, text }) => ({
        path,
        text: path.endsWith('/amounts.md')
          ? text
              .replace('  - kind: calculation\n', FACT)
              .replace(
                'The starting dose of zelvolin is 20 mg.',
                (said) => `${said} The starting dose of otherol is 25 mg.`,
              )
          : text,
      })),
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const shown = items
    .filter(
      ({ facts }) =>
        facts.includes('zelvolin/amounts/starting-dose') && !facts.includes('zelvolin/amounts/otherol-dose'),
    )
    .flatMap((item) =>
      partsOf(item).flatMap(({ text, options }) => [text, ...options.map((one) => one.text)]),
    );
  expect(shown).toContain('2 mg');
  expect(shown.filter((text) => /\b25 mg\b/u.test(text))).toEqual([]);
  // Far enough away it may stand there.
  expect(items.some(({ facts }) => facts.includes('zelvolin/amounts/otherol-dose'))).toBe(true);
});
