/** What every form must hold to, whatever bank and blueprint it comes from. */
import { expect } from 'vitest';
import { once } from '#lib/base/remembered.ts';
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

const idsOf = once((items: readonly Item[]) => new Map(items.map((item) => [item.id, item])));

/** The items of a form, in its order. */
export function itemsOf(form: Form, all: readonly Item[]): readonly Item[] {
  const byId = idsOf(all);
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

/** The form holds its blueprint: cells, caps, no more items a fact than it allows, no two enemies. */
export function expectBlueprintHeld(chosen: readonly Item[], { quiz: held, traits: known }: Sort): void {
  expect(chosen).toHaveLength(held.items);
  expect(new Set(chosen.map(({ id }) => id)).size).toBe(held.items);
  const cells = [...Object.entries(held.kinds).map(([kind, min]) => ({ kind, min })), ...held.cells];
  const unheld = cells.flatMap((cell) => {
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
    return count >= min && count <= max ? [] : [`${JSON.stringify(cell)} has ${String(count)}`];
  });
  expect(unheld).toEqual([]);
  expect(mostOften(chosen.flatMap(({ facts }) => facts))).toBeLessThanOrEqual(held.itemsPerFact);
  const templates = chosen.map(({ id }) => known[id]?.template ?? '');
  expect(mostOften(templates)).toBeLessThanOrEqual(held.itemsPerTemplate ?? Infinity);
  const share = ((held.sharePerMedicine ?? 100) / 100) * held.items;
  expect(mostOften(chosen.flatMap(({ id }) => known[id]?.medicines ?? []))).toBeLessThanOrEqual(
    Math.ceil(share),
  );
  const ids = new Set(chosen.map(({ id }) => id));
  const enemies = [...ids].flatMap((id) => (known[id]?.enemies ?? []).filter((enemy) => ids.has(enemy)));
  expect(enemies).toEqual([]);
}

/** True where all parts have the same options in an order that stays, as columns do, or steps: no key has a place of its own. */
function hasColumns(item: Item): boolean {
  if (item.order === 'free' && item.kind !== 'ordered-response') return false;
  const rows = partsOf(item).map(({ options }) => options.map(({ text }) => text).join('\n'));
  return rows.length > 1 && rows.every((row) => row === rows[0]);
}

/** Keys of parts with one key and options in free order: at every place equally often, and no more than three times running. */
export function expectKeysBalanced(form: Form, chosen: readonly Item[]): void {
  const places = chosen.flatMap((item, position) =>
    (form.entries[position]?.optionOrder ?? []).flatMap(({ part: id, options }) => {
      const keys = partsOf(item)
        .filter((part) => part.id === id && part.entry === undefined)
        .flatMap((part) => part.options.filter(({ key }) => key));
      const isSeen = keys.length === 1 && !hasColumns(item);
      const place = { size: options.length, place: options.indexOf(keys[0]?.id ?? '') };
      return isSeen
        ? [{ ...place, isPlain: item.parts === undefined, isForced: item.order === 'fixed' }]
        : [];
    }),
  );
  const ours = places.filter(({ isForced }) => !isForced);
  const plain = ours.filter(({ isPlain }) => isPlain);
  const groups = [plain, ours].flatMap((some) => [...Map.groupBy(some, ({ size }) => size)]);
  for (const [size, slots] of groups) {
    const each = Array.from(
      { length: size },
      (_, place) => slots.filter((slot) => slot.place === place).length,
    );
    expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
  }
  // Where a scale forces a key to its place, as one may four times running, the others give way as far as they can.
  const runs = places.map(({ place, isForced }, index) => (isForced ? `forced ${String(index)}` : place));
  expect(longestRun(runs)).toBeLessThanOrEqual(3);
}
