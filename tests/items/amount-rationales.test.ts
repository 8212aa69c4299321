import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { partsOf } from '#lib/items/item.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const OTHER = `  - kind: quantity
    id: other-dose
    objective: dose
    subject: zelvolin
    relation: starting-dose
    qualifiers: { country: otherland }
    value: 30 mg
    wrong: [{ value: 60 mg, why: Sixty milligrams are twice as much. }]
    evidence: In Otherland, the starting dose of zelvolin is 30 mg
    source: zel-label#doses
  - kind: calculation
`;

/** The dose stands for one country, and another one for another. */
function edited(path: string, text: string): string {
  if (path.endsWith('words.yaml'))
    return text.replace('zelland: {', 'otherland: { phrase: in Otherland }\n      zelland: {');
  if (!path.endsWith('amounts.md')) return text;
  const dosed = text
    .replace(
      '    relation: starting-dose\n',
      '    relation: starting-dose\n    qualifiers: { country: zelland }\n',
    )
    .replaceAll(
      'The starting dose of zelvolin is 20 mg',
      'In Zelland, the starting dose of zelvolin is 20 mg',
    )
    .replace('  - kind: calculation\n', OTHER);
  return `${dosed}\nIn Otherland, the starting dose of zelvolin is 30 mg.\n`;
}

it('an amount is never stated without the group that it is for', () => {
  const files = readContent(ROOT).files.map(({ path, text }) => ({ path, text: edited(path, text) }));
  const { items, diagnostics } = compileBank(files);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const rationales = items
    .filter(({ facts }) => facts.some((ref) => /\/(?:starting|other)-dose$/u.test(ref)))
    .flatMap((item) => partsOf(item).flatMap(({ options }) => options.map(({ rationale }) => rationale)));
  const stated = rationales.flatMap(
    (text) => text.match(/[^.“]*the starting dose of zelvolin is[^.]*/giu) ?? [],
  );
  expect(rationales.join('\n')).toContain(
    'is not 60 mg. In Zelland, the starting dose of zelvolin is 20 mg.',
  );
  for (const sentence of stated) expect(sentence).toMatch(/^ ?In (?:Zelland|Otherland), /u);
});
