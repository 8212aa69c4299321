import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { contentHashOf } from '#lib/base/hash.ts';
import { own } from '#lib/base/own.ts';
import type { Item } from '#lib/items/item.ts';
import type { Bank, BankLesson, ItemTraits } from './bank.ts';

/** The part of a bank that one lesson gives: written, hashed and read as one file, so that an edit touches one file. */
export interface BankChunk {
  readonly lesson: BankLesson;
  readonly items: readonly Item[];
  /** Of the chunk's items, by id. */
  readonly traits: Readonly<Record<string, ItemTraits>>;
}

/** Every lesson with its items, in the order of the lessons. */
export function itemsByLesson<T extends Pick<Item, 'course' | 'lesson'>>(
  bank: Pick<Bank, 'lessons'> & { readonly items: readonly T[] },
): readonly { readonly lesson: Bank['lessons'][number]; readonly items: readonly T[] }[] {
  const items = Map.groupBy(bank.items, (item) => `${item.course}/${item.lesson}`);
  return bank.lessons.map((lesson) => ({ lesson, items: items.get(`${lesson.course}/${lesson.id}`) ?? [] }));
}

/** The chunks of a bank, in the order of its lessons. */
export function chunksOf(bank: Pick<Bank, 'lessons' | 'items' | 'traits'>): readonly BankChunk[] {
  return itemsByLesson(bank).map(({ lesson, items }) => ({
    lesson,
    items,
    traits: Object.fromEntries(
      items.flatMap(({ id }) => {
        const traits = own(bank.traits, id);
        return traits === undefined ? [] : [[id, traits] as const];
      }),
    ),
  }));
}

/**
 * The chunk as canonical JSON, and the hash that names it (32 hexadecimal digits).
 *
 * @param textOf an item as canonical JSON, for a caller who remembers it
 */
export function packChunk(
  { items, lesson, traits }: BankChunk,
  textOf: (item: Item) => string = itemText,
): { readonly hash: string; readonly text: string } {
  const text = chunkText(items, canonicalJson(asJson(lesson)), canonicalJson(asJson(traits)), textOf);
  return { hash: contentHashOf(text), text };
}

/** A chunk as canonical JSON, of a lesson and of traits that are that already. @param textOf as of `packChunk` */
export function chunkText(
  items: readonly Item[],
  lesson: string,
  traits: string,
  textOf: (item: Item) => string,
): string {
  // The members in the order of canonical JSON.
  return `{"items":[${items.map(textOf).join(',')}${afterItems(lesson, traits)}`;
}

/** How the text of a chunk ends: the items closed, and the other members. */
export function afterItems(lesson: string, traits: string): string {
  return `],"lesson":${lesson},"traits":${traits}}`;
}

/** An item as canonical JSON. */
export function itemText(item: Item): string {
  return canonicalJson(asJson(item));
}

/** The same value, seen as JSON: bank types hold nothing else, but TypeScript gives interfaces no index signature. */
export function asJson(value: object): Json {
  return value as unknown as Json;
}
