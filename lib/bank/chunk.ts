import { canonicalJson, type Json } from '#lib/base/canonical-json.ts';
import { sha256 } from '#lib/base/hash.ts';
import type { Item } from '#lib/items/item.ts';
import type { Bank, BankLesson } from './bank.ts';

/** The part of a bank that one lesson gives: written, hashed and read as one file, so that an edit touches one file. */
export interface BankChunk {
  readonly lesson: BankLesson;
  readonly items: readonly Item[];
}

/** The chunks of a bank, in the order of its lessons. */
export function chunksOf(bank: Pick<Bank, 'lessons' | 'items'>): readonly BankChunk[] {
  const items = Map.groupBy(bank.items, (item) => `${item.course}/${item.lesson}`);
  return bank.lessons.map((lesson) => ({ lesson, items: items.get(`${lesson.course}/${lesson.id}`) ?? [] }));
}

/** The chunk as canonical JSON, and the hash that names it (32 hexadecimal digits). */
export function packChunk(chunk: BankChunk): { readonly hash: string; readonly text: string } {
  const text = canonicalJson(asJson(chunk));
  return { hash: sha256(text).slice(0, HASH_DIGITS), text };
}

/** 128 bits, as `contentHash` gives. */
const HASH_DIGITS = 32;

/** The same value, seen as JSON: bank types hold nothing else, but TypeScript gives interfaces no index signature. */
export function asJson(value: object): Json {
  return value as unknown as Json;
}
