import { describe, expect, test } from 'vitest';
import { formInOrder } from '#lib/forms/form-in-order.ts';
import { paperItem, type PaperItem, type PaperLayout } from '#lib/forms/paper-item.ts';
import { paperKey, type PaperKey } from '#lib/forms/paper-key.ts';
import { partsOf, type Item } from '#lib/items/item.ts';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { tiedAmounts } from '#lib/knowledge/tied-amounts.ts';
import { itemKindOf } from '../support/item-kind.ts';
import { shippedBank } from '../support/shipped.ts';

const { bank } = shippedBank();
const EVIDENCE = [
  { citations: ['A label, Uses', 'A paper'], toVerify: true },
  { citations: ['A paper'], toVerify: false },
];

const printed = (item: Item, seed = 'seed'): { readonly paper: PaperItem; readonly key: PaperKey } => {
  const [entry] = formInOrder('quiz', [item], seed).entries;
  if (entry === undefined) throw new Error('no entry');
  const paper = paperItem(item, entry, itemKindOf(item.kind));
  return { paper, key: paperKey({ item, entry, paper, evidence: EVIDENCE }) };
};

const LAYOUTS: Readonly<Record<string, readonly PaperLayout[]>> = {
  'single-best-answer': ['options'],
  'multiple-response': ['options'],
  'select-n': ['options'],
  'matrix-multiple-choice': ['rows'],
  'matrix-multiple-response': ['columns'],
  matching: ['pairs'],
  'ordered-response': ['steps'],
  'drop-down-cloze': ['blanks'],
  'drop-down-rationale': ['blanks'],
  'numeric-entry': ['number'],
  'highlight-text': ['phrases'],
  'bow-tie': ['parts'],
};

describe.each(kinds.map(({ id }) => [id] as const))('an item of the kind %s on paper', (kind) => {
  const own = bank.items.filter((item) => item.kind === kind);

  test('stands in the bank of this repository', () => {
    expect(own.length).toBeGreaterThan(0);
  });

  test('is set in the layout that suits it', () => {
    const layouts = new Set(own.map((item) => printed(item).paper.layout));
    expect([...layouts].filter((layout) => !(LAYOUTS[kind] ?? [layout]).includes(layout))).toEqual([]);
  });

  test('has every part and option of the item once, and nothing that tells a key', () => {
    for (const item of own) {
      const { paper } = printed(item);
      const texts = partsOf(item).map((part) =>
        part.entry === undefined ? part.options.map(({ text }) => tiedAmounts(text)).sort() : [],
      );
      const shown = paper.parts.map(({ options }) => options.map(({ text }) => text).sort());
      expect([...shown].sort()).toEqual([...texts].sort());
      expect(JSON.stringify(paper)).not.toMatch(/"(?:key|rationale|proof|certificate|facts|revision)":/u);
      expect(JSON.stringify(paper)).not.toContain(item.id);
    }
  });

  test('has labels that differ within a part, and points above nought', () => {
    for (const item of own) {
      const { paper } = printed(item);
      for (const { options } of paper.parts)
        expect(new Set(options.map(({ label }) => label)).size).toBe(options.length);
      expect(paper.points).toBeGreaterThan(0);
    }
  });

  test('has a key whose letters stand for the right options in print', () => {
    for (const item of own)
      for (const seed of ['one', 'two']) {
        const { paper, key } = printed(item, seed);
        expect(key.answers.map(({ label }) => label)).toEqual(paper.parts.map(({ label }) => label));
        const told = key.answers.map(({ right }, index) =>
          right.map(
            ({ label, text }) => paper.parts[index]?.options.find((one) => one.label === label)?.text ?? text,
          ),
        );
        const right = partsOf(item).map((part) =>
          part.options.filter((option) => option.key).map(({ text }) => tiedAmounts(text)),
        );
        const sorted = (rows: readonly (readonly string[])[]): string[] =>
          rows.map((row) => [...row].sort().join('\n')).sort();
        expect(sorted(told)).toEqual(sorted(right));
        expect(key.answers.every(({ rationales }) => rationales.length > 0)).toBe(true);
        expect(key).toMatchObject({
          citations: ['A label, Uses', 'A paper'],
          toVerify: true,
          points: paper.points,
        });
      }
  });
});

test('steps are asked for in their order, whatever the order in which they are listed', () => {
  const steps = bank.items.filter(({ kind }) => kind === 'ordered-response');
  for (const item of steps) {
    const { key } = printed(item);
    const right = [...partsOf(item)]
      .sort((a, b) => Number(a.text) - Number(b.text))
      .map((part) => tiedAmounts(part.options.find((option) => option.key)?.text ?? ''));
    expect(key.answers.map(({ right: told }) => told[0]?.text)).toEqual(right);
  }
});
