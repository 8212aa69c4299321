import { describe, expect, test } from 'vitest';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import { feedbackFor } from '#lib/forms/feedback.ts';
import type { FormEntry } from '#lib/forms/form.ts';
import { fromHandles, toPublicItem } from '#lib/forms/public-item.ts';
import type { Item } from '#lib/items/item.ts';
import { buildItem, buildQuiz, buildTraits, rightResponse, scoreItem } from '../support/bank-builder.ts';

const SECRET = 'f'.repeat(64);
const ONE = { picksIn: () => 1 };
const ANY = { picksIn: () => 9 };
const items = [
  buildItem({ name: 'oak' }),
  buildItem({ name: 'pine', kind: 'multiple-response', options: 6, keys: 3 }),
  buildItem({ name: 'yew', rows: 5, facts: ['yew', 'larch'] }),
];

function entryOf(item: Item): FormEntry {
  const form = assembleForm({
    quiz: buildQuiz({ items: 1, kinds: {} }),
    items: [item],
    traits: buildTraits([item]),
    seed: 's',
  });
  const [entry] = form.ok ? form.value.entries : [];
  if (entry === undefined) throw new Error('no form');
  return entry;
}

/** Every key and the type of every value, values left out. */
function shapeOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shapeOf(member)]));
}

describe.each(items.map((item) => [item.kind, item] as const))('the public view of a %s item', (_, item) => {
  const entry = entryOf(item);
  const view = toPublicItem(item, entry, SECRET, ONE);

  test('holds no id, fact, key, rationale or proof', () => {
    const sent = JSON.stringify(view);
    expect(sent).not.toMatch(/secret|entailed|"R\d"|rationale|proof|key|true|certificate|facts|revision/u);
    expect(sent).not.toContain(item.revision);
    expect(sent).not.toContain(SECRET);
  });

  test('gives keys and distractors the same shape', () => {
    const shapes = view.parts.flatMap((part) =>
      part.options.map((option) => JSON.stringify(shapeOf(option))),
    );
    expect(new Set(shapes)).toEqual(new Set([JSON.stringify({ handle: 'string', text: 'string' })]));
  });

  test('has handles that differ from each other and from those of another attempt', () => {
    const handles = (secret: string): string[] => {
      const { handle, parts } = toPublicItem(item, entry, secret, ONE);
      return [
        handle,
        ...parts.flatMap((part) => [part.handle, ...part.options.map((option) => option.handle)]),
      ];
    };
    const all = [...handles(SECRET), ...handles('0'.repeat(64))];
    expect(new Set(all).size).toBe(all.length);
    for (const handle of all) expect(handle).toMatch(/^[0-9a-f]{16}$/u);
  });

  test('is answered with handles, which lead back to the options', () => {
    const everything = Object.fromEntries(
      view.parts.map((part) => [part.handle, part.options.map((option) => option.handle)]),
    );
    const response = fromHandles(item, entry, SECRET, everything, ANY);
    const picked = response.ok ? Object.values(response.value.picks).flat() : [];
    expect(picked).toHaveLength(view.parts.flatMap((part) => part.options).length);
  });
});

describe('a response from outside', () => {
  const [item] = items;
  if (item === undefined) throw new Error('no item');
  const entry = entryOf(item);
  const view = toPublicItem(item, entry, SECRET, ONE);
  const [part] = view.parts;
  if (part === undefined) throw new Error('no part');
  const [first, second] = part.options.map((option) => option.handle);
  const answer = (picks: Record<string, string[]>) => fromHandles(item, entry, SECRET, picks, ONE);

  test.each([
    ['an unknown option', { [part.handle]: ['0'.repeat(16)] }, 'unknown-handle'],
    ['an unknown part', { main: [first ?? ''] }, 'unknown-handle'],
    ['a readable id', { [part.handle]: ['option-secret-key-0'] }, 'unknown-handle'],
    ['two picks where one is allowed', { [part.handle]: [first ?? '', second ?? ''] }, 'too-many-picks'],
    ['no pick', { [part.handle]: [] }, 'nothing-picked'],
    ['no part', {}, 'nothing-picked'],
  ])('is refused for %s', (_, picks, code) => {
    expect(answer(picks)).toEqual({ ok: false, error: { code } });
  });

  test('counts a pick that is given twice once', () => {
    expect(answer({ [part.handle]: [first ?? '', first ?? ''] }).ok).toBe(true);
  });

  test('is refused with the handles of another place', () => {
    const elsewhere = { ...entry, position: 1 };
    expect(fromHandles(item, elsewhere, SECRET, { [part.handle]: [first ?? ''] }, ONE).ok).toBe(false);
  });
});

test('feedback marks keys and choices, and names everything by handle', () => {
  for (const item of items) {
    const entry = entryOf(item);
    const response = rightResponse(item);
    const score = scoreItem(item, response);
    const feedback = feedbackFor({ item, entry, attemptSecret: SECRET, response, score, evidence: [] });
    const view = toPublicItem(item, entry, SECRET, ONE);
    expect(feedback.parts.map((part) => part.handle)).toEqual(view.parts.map((part) => part.handle));
    expect(Object.keys(feedback.score.parts).sort()).toEqual(view.parts.map((part) => part.handle).sort());
    for (const option of feedback.parts.flatMap((part) => part.options))
      expect(option.chosen).toBe(option.key);
    expect(JSON.stringify(feedback)).not.toMatch(/(option|row|column|id|fact)-secret/u);
  }
});

describe('a part where a number is typed', () => {
  const plain = buildItem({ name: 'dose' });
  const entry = { unit: 'mg', lowest: '300', highest: '300', units: [] };
  const item: Item = {
    ...plain,
    kind: 'numeric-entry',
    options: [],
    parts: [{ id: 'main', text: '', options: plain.options, entry }],
  };
  const place = entryOf(item);
  const [part] = toPublicItem(item, place, SECRET, ONE).parts;
  if (part === undefined) throw new Error('no part');
  const typed = (...texts: string[]) => fromHandles(item, place, SECRET, { [part.handle]: texts }, ONE);

  test('shows its unit, and neither its values nor their handles', () => {
    expect(part).toEqual({ handle: part.handle, text: '', options: [], picks: 1, unit: 'mg' });
  });

  test('takes what was typed, without white space around it', () => {
    expect(typed('  300 mg ')).toEqual({ ok: true, value: { picks: {}, entries: { main: '300 mg' } } });
  });

  test.each([
    ['nothing', [''], 'nothing-picked'],
    ['white space', ['  '], 'nothing-picked'],
    ['two texts', ['1', '2'], 'too-many-picks'],
    ['a long text', ['1'.repeat(41)], 'unreadable-entry'],
    ['control characters', ['1\u0000'], 'unreadable-entry'],
  ])('refuses %s', (_, texts, code) => {
    expect(typed(...texts)).toEqual({ ok: false, error: { code } });
  });

  test('tells its values and what was typed once it is answered', () => {
    const response = { picks: {}, entries: { main: '5' } };
    const score = { points: 0, max: 1, parts: { main: { points: 0, max: 1 } } };
    const source = { item, entry: place, attemptSecret: SECRET, response, score, evidence: [] };
    const [told] = feedbackFor(source).parts;
    expect(told?.entered).toBe('5');
    expect(told?.options.map(({ text }) => text).sort()).toEqual(
      plain.options.map(({ text }) => text).sort(),
    );
  });
});
