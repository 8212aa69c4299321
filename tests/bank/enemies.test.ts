import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEnemies, SAME_TEXT } from '#lib/bank/enemies/find-enemies.ts';
import { similarPairs } from '#lib/bank/enemies/similar-text.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { buildKnowledgeBase } from '../support/knowledge-builder.ts';
import { madeItem } from './made-item.ts';

/** Every pair compared, straight from the definition of TF-IDF. Its terms are single letters, so nothing is stemmed. */
function comparedAll(texts: readonly string[], least: number): readonly (readonly [number, number])[] {
  const words = texts.map((text) => text.split(' ').filter((word) => word !== ''));
  const weight = (word: string, text: number): number =>
    (words[text] ?? []).filter((one) => one === word).length *
    Math.log(texts.length / words.filter((list) => list.includes(word)).length);
  const product = (a: number, b: number): number =>
    [...new Set(words[a])].reduce((sum, word) => sum + weight(word, a) * weight(word, b), 0);
  return texts.flatMap((_, a) =>
    texts.flatMap((__, b) => {
      const cosine = product(a, b) / Math.sqrt(product(a, a) * product(b, b));
      return a < b && cosine >= least ? [[a, b] as const] : [];
    }),
  );
}

const text = fc
  .array(fc.constantFrom('k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', '3', '7'), { maxLength: 7 })
  .map((words) => words.join(' '));

describe('texts that are alike', () => {
  it('are those that comparing all pairs finds', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 14 }), fc.constantFrom(0.5, 0.8, 0.95), (texts, least) => {
        const near = comparedAll(texts, least - 1e-6);
        // A cosine within rounding of the bound may fall on either side.
        fc.pre(near.length === comparedAll(texts, least + 1e-6).length);
        const found = similarPairs(texts, least).map(({ a, b }) => [a, b] as const);
        expect(found.toSorted(inOrder)).toEqual(near.toSorted(inOrder));
      }),
      { numRuns: 300 },
    );
  });

  it('differ by a number', () => {
    expect(similarPairs(['give 300 mg daily', 'give 600 mg daily', 'stop it', 'go on'], SAME_TEXT)).toEqual(
      [],
    );
  });

  it('are found among 20,000 without comparing all of them', () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `what does word${index >> 1} do to person?`);
    expect(similarPairs(texts, SAME_TEXT)).toHaveLength(10_000);
  }, 10_000);
});

function inOrder(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}

const kb = buildKnowledgeBase({
  concepts: {
    drug: { kind: 'medicine' },
    other: { kind: 'medicine' },
    rash: {},
    tremor: {},
    'fine-tremor': { isA: ['tremor'] },
    often: {},
    seldom: {},
  },
  relations: { causes: {}, occurs: { functional: true, upwardMonotone: false } },
  qualifiers: { label: { us: 'in the US', eu: 'in the EU' } },
  facts: {
    'occurs-us': { relation: 'occurs', claims: [['tremor', 'often']], qualifiers: { label: 'us' } },
    'occurs-eu': { relation: 'occurs', claims: [['tremor', 'seldom']], qualifiers: { label: 'eu' } },
    'rash-us': { relation: 'causes', claims: [['drug', 'rash']], qualifiers: { label: 'us' } },
    'tremor-eu': { relation: 'causes', claims: [['drug', 'tremor']], qualifiers: { label: 'eu' } },
    'fine-tremor': { relation: 'causes', claims: [['drug', 'fine-tremor']] },
    'tremor-too': { relation: 'causes', claims: [['drug', 'tremor']] },
    'other-rash': { relation: 'causes', claims: [['other', 'rash']] },
  },
});

/** An item whose one key is this concept, proved by this fact. */
function keyed(fact: string, key: string, changes: Partial<Item> = {}): Item {
  return madeItem(`${fact}-${key}`, [{ text: key, key: true, facts: [fact] }], {
    stem: `${fact} ${key} asks?`,
    ...changes,
  });
}

function reasons(items: readonly Item[], knowledge: KnowledgeBase = kb): readonly string[] {
  return findEnemies(items, knowledge)
    .list()
    .map(({ a, b, reason }) => `${reason} ${a} ${b}`);
}

describe('enemies', () => {
  const items = [
    keyed('occurs-us', 'often'),
    keyed('occurs-eu', 'seldom'),
    keyed('rash-us', 'rash'),
    keyed('tremor-eu', 'tremor'),
    keyed('fine-tremor', 'fine-tremor'),
    keyed('tremor-too', 'drug'),
    keyed('other-rash', 'other'),
  ];

  it('name each other, once, and never themselves or an item of the same fact', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(items), (some) => {
        const map = findEnemies(some, kb).toMap();
        for (const [id, enemies] of map) {
          expect(enemies).toEqual([...new Set(enemies)].sort());
          expect(enemies).not.toContain(id);
          for (const enemy of enemies) expect(map.get(enemy)).toContain(id);
        }
      }),
    );
  });

  it('do not depend on the order of the items', () => {
    const map = findEnemies(items, kb).toMap();
    expect(map.size).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.shuffledSubarray(items, { minLength: items.length }), (shuffled) => {
        expect(new Map([...findEnemies(shuffled, kb).toMap()].sort())).toEqual(new Map([...map].sort()));
      }),
    );
  });

  it('share a subject and relation under other qualifiers (E2)', () => {
    expect(reasons(items.slice(0, 2))).toEqual(['E2 occurs-us-often occurs-eu-seldom']);
  });

  it('do not share a relation with many objects alone', () => {
    expect(reasons(items.slice(2, 4))).toEqual([]);
  });

  it('tell each other the key, by the same claim or a narrower one (E3)', () => {
    expect(reasons([keyed('tremor-too', 'tremor'), keyed('fine-tremor', 'fine-tremor')])).toEqual([
      'E3 tremor-too-tremor fine-tremor-fine-tremor',
    ]);
  });

  it('tell each other two wrong answers, not one (E3)', () => {
    const asking = (facts: readonly string[]): Item =>
      madeItem('asking', [
        { text: 'rash', key: true, facts: ['rash-us'] },
        ...facts.map((fact, index) => ({ text: `no ${String(index)}`, facts: [fact] })),
      ]);
    const teller = keyed('occurs-us', 'often');
    expect(reasons([asking(['occurs-us', 'occurs-us']), teller])).toEqual(['E3 asking occurs-us-often']);
    expect(reasons([asking(['occurs-us', 'other-rash']), teller])).toEqual([]);
  });

  it('ask one relation both ways about the same thing (E4)', () => {
    expect(reasons([keyed('rash-us', 'rash'), keyed('other-rash', 'other')])).toEqual([
      'E4 rash-us-rash other-rash-other',
    ]);
  });

  it('read nearly the same within one course (E5)', () => {
    const [a, b] = [
      madeItem('a', [{ text: 'same words', key: true }], { stem: 'What is said here?' }),
      madeItem('b', [{ text: 'Same word', key: true }], { stem: 'What is said here?' }),
    ];
    const others = [madeItem('c', []), madeItem('d', [])];
    expect(reasons([a, b, ...others])).toEqual(['E5 a b']);
    expect(reasons([a, { ...b, course: 'elsewhere' }, ...others])).toEqual([]);
  });
});
