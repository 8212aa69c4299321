import { canonicalJson } from '#lib/base/canonical-json.ts';
import { asJson } from '#lib/bank/chunk.ts';
import type { Bank, BankQuiz } from '#lib/bank/bank.ts';
import { upperTail } from '#lib/bank/cues/upper-tail.ts';
import { assembleForm } from '#lib/forms/assemble-form.ts';
import type { Form } from '#lib/forms/form.ts';
import { formSeed } from '#lib/forms/form-seed.ts';
import { partsOf, type Item } from '#lib/items/item.ts';

/** Where keys stand among options of one number, over all forms: counts by place, from the first. */
export interface PlaceCounts {
  /** Number of options → how often the key stood at each place. */
  readonly [options: string]: readonly number[];
}

/** What many forms of the quizzes showed. */
export interface FormsStress {
  readonly forms: number;
  /** Keys of options in any order. */
  readonly positions: PlaceCounts;
  /** Keys of options on a scale: their rank, from the least. */
  readonly ranks: PlaceCounts;
  /** Forms that hold an item twice. */
  readonly duplicates: number;
  /** Forms that came out otherwise when made again. */
  readonly replayMismatches: number;
  /** Forms that could not be filled, by quiz and cell. */
  readonly shortages: Readonly<Record<string, number>>;
  /** Forms that hold two enemies. */
  readonly enemies: number;
  /** Forms over the blueprint's caps per fact or template. */
  readonly caps: number;
  /** Forms on which some place holds the key more often than chance gives in one of a hundred forms. */
  readonly uneven: number;
}

interface Tally {
  forms: number;
  duplicates: number;
  replayMismatches: number;
  enemies: number;
  caps: number;
  uneven: number;
  readonly positions: Map<number, number[]>;
  readonly ranks: Map<number, number[]>;
  readonly shortages: Map<string, number>;
}

/** Makes a form of every quiz for each of `seeds` learners, twice, and counts what must not be and what keys show. */
export function stressForms(bank: Bank, quizzes: readonly BankQuiz[], seeds: number): FormsStress {
  const tally: Tally = {
    forms: 0,
    duplicates: 0,
    replayMismatches: 0,
    enemies: 0,
    caps: 0,
    uneven: 0,
    positions: new Map(),
    ranks: new Map(),
    shortages: new Map(),
  };
  const items = new Map(bank.items.map((item) => [item.id, item]));
  for (const quiz of quizzes)
    for (let index = 0; index < seeds; index += 1) stressOnce(bank, quiz, `learner ${index}`, items, tally);
  const { positions, ranks, shortages, ...counts } = tally;
  return {
    ...counts,
    positions: Object.fromEntries([...positions].sort(([a], [b]) => a - b)),
    ranks: Object.fromEntries([...ranks].sort(([a], [b]) => a - b)),
    shortages: Object.fromEntries(shortages),
  };
}

function stressOnce(
  bank: Bank,
  quiz: BankQuiz,
  learnerSalt: string,
  items: ReadonlyMap<string, Item>,
  tally: Tally,
): void {
  const make = (): ReturnType<typeof assembleForm> => {
    const seed = formSeed({ bank: bank.revision, engine: bank.engine, quiz, learnerSalt, attempt: '1' });
    return assembleForm({ quiz, items: bank.items, traits: bank.traits, seed });
  };
  const made = make();
  if (canonicalJson(asJson(made)) !== canonicalJson(asJson(make()))) tally.replayMismatches += 1;
  if (!made.ok) {
    const name = `${quiz.id} ${made.error.cell}`;
    tally.shortages.set(name, (tally.shortages.get(name) ?? 0) + 1);
    return;
  }
  tally.forms += 1;
  const held = made.value.entries.flatMap(({ itemId }) => items.get(itemId) ?? []);
  if (new Set(held).size < made.value.entries.length) tally.duplicates += 1;
  if (hasEnemies(held, bank)) tally.enemies += 1;
  if (isOverCaps(held, quiz, bank)) tally.caps += 1;
  if (countPlaces(made.value, items, tally)) tally.uneven += 1;
}

function hasEnemies(held: readonly Item[], bank: Bank): boolean {
  const ids = new Set(held.map(({ id }) => id));
  return held.some(({ id }) => bank.traits[id]?.enemies.some((enemy) => ids.has(enemy)) === true);
}

function isOverCaps(held: readonly Item[], quiz: BankQuiz, bank: Bank): boolean {
  const perTemplate = quiz.itemsPerTemplate ?? Number.POSITIVE_INFINITY;
  return (
    most(held.flatMap(({ facts }) => [...new Set(facts)])) > quiz.itemsPerFact ||
    most(held.map(({ id }) => bank.traits[id]?.template ?? '')) > perTemplate
  );
}

function most(names: readonly string[]): number {
  return Math.max(0, ...[...Map.groupBy(names, (name) => name).values()].map((group) => group.length));
}

/** As in lib/bank/cues/check-cues.ts: the exact upper tail at one in so many options. */
const UNEVEN_BELOW = 0.01;

/** Counts where the single keys stand; true when one place of the freely ordered ones stands out on this form. */
function countPlaces(form: Form, items: ReadonlyMap<string, Item>, tally: Tally): boolean {
  const here = new Map<number, number[]>();
  for (const entry of form.entries) {
    const item = items.get(entry.itemId);
    for (const { size, place } of item === undefined ? [] : placesOf(entry, item)) {
      bump(item?.order === 'fixed' ? tally.ranks : tally.positions, size, place);
      if (item?.order === 'free') bump(here, size, place);
    }
  }
  return [...here].some(([size, places]) => {
    const keys = places.reduce((sum, count) => sum + count, 0);
    const chances = Array<number>(keys).fill(1 / size);
    return places.some((count) => upperTail(chances, count) < UNEVEN_BELOW);
  });
}

/** The places of an item's single keys. Tables, whose parts share their options, have columns and no places. */
function placesOf(
  { optionOrder }: Form['entries'][number],
  item: Item,
): readonly { readonly size: number; readonly place: number }[] {
  const parts = partsOf(item);
  const sets = new Set(parts.map(({ options }) => options.map(({ text }) => text).join('|')));
  if (parts.length > 1 && sets.size === 1) return [];
  return parts.flatMap(({ id, options, entry }) => {
    const keys = options.filter(({ key }) => key);
    const order = optionOrder.find(({ part }) => part === id)?.options ?? [];
    if (keys.length !== 1 || entry !== undefined) return [];
    return [{ size: order.length, place: order.indexOf(keys[0]?.id ?? '') }];
  });
}

function bump(counts: Map<number, number[]>, size: number, place: number): void {
  const places = counts.get(size) ?? Array<number>(size).fill(0);
  places[place] = (places[place] ?? 0) + 1;
  counts.set(size, places);
}
