import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { metadataFaults } from '#lib/bank/metadata-faults.ts';
import { revisionOf } from '#lib/bank/revise.ts';
import { generateItems } from '#lib/items/generate.ts';
import type { Item } from '#lib/items/item.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { items, kb } = compileBank(readContent(ROOT).files);

function first(kind: string, order: Item['order'] = 'free'): Item {
  const item = items.find((one) => one.kind === kind && one.order === order && !one.safety);
  if (item === undefined) throw new Error(`the fixture has an item of ${kind}`);
  return item;
}

const item = first('single-best-answer');
const critical = {
  ...kb,
  facts: new Map([...kb.facts].map(([ref, fact]) => [ref, { ...fact, safety: true }])),
};
const codes = (one: Item, knowledge = kb) => metadataFaults(one, knowledge).map(({ code }) => code);

describe('metadata', () => {
  it('of generated items agrees with their facts', () => {
    for (const one of items) expect(codes(one)).toEqual([]);
  });

  it.each([
    ['other sources', { ...item, sources: ['zel-label'] }],
    ['a case that is only recalled', { ...item, stem: `A person comes in.\n\n${item.stem}` }],
    ['a scale that is shuffled', { ...first('single-best-answer', 'fixed'), order: 'free' as const }],
    ['the id of another kind', { ...item, kind: 'multiple-response' }],
    ['the id of another fact', { ...item, facts: ['zelvolin/gates/another'], sources: [] }],
    ['the id of another lesson', { ...item, lesson: 'doors' }],
  ])('that says otherwise is an error: %s', (_, wrong) => {
    expect(codes(wrong)).toEqual(['bank/metadata-differs']);
  });

  it('holds the safety mark to the facts both ways', () => {
    expect(codes(item, critical)).toEqual(['bank/metadata-differs']);
    expect(codes({ ...item, safety: true }, critical)).toEqual([]);
    expect(codes({ ...item, safety: true })).toEqual(['bank/needless-safety-mark']);
  });

  it('of generated items agrees with whichever facts are critical', () => {
    const refs = [...kb.facts.keys()];
    fc.assert(
      fc.property(fc.subarray(refs, { minLength: 1 }), (chosen) => {
        const marked = {
          ...kb,
          facts: new Map(
            [...kb.facts].map(([ref, fact]) => [ref, { ...fact, safety: chosen.includes(ref) }] as const),
          ),
        };
        const drafts = generateItems(marked);
        const faults = drafts.flatMap((draft) => codes({ ...item, ...draft }, marked));
        expect([drafts.length, faults]).toEqual([items.length, []]);
      }),
      { numRuns: 30, examples: refs.map((ref) => [[ref]]) },
    );
  });

  it('leaves ids of another form alone', () => {
    expect(codes({ ...item, id: 'hand/written', kind: 'multiple-response' })).toEqual([]);
  });
});

describe('the revision', () => {
  it('changes with the numbers that are accepted', () => {
    const entry = { unit: 'mg', lowest: '5', highest: '5', units: [] };
    const typed = (highest: string): Item => ({
      ...item,
      options: [],
      parts: [{ id: 'main', text: '', options: item.options, entry: { ...entry, highest } }],
    });
    expect(revisionOf(typed('5'), kb)).toBe(revisionOf(typed('5'), kb));
    expect(revisionOf(typed('6'), kb)).not.toBe(revisionOf(typed('5'), kb));
  });
});
