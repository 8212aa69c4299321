import { canonicalJson } from '#lib/base/canonical-json.ts';
import { contentHashOf, sha256 } from '#lib/base/hash.ts';
import { isSameList } from '#lib/base/same-list.ts';
import type { Item } from '#lib/items/item.ts';
import { quizOfItem } from '#lib/items/written/written-id.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { afterItems, asJson, chunkText, type BankChunk } from '../chunk.ts';
import { renderSheet } from '../sheet.ts';
import { sheetPath } from '../sheet-path.ts';
import { knowledgeParts } from './knowledge-key.ts';

/** A file by the hash of what stands in it, which is made when it is asked for. */
export interface HashedText {
  readonly hash: string;
  readonly text: () => string;
}

/** A lesson as it is written: its chunk, and its review sheet. */
export interface WrittenLesson {
  readonly chunk: HashedText;
  readonly sheet: HashedText & { readonly path: string };
}

/** From what a lesson was written, and what came of it. */
interface Kept {
  readonly items: readonly Item[];
  readonly facts: readonly (Fact | undefined)[];
  /** The lesson and its traits as canonical JSON. */
  readonly lesson: string;
  readonly traits: string;
  readonly words: string;
  readonly chunk: string;
  readonly sheet: string;
}

/** A chunk that a build before this one wrote of the same knowledge, and the very items that were read from it. */
export interface ChunkBefore {
  readonly hash: string;
  /** The hash of the review sheet that was made of it. */
  readonly sheet: string | undefined;
  readonly text: string;
  readonly items: readonly Item[];
}

/** Writes lessons, and keeps by what hashes they were written last: of an edited one the neighbours are not written again. */
export class KeptLessons {
  readonly #kept = new Map<string, Kept>();
  readonly #textOf: (item: Item) => string;
  readonly #use: 'again' | 'once';
  #read: ReadonlyMap<string, ChunkBefore> = new Map();

  /**
   * @param textOf an item as canonical JSON
   * @param use `once` when no lesson is written a second time: then nothing is kept
   */
  constructor(textOf: (item: Item) => string, use: 'again' | 'once') {
    this.#textOf = textOf;
    this.#use = use;
  }

  /** The chunks from which items were read that are written next, by `course/lesson`: one that comes out as it was is not made again. */
  expect(chunks: ReadonlyMap<string, ChunkBefore>): void {
    this.#read = chunks;
  }

  write({ lesson: of, items, traits: traitsById }: BankChunk, kb: KnowledgeBase): WrittenLesson {
    const name = `${of.course}/${of.id}`;
    const lesson = canonicalJson(asJson(of));
    const traits = canonicalJson(asJson(traitsById));
    const pack = madeOnce(() => chunkText(items, lesson, traits, this.#textOf));
    const render = madeOnce(() => renderSheet(of, items, kb).text);
    const written = (chunk: string, sheet: string): WrittenLesson => ({
      chunk: { hash: chunk, text: pack },
      sheet: { path: sheetPath(of.course, of.id), hash: sheet, text: render },
    });
    const read = sameAsRead(this.#read.get(name), { items, lesson, traits });
    const chunkOf = (): string => read?.hash ?? contentHashOf(pack());
    const sheetOf = (): string => read?.sheet ?? sha256(render());
    if (this.#use === 'once') return written(chunkOf(), sheetOf());
    const facts = of.facts.map(({ ref }) => kb.facts.get(ref));
    const { words } = knowledgeParts(kb);
    const made = { items, facts, lesson, traits, words };
    const before = this.#kept.get(name);
    const chunk = before !== undefined && isSameChunk(before, made) ? before.chunk : chunkOf();
    const sheet = before !== undefined && isSameSheet(before, made) ? before.sheet : sheetOf();
    this.#kept.set(name, { ...made, chunk, sheet });
    return written(chunk, sheet);
  }
}

/**
 * The chunk from which all items of a lesson were read, when the rest of the lesson stands there too: what ends with both other members,
 * closed as they are, has nothing before them but these items.
 */
function sameAsRead(
  read: ChunkBefore | undefined,
  { items, lesson, traits }: Pick<Kept, 'items' | 'lesson' | 'traits'>,
): ChunkBefore | undefined {
  if (read === undefined || !isSameList(read.items, items)) return undefined;
  return read.text.endsWith(afterItems(lesson, traits)) ? read : undefined;
}

type From = Omit<Kept, 'chunk' | 'sheet'>;

function isSameChunk(before: From, now: From): boolean {
  return before.lesson === now.lesson && before.traits === now.traits && isSameList(before.items, now.items);
}

/** Traits do not stand in a sheet. It says of a written item which words of its question nobody read: all names have a say in that. */
function isSameSheet(before: From, now: From): boolean {
  return (
    before.lesson === now.lesson &&
    before.words === now.words &&
    isSameList(before.items, now.items) &&
    isSameList(before.facts, now.facts) &&
    !now.items.some(({ id }) => quizOfItem(id) !== undefined)
  );
}

/** The text, made at most once. */
function madeOnce(make: () => string): () => string {
  let made: string | undefined;
  return () => (made ??= make());
}
