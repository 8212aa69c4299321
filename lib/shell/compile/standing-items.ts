/** Items that a build before this one has proved: the same knowledge gives the same again, so that they are not proved a second time. */
import { readFileSync } from 'node:fs';
import { contentHashOf, sha256 } from '#lib/base/hash.ts';
import type { ChunkBefore } from '#lib/bank/shards/kept-lessons.ts';
import { sheetPath } from '#lib/bank/sheet-path.ts';
import { lessonsKey } from '#lib/bank/shards/knowledge-key.ts';
import { quizOfItem } from '#lib/items/written/written-id.ts';
import type { Item } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { parseBankFile } from '#lib/shell/files/bank-error.ts';
import { bankFiles, chunkSchema } from '#lib/shell/files/bank-files.ts';
import type { ReadParts } from './file-reader.ts';
import type { ShardRecord } from './shard-record.ts';

/** What a shard gave before: its items, and by what they were proved. Plain JSON. */
export interface StandingShard extends Pick<ShardRecord, 'lessons' | 'sheets'> {
  readonly proved: string;
}

/** What may be taken of a record; undefined where something was told of an item, or decided. */
export function standingShard(record: ShardRecord | undefined): StandingShard | undefined {
  if (record?.proved === undefined) return undefined;
  const { proved, lessons, sheets } = record;
  return { proved, lessons, sheets };
}

/** Lessons, courses, quizzes and sources: what of them is read for items stands in the knowledge base. */
const IN_BASE = /^(?:content\/[^/]+\/[^/]+\.md$|content\/sources\.yaml$|quizzes\/)/u;

/** Names everything that generated items are made from and proved by: the words of the vocabulary, and what lessons say, and the sources that they cite. */
export function provedBy(kb: KnowledgeBase, hashes: ReadParts['hashes']): string {
  const words = hashes.filter(([path]) => !IN_BASE.test(path));
  return sha256(JSON.stringify([words, lessonsKey(kb)]));
}

/** What stands in the chunks of a shard. */
export interface StandingChunks {
  /** The generated items, in their order. */
  readonly items: readonly Item[];
  /** By `course/lesson`. */
  readonly chunks: ReadonlyMap<string, ChunkBefore>;
}

/** Reads the chunks of a shard; undefined when one is gone or is not what its name says. */
export function readStanding(root: string, { lessons, sheets }: StandingShard): StandingChunks | undefined {
  const items: Item[] = [];
  const chunks = new Map<string, ChunkBefore>();
  const sheetOf = new Map(sheets.map(({ path, hash }) => [path, hash]));
  for (const { course, id, chunk } of lessons) {
    const found = readChunk(bankFiles(root).chunk(chunk), chunk);
    if (found === undefined) return undefined;
    items.push(...found.items.filter(({ id: item }) => quizOfItem(item) === undefined));
    chunks.set(`${course}/${id}`, { ...found, sheet: sheetOf.get(sheetPath(course, id)) });
  }
  return { items, chunks };
}

function readChunk(path: string, hash: string): Omit<ChunkBefore, 'sheet'> | undefined {
  try {
    const text = readFileSync(path, 'utf8');
    if (contentHashOf(text) !== hash) return undefined;
    // The schema sees the outer shape; the inside is ours, written under its own hash.
    const items = parseBankFile(chunkSchema, text, path).items as unknown as readonly Item[];
    return { hash, text, items };
  } catch {
    // Whoever asks makes the items anew.
    return undefined;
  }
}
