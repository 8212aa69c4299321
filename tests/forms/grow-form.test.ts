import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { growForm, ITEMS_BETWEEN, scoredItems } from '#lib/forms/grow-form.ts';
import { retryForm } from '#lib/forms/retry-form.ts';
import type { Form } from '#lib/forms/form.ts';
import type { Item } from '#lib/items/item.ts';
import { buildItem, buildQuiz, buildTraits, factRef, smallItems } from '../support/bank-builder.ts';

const items = smallItems();
const traits = buildTraits(items);
const byId = new Map(items.map((item) => [item.id, item]));

const shownOn = (form: Form): readonly Item[] => form.entries.flatMap(({ itemId }) => byId.get(itemId) ?? []);

function drawn(seed: string): Form {
  const form = assembleForm({ quiz: buildQuiz(), items, traits, seed });
  if (!form.ok) throw new Error('the bank fills the quiz');
  return form.value;
}

const seeds = fc.string({ minLength: 1, maxLength: 8 });
const misses = fc.uniqueArray(fc.nat({ max: 5 }));

/** Answers position by position, missing the given ones, as the server would. */
function walked(form: Form, missedAt: readonly number[]): Form {
  let now = form;
  const missed = new Map<number, readonly string[]>();
  for (let position = 0; position < now.entries.length; position += 1) {
    const shown = shownOn(now);
    missed.set(position, missedAt.includes(position) ? (shown[position]?.facts ?? []) : []);
    now = growForm({ form: now, shown, missed, items, traits }).form;
  }
  return now;
}

describe('a form that grows', () => {
  test('keeps what it was drawn with, and asks a missed fact again at least three items later', () => {
    fc.assert(
      fc.property(seeds, misses, (seed, missedAt) => {
        const form = drawn(seed);
        const grown = walked(form, missedAt);
        const shown = shownOn(grown);
        expect(grown.entries.slice(0, form.entries.length)).toEqual(form.entries);
        expect(scoredItems(grown)).toBe(form.entries.length);
        for (const { position, variantOf, revision } of grown.entries.slice(form.entries.length)) {
          const [missed, again] = [shown[variantOf ?? -1], shown[position]];
          expect(missedAt).toContain(variantOf);
          expect(position - (variantOf ?? 0) - 1).toBeGreaterThanOrEqual(ITEMS_BETWEEN);
          expect(missed?.facts.some((fact) => again?.facts.includes(fact))).toBe(true);
          expect(form.entries.map((entry) => entry.revision)).not.toContain(revision);
          expect(shown[position - 1]?.facts.some((fact) => again?.facts.includes(fact))).toBe(false);
        }
        const origins = grown.entries.flatMap(({ variantOf }) => variantOf ?? []);
        expect(new Set(origins).size).toBe(origins.length);
      }),
    );
  });

  test('grows the same way again', () => {
    fc.assert(
      fc.property(seeds, misses, (seed, missedAt) => {
        expect(walked(drawn(seed), missedAt)).toEqual(walked(drawn(seed), missedAt));
      }),
    );
  });

  test('never puts a variant next to its enemy', () => {
    const form = drawn('enemy');
    const [last] = shownOn(form).slice(-1);
    const hostile = buildTraits(items, (item) => ({
      enemies: item.id === last?.id ? items.map(({ id }) => id).filter((id) => id !== item.id) : [],
    }));
    const missed = new Map([[0, shownOn(form)[0]?.facts ?? []]]);
    const grown = growForm({ form, shown: shownOn(form), missed, items, traits: hostile });
    expect(grown.added).toEqual([]);
  });
});

describe('a form over missed facts', () => {
  const facts = [factRef('ash'), factRef('elm')];
  const shown = items.filter((item) => item.id.endsWith('ash-one') && item.lesson === 'first');

  test('asks each of them, by another item than was shown', () => {
    const form = retryForm({ quiz: 'quiz', facts, shown, items, traits, seed: 's' });
    const asked = form?.entries.flatMap(({ itemId }) => byId.get(itemId)?.facts ?? []) ?? [];
    expect(asked.toSorted()).toEqual(facts.toSorted());
    expect(form?.entries.map(({ itemId }) => itemId)).not.toContain(shown[0]?.id);
  });

  test('takes the item that was shown when there is no other, and nothing when there is none', () => {
    const only = buildItem({ name: 'yew' });
    const one = {
      quiz: 'quiz',
      facts: [factRef('yew')],
      shown: [only],
      traits: buildTraits([only]),
      seed: 's',
    };
    expect(retryForm({ ...one, items: [only] })?.entries).toHaveLength(1);
    expect(retryForm({ ...one, items: [] })).toBeUndefined();
  });
});
