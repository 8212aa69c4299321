import { canonicalJson } from '#lib/base/canonical-json.ts';
import { contentHashOf, sha256 } from '#lib/base/hash.ts';
import { isSameList } from '#lib/base/same-list.ts';
import type { Item } from '#lib/items/item.ts';
import { quizOfItem } from '#lib/items/written/written-id.ts';
import type { Fact } from '#lib/knowledge/fact.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { asJson, chunkText, type BankChunk } from '../chunk.ts';
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

/** Writes lessons, and keeps by what hashes they were written last: of an edited one the neighbours are not written again. */
export class KeptLessons {
  readonly #kept = new Map<string, Kept>();
  readonly #textOf: (item: Item) => string;

  readonly #use: 'again' | 'once';

  /**
   * @param textOf an item as canonical JSON
   * @param use `once` when no lesson is written a second time: then nothing is kept
   */
  constructor(textOf: (item: Item) => string, use: 'again' | 'once') {
    this.#textOf = textOf;
    this.#use = use;
  }

  write({ lesson: of, items, traits: traitsById }: BankChunk, kb: KnowledgeBase): WrittenLesson {
    const name = `${of.course}/${of.id}`;
    const [lesson, traits] = [of, traitsById].map((value) => canonicalJson(asJson(value)));
    const pack = madeOnce(() => chunkText(items, lesson ?? '', traits ?? '', this.#textOf));
    const render = madeOnce(() => renderSheet(of, items, kb).text);
    const written = (chunk: string, sheet: string): WrittenLesson => ({
      chunk: { hash: chunk, text: pack },
      sheet: { path: sheetPath(of.course, of.id), hash: sheet, text: render },
    });
    if (this.#use === 'once') return written(contentHashOf(pack()), sha256(render()));
    const facts = of.facts.map(({ ref }) => kb.facts.get(ref));
    const { words } = knowledgeParts(kb);
    const made = { items, facts, lesson: lesson ?? '', traits: traits ?? '', words };
    const before = this.#kept.get(name);
    const chunk = before !== undefined && isSameChunk(before, made) ? before.chunk : contentHashOf(pack());
    const sheet = before !== undefined && isSameSheet(before, made) ? before.sheet : sha256(render());
    this.#kept.set(name, { ...made, chunk, sheet });
    return written(chunk, sheet);
  }
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
