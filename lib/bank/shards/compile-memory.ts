import type { Diagnostic } from '#lib/base/diagnostic.ts';
import { isSameList } from '#lib/base/same-list.ts';
import type { ParsedContent, SourceFile } from '#lib/content/model.ts';
import { assembleContent, readContentFile } from '#lib/content/parse-content.ts';
import type { ContentPart } from '#lib/content/part.ts';
import type { Item, ItemDraft } from '#lib/items/item.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import { itemText } from '../chunk.ts';
import { findEnemies } from '../enemies/find-enemies.ts';
import type { EnemyPairs } from '../enemies/pairs.ts';
import { judgeDraft, type JudgedDraft } from '../judge-draft.ts';
import type { Decisions } from '../signoffs/decisions.ts';
import { draftsOnce } from './drafts-once.ts';
import { KeptDrafts } from './kept-drafts.ts';
import { KeptKnowledge } from './kept-knowledge.ts';
import { KeptLessons } from './kept-lessons.ts';
import { KeptPlan, type ShardPlan } from './kept-plan.ts';
import { knowledgeKey } from './knowledge-key.ts';
import { digestPart, type FileDigest, type Shard } from './plan-shards.ts';

/**
 * Parts of files kept for the next edit, some 100 KB each, beside those of the largest family that was compiled: with fewer than it has,
 * each edit would read all of them. Chosen: enough for a family of ten courses and its words.
 */
const PARTS_MAX = 100;
/**
 * The same for whoever compiles everything one time: what all shards read. What was read to plan the shards is read again,
 * which takes less than 1 ms a file; held until then, some 600 of them would take 60 MB of a thread.
 */
const PARTS_MAX_ONCE = 60;
/** Knowledge bases for whoever compiles each of them one time: of a family, and of what is left, or of everything. */
const BASES_MAX_ONCE = 2;
/** Shards of which what they gave is kept, some 10 MB each. Chosen: whoever writes moves between few families of courses. */
const SHARDS_MAX = 4;

/** What files say together. */
export interface ReadShard {
  readonly parsed: ParsedContent;
  readonly kb: KnowledgeBase;
  /** Of building the knowledge base. */
  readonly found: readonly Diagnostic[];
}

/**
 * What compiling left behind for the next time in the same process, so that what an edit does not bear on is not read and proved
 * again. Each thing is kept beside everything that it is made from, and taken when that is the same; so the same comes out
 * without it, only later.
 */
export class CompileMemory {
  readonly #parts = new Map<string, { readonly text: string; readonly part: ContentPart }>();
  readonly #shards = new Map<string, ShardMemory>();
  #partsOfLargest = 0;
  readonly #texts = new WeakMap<Item, string>();
  /** Of all files together. */
  readonly whole: ShardMemory;
  readonly #knowledge: KeptKnowledge;
  /** Whether shards are compiled a second time. */
  readonly use: 'again' | 'once';
  /** Of so many shards what they gave is remembered. */
  readonly shardsKept = SHARDS_MAX;
  readonly #digests = new WeakMap<ContentPart, FileDigest>();
  readonly #plan: KeptPlan;

  /** @param use `once` when no shard is compiled a second time: then only a few files and one knowledge base are kept */
  constructor(use: 'again' | 'once' = 'again') {
    this.use = use;
    this.#plan = new KeptPlan(use);
    this.#knowledge = use === 'once' ? new KeptKnowledge(BASES_MAX_ONCE) : new KeptKnowledge();
    this.whole = new ShardMemory(this.#knowledge, use);
  }

  /** A file as its part, read anew when its text is another one. */
  partOf(file: SourceFile): ContentPart {
    const before = this.#parts.get(file.path);
    const known = before?.text === file.text ? before : { text: file.text, part: readContentFile(file) };
    const most = this.use === 'once' ? PARTS_MAX_ONCE : PARTS_MAX + this.#partsOfLargest;
    keepLast(this.#parts, file.path, known, most);
    return known.part;
  }

  /** An item as canonical JSON. */
  textOf = (item: Item): string => {
    const text = this.#texts.get(item) ?? itemText(item);
    this.#texts.set(item, text);
    return text;
  };

  /** What a file is to a plan. */
  digestOf(part: ContentPart): FileDigest {
    const digest = this.#digests.get(part) ?? digestPart(part);
    this.#digests.set(part, digest);
    return digest;
  }

  /** Divides content into shards, as `planShards` does; the order of files does not matter. @param before as of `KeptPlan` */
  plan(files: readonly FileDigest[], before?: ShardPlan): ShardPlan {
    return this.#plan.plan(files, before);
  }

  /** As of `KeptPlan`. */
  prepare(files: readonly FileDigest[]): void {
    this.#plan.prepare(files);
  }

  /** Whether the items of a shard were proved, and what was read of them is still remembered (`ShardMemory.isProved`). */
  isProved(shard: Shard): boolean {
    return this.#shards.get(nameOf(shard))?.isProved === true;
  }

  /** What is remembered of a shard, under the names of its courses. What was asked for last is remembered longest. */
  of(shard: Shard): ShardMemory {
    if (this.use === 'once') return new ShardMemory(this.#knowledge, 'once', this.textOf);
    const name = nameOf(shard);
    this.#partsOfLargest = Math.max(this.#partsOfLargest, shard.own.length + shard.shared.length);
    const memory = this.#shards.get(name) ?? new ShardMemory(this.#knowledge, 'again', this.textOf);
    keepLast(this.#shards, name, memory, SHARDS_MAX);
    return memory;
  }
}

function nameOf({ courses }: Shard): string {
  return courses.join('\n');
}

/** Puts an entry last, so that what was used longest ago stands first, and drops that when there are too many. */
function keepLast<T>(map: Map<string, T>, key: string, value: T, most: number): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}

/** What one shard gave last. */
export class ShardMemory {
  #read: { readonly of: readonly ContentPart[]; readonly own: string; readonly read: ReadShard } | undefined;
  readonly #drafts: KeptDrafts | typeof draftsOnce;
  readonly #knowledge: KeptKnowledge;
  /** As of `CompileMemory`: `once` when nothing that the shard gives is asked for again. */
  readonly use: 'again' | 'once';
  /** The items of the bank that it was served with last, and the ids of those that are signed. */
  proved: { readonly items: readonly Item[]; readonly signed: ReadonlySet<string> } | undefined;
  /** The generated items that stand, and by what they were proved. */
  standing: { readonly proved: string; readonly items: readonly Item[] } | undefined;
  /** Whether its items were proved here, and not taken as they stood: then a changed fact proves what can see it. */
  isProved = false;
  #enemies: { readonly key: string; readonly of: readonly Item[]; readonly pairs: EnemyPairs } | undefined;

  /** Of which what was written last is known. */
  readonly lessons: KeptLessons;

  /** @param textOf an item as canonical JSON, for a caller who remembers it */
  constructor(knowledge = new KeptKnowledge(), use: 'again' | 'once' = 'once', textOf = itemText) {
    this.#knowledge = knowledge;
    this.use = use;
    this.lessons = new KeptLessons(textOf, use);
    this.#drafts = use === 'once' ? draftsOnce : new KeptDrafts();
  }

  /** Reads the parts of a shard as knowledge. @param own the paths that are its own: see `assembleContent` */
  read(parts: readonly ContentPart[], own: readonly string[]): ReadShard {
    const known = this.#read;
    const paths = own.join('\n');
    if (known !== undefined && known.own === paths && isSameList(known.of, parts)) return known.read;
    const parsed = assembleContent(parts, own);
    const { kb, diagnostics: found } = this.#knowledge.build(parts, parsed);
    const read = { parsed, kb, found };
    this.#read = { of: parts, own: paths, read };
    return read;
  }

  /** The drafts that the knowledge base allows. */
  drafts(kb: KnowledgeBase): readonly ItemDraft[] {
    return this.#drafts.drafts(kb);
  }

  /** Reads the parts of a shard as `read` does, and proves its items by small steps; tells after each. */
  *proving(parts: readonly ContentPart[], own: readonly string[]): Generator<undefined> {
    if (this.#drafts instanceof KeptDrafts) yield* this.#drafts.proving(this.read(parts, own).kb);
  }

  /** A draft of `drafts(kb)`, judged. A waiver is told apart by where it stands, so that with one it is judged anew. */
  judge(draft: ItemDraft, kb: KnowledgeBase, waivers: Decisions['waivers']): JudgedDraft {
    return waivers.length > 0 ? judgeDraft(draft, kb, waivers) : this.#drafts.judge(draft, kb);
  }

  enemies(items: readonly Item[], kb: KnowledgeBase): EnemyPairs {
    if (this.use === 'once') return findEnemies(items, kb);
    const key = knowledgeKey(kb);
    const known = this.#enemies;
    if (known?.key === key && isSameList(known.of, items)) return known.pairs;
    const pairs = findEnemies(items, kb);
    this.#enemies = { key, of: items, pairs };
    return pairs;
  }
}
