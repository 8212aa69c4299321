import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { checkItem } from '#lib/checks/check-item.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);

/** The content with doses of which there may be several, and another one stated beside the first. */
function withDose(value: string, statement: string) {
  const fact = `  - kind: quantity
    id: other-dose
    objective: dose
    subject: zelvolin
    relation: starting-dose
    value: ${value}
    evidence: ${statement}
    source: zel-label#doses
  - kind: calculation
`;
  return compileBank(
    files.map(({ path, text }) => ({
      path,
      text: path.endsWith('vocabulary/amounts.yaml')
        ? text.replace('    functional: true\n    statement: "the starting', '    statement: "the starting')
        : path.endsWith('amounts.md')
          ? `${text.replace('  - kind: calculation\n', fact)}\n${statement}.\n`
          : text,
    })),
  );
}

const typed = /\/(?:starting|other)-dose\/numeric-entry\//u;
const one = compileBank(files);
const [item] = one.items.filter(({ id }) => typed.test(id));

describe('a number to be typed', () => {
  it('is asked for where one is right', () => {
    expect(item?.stem).toContain('hat is the starting dose');
    expect(one.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('is not asked for where a fact gives another one, and an item that asks all the same is refused', () => {
    const two = withDose('30 mg', 'The starting dose of zelvolin is 30 mg');
    expect(two.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(two.kb.facts.has('zelvolin/amounts/other-dose')).toBe(true);
    expect(two.items.filter(({ id }) => typed.test(id))).toEqual([]);
    if (item === undefined) throw new RangeError('no item');
    expect(checkItem(item, two.kb).findings.map(({ code }) => code)).toContain('proof/second-key');
    expect(checkItem(item, one.kb).findings).toEqual([]);
  });
});
