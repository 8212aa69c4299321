import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { meaningOf } from '#lib/bank/meaning.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const { files } = readContent(fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url)));
const GATES = 'content/zelvolin/gates.md';
const AMOUNTS = 'content/zelvolin/amounts.md';
const WORDS = 'content/vocabulary/words.yaml';
const AMOUNT_WORDS = 'content/vocabulary/amounts.yaml';

function edited(before: string, after: string, path: string, of = files): readonly SourceFile[] {
  const changed = of.map((file) =>
    file.path === path ? { path, text: file.text.replaceAll(before, after) } : file,
  );
  expect(changed).not.toEqual(of);
  return changed;
}

function meanings(of: readonly SourceFile[]): ReadonlyMap<string, string> {
  const { kb } = compileBank(of);
  return new Map([...kb.facts].map(([ref, fact]) => [ref, meaningOf(fact, kb)]));
}

const before = meanings(files);

describe('the meaning of a fact', () => {
  it.each([
    ['a reason', 'nobody stamped.', 'nobody stamped at all.', GATES],
    ['a label', 'label: amber gate', 'label: amber door', WORDS],
    ['a wrong amount', 'value: 2 mg', 'value: 4 mg', AMOUNTS],
    ['a slip of a formula', 'expression: dose / times', 'expression: dose / times / 2', AMOUNT_WORDS],
  ])('stays when %s changes', (_name, from, to, path) => {
    expect(meanings(edited(from, to, path))).toEqual(before);
  });

  it.each([
    ['object', 'object: cedar-gate\n    not: true', 'object: dune-gate\n    not: true', 'leaves-cedar-gate'],
    [
      'qualifiers',
      'object: cedar-gate\n    not: true\n    qualifiers: { country: zelland }',
      'object: cedar-gate\n    not: true',
      'leaves-cedar-gate',
    ],
  ])('changes with its %s', (_name, from, to, id) => {
    const ref = `zelvolin/gates/${id}`;
    expect(before.get(ref)).toMatch(/^[0-9a-f]{12}$/u);
    const after = meanings(edited(from, to, GATES)).get(ref);
    expect(after).toMatch(/^[0-9a-f]{12}$/u);
    expect(after).not.toBe(before.get(ref));
  });

  /** A number stands in the lesson too: a fact that differs from its evidence is refused before it means anything. */
  it.each([
    ['amount', 'starting-dose', [[AMOUNTS, '20 mg', '30 mg']]],
    [
      'given amounts',
      'daily-dose',
      [
        [AMOUNTS, 'times: 3 times a day', 'times: 4 times a day'],
        [AMOUNTS, 'Taken three times', 'Taken four times'],
        [AMOUNTS, '60 mg', '80 mg'],
      ],
    ],
    [
      'formula',
      'daily-dose',
      [
        [AMOUNT_WORDS, 'expression: dose * times', 'expression: dose * times * 2'],
        [AMOUNTS, '60 mg', '120 mg'],
      ],
    ],
    ['rate', 'humming-in-trials', [[AMOUNTS, '7 in 100', '8 in 100']]],
    [
      'comparator rate, though the outcome is the same',
      'humming-in-trials',
      [[AMOUNTS, '3 in 100', '4 in 100']],
    ],
    [
      'rounding',
      'humming-in-trials',
      [[AMOUNTS, 'trials: zel-trials\n    about: true', 'trials: zel-trials']],
    ],
  ] as const)('changes with its %s', (_name, id, edits) => {
    const ref = `zelvolin/amounts/${id}`;
    expect(before.get(ref)).toMatch(/^[0-9a-f]{12}$/u);
    const changed = edits.reduce<readonly SourceFile[]>(
      (of, [path, from, to]) => edited(from, to, path, of),
      files,
    );
    const after = meanings(changed).get(ref);
    expect(after).toMatch(/^[0-9a-f]{12}$/u);
    expect(after).not.toBe(before.get(ref));
  });

  it('changes with the relation of its reasons', () => {
    const { kb } = compileBank(files);
    const fact = kb.facts.get('zelvolin/amounts/clapping-at-night');
    if (fact?.entry.kind !== 'action') throw new Error('the fact is no action');
    const other = { ...fact, entry: { ...fact.entry, 'reason-relation': 'another-relation' } };
    expect(meaningOf(other, kb)).not.toBe(meaningOf(fact, kb));
  });

  /** Committed sheets record these: a program that gives others would call every published fact changed. */
  it.each([
    ['zelvolin/gates/opens-amber-gate', '78a3d2f48cb4'],
    ['zelvolin/gates/reported-signs', '4dd8a9b140dd'],
    ['zelvolin/gates/leaves-cedar-gate', '29921c111cd1'],
    ['zelvolin/gates/humming-occasional', 'da7c02961a74'],
    ['zelvolin/amounts/starting-dose', '9accef85c3f0'],
  ])('of %s is what sheets record', (ref, recorded) => {
    expect(before.get(ref)).toBe(recorded);
  });
});
