/** What every form must hold to, whatever bank and blueprint it comes from. */
import { expect } from 'vitest';
import { assembleForm, type FormRequest } from '#lib/forms/assemble-form.ts';
import { shortageSentence, type Form } from '#lib/forms/form.ts';
import { partsOf, type Item } from '#lib/items/item.ts';

/** What forms of one sort are made from. */
export type Sort = Pick<FormRequest, 'quiz' | 'items' | 'traits'>;

/** The form; a refusal fails the test. */
export function assembled(request: FormRequest): Form {
  const form = assembleForm(request);
  if (!form.ok) throw new Error(shortageSentence(form.error));
  return form.value;
}

/** The items of a form, in its order. */
export function itemsOf(form: Form, all: readonly Item[]): readonly Item[] {
  const byId = new Map(all.map((item) => [item.id, item]));
  return form.entries.flatMap(({ itemId }) => byId.get(itemId) ?? []);
}

/** How often the most frequent of these comes. */
function mostOften(values: readonly string[]): number {
  return Math.max(0, ...[...Map.groupBy(values, (value) => value).values()].map(({ length }) => length));
}

/** The most times running that a value comes. */
export function longestRun(values: readonly (string | number)[]): number {
  let run = 0;
  return Math.max(0, ...values.map((value, index) => (run = value === values[index - 1] ? run + 1 : 1)));
}

/** The form holds its blueprint: cells, caps, one item a fact, no two enemies. */
export function expectBlueprintHeld(chosen: readonly Item[], { quiz: held, traits: known }: Sort): void {
  expect(chosen).toHaveLength(held.items);
  expect(new Set(chosen.map(({ id }) => id)).size).toBe(held.items);
  const cells = [...Object.entries(held.kinds).map(([kind, min]) => ({ kind, min })), ...held.cells];
  for (const cell of cells) {
    const {
      min,
      max = Infinity,
      difficulty,
      fact,
      ...own
    } = {
      difficulty: undefined,
      fact: undefined,
      max: Infinity,
      ...cell,
    };
    const count = chosen.filter(
      (item) =>
        (difficulty === undefined || known[item.id]?.difficulty === difficulty) &&
        (fact === undefined || item.facts.some((ref) => ref.endsWith(`/${fact}`))) &&
        Object.entries(own).every(([property, value]) => item[property as keyof typeof own] === value),
    ).length;
    expect(count, JSON.stringify(cell)).toBeGreaterThanOrEqual(min);
    expect(count, JSON.stringify(cell)).toBeLessThanOrEqual(max);
  }
  expect(mostOften(chosen.flatMap(({ facts }) => facts))).toBeLessThanOrEqual(1);
  const templates = chosen.map(({ id }) => known[id]?.template ?? '');
  expect(mostOften(templates)).toBeLessThanOrEqual(held.itemsPerTemplate ?? Infinity);
  const share = ((held.sharePerMedicine ?? 100) / 100) * held.items;
  expect(mostOften(chosen.flatMap(({ id }) => known[id]?.medicines ?? []))).toBeLessThanOrEqual(
    Math.ceil(share),
  );
  const ids = new Set(chosen.map(({ id }) => id));
  for (const id of ids) expect((known[id]?.enemies ?? []).filter((enemy) => ids.has(enemy))).toEqual([]);
}

/** Keys of parts with one key and options in free order: at every place equally often, and no more than three times running. */
export function expectKeysBalanced(form: Form, chosen: readonly Item[]): void {
  const places = chosen.flatMap((item, position) =>
    (form.entries[position]?.optionOrder ?? []).flatMap(({ part: id, options }) => {
      const keys = partsOf(item)
        .filter((part) => part.id === id && part.entry === undefined)
        .flatMap((part) => part.options.filter(({ key }) => key));
      const isOurs = item.order === 'free' && keys.length === 1;
      const isPlain = item.parts === undefined;
      return isOurs ? [{ size: options.length, place: options.indexOf(keys[0]?.id ?? ''), isPlain }] : [];
    }),
  );
  const plain = places.filter(({ isPlain }) => isPlain);
  const groups = [plain, places].flatMap((some) => [...Map.groupBy(some, ({ size }) => size)]);
  for (const [size, slots] of groups) {
    const each = Array.from(
      { length: size },
      (_, place) => slots.filter((slot) => slot.place === place).length,
    );
    expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
  }
  expect(longestRun(places.map(({ place }) => place))).toBeLessThanOrEqual(3);
}
