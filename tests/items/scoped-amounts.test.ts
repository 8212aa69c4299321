/** Wrong amounts that an author chose for one group stand beside the right amount of another only when they are far from it. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { partsOf } from '#lib/items/item.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);
const dose = (id: string, scope: string, value: number, wrong: readonly number[]) => `  - kind: quantity
    id: ${id}
    objective: dose
    subject: zelvolin
    relation: starting-dose
    value: ${String(value)} mg
    qualifiers: { population: ${scope} }
    wrong: [${wrong.map((one) => `{ value: ${String(one)} mg, why: Nobody starts with that. }`).join(', ')}]
    evidence: in ${scope} the starting dose of zelvolin is ${String(value)} mg
    source: zel-label#doses
`;
const added = dose('of-adults', 'adults', 20, [2, 26, 300]) + dose('of-children', 'children', 24, [7, 90]);

/** What stands as wrong beside a right amount in choices of one and in gaps. */
function wrongBeside(key: string): ReadonlySet<string> {
  const changed = files.map(({ path, text }) => ({
    path,
    text: path.endsWith('/words.yaml')
      ? text.replace(/( +)adults: \{.*\n/u, '$&$1children: { phrase: among children, noun: children }\n')
      : text
          .replace(/ {2}- kind: quantity\n {4}id: starting-dose\n(?: {4}.*\n)+/u, added)
          .replace(
            'The starting dose of zelvolin is 20 mg',
            'We say that in adults the starting dose of zelvolin is 20 mg, and that in children the starting dose of zelvolin is 24 mg',
          ),
  }));
  const { items, diagnostics } = compileBank(changed);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const choices = items
    .filter(({ kind }) => kind === 'single-best-answer' || kind === 'drop-down-cloze')
    .flatMap((item) => partsOf(item).map(({ options }) => options))
    .filter((options) => options.some((option) => option.key && option.text === key));
  expect(choices.length).toBeGreaterThan(1);
  return new Set(choices.flatMap((options) => options.flatMap((option) => (option.key ? [] : option.text))));
}

test('26 mg, wrong of adults, is no wrong answer of children, who start with 24 mg', () => {
  expect([...wrongBeside('20 mg')].sort()).toEqual(['2 mg', '26 mg', '300 mg']);
  expect([...wrongBeside('24 mg')].sort()).toEqual(['2 mg', '7 mg', '90 mg']);
});
