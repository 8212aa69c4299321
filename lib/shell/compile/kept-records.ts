import { existsSync } from 'node:fs';
import { compareText, hasError } from '#lib/base/diagnostic.ts';
import type { Shard } from '#lib/bank/shards/plan-shards.ts';
import { bankMark, type BankMark } from '#lib/shell/files/bank-mark.ts';
import { StandingFiles } from '#lib/shell/files/standing-files.ts';
import { spilledSheet } from './cache-files.ts';
import { isComparedWith } from './compared-with.ts';
import type { KnownFiles } from './known-files.ts';
import { SOURCES_FILE } from '#lib/content/routes.ts';
import { keyByCited } from './shard-key.ts';
import type { ShardRecord } from './shard-record.ts';

/**
 * What the shards of a root gave last, and which of it holds: all that it names stands on the disk. Of what was published by this process
 * that is looked at again only when something came or went below the bank, by another hand.
 */
export class KeptRecords {
  readonly #root: string;
  #byKey: ReadonlyMap<string, ShardRecord>;
  #byCourses: ReadonlyMap<string, ShardRecord> | undefined;
  #published = new Set<ShardRecord>();
  /** Of the bank, when it was published last. */
  #mark: BankMark | undefined;
  readonly #standing: StandingFiles;
  /** Whether what stands was looked at since it was asked of which records anything holds. */
  #isLookedAt = false;
  /** Those of which all stood at the last look. */
  #stood: ReadonlySet<ShardRecord> = new Set();

  constructor(root: string, records: readonly ShardRecord[]) {
    this.#root = root;
    this.#standing = new StandingFiles(root);
    this.#byKey = new Map(records.map((record) => [record.key, record]));
  }

  /** @param key as of `shardKey` */
  get(key: string): ShardRecord | undefined {
    return this.#byKey.get(key);
  }

  /** What the shard of these courses gave, whatever has changed since. */
  lastOf(courses: readonly string[]): ShardRecord | undefined {
    this.#byCourses ??= new Map(
      Array.from(this.#byKey.values(), (record) => [nameOf(record.courses.map(({ id }) => id)), record]),
    );
    return this.#byCourses.get(nameOf(courses));
  }

  /**
   * What a shard gave under this key, or under another one when only sources differ that it does not cite: then it has this key from
   * now on.
   */
  of(shard: Shard, key: string, files: KnownFiles): ShardRecord | undefined {
    const known = this.#byKey.get(key);
    const last = known === undefined && shard.courses.length > 0 ? this.lastOf(shard.courses) : undefined;
    if (last === undefined || last.keyByCited !== keyNow(shard, files)) return known;
    const record = { ...last, key };
    if (this.isPublished(last)) this.#published.add(record);
    return record;
  }

  all(): readonly ShardRecord[] {
    return [...this.#byKey.values()];
  }

  replace(records: readonly ShardRecord[]): void {
    this.#byKey = new Map(records.map((record) => [record.key, record]));
    this.#byCourses = undefined;
  }

  /** To be called before records are asked for again. @param areSheetsKnown whether no review sheet can have changed since the last publishing */
  look(areSheetsKnown: boolean): void {
    this.#isLookedAt = false;
    if (areSheetsKnown && this.#isAsPublished()) return;
    this.#mark = undefined;
    this.#published = new Set();
  }

  /** Whether it was published by this process, with its sheets, and stands as it was. */
  isPublished(record: ShardRecord): boolean {
    return this.#published.has(record);
  }

  /**
   * Whether a record still holds: its chunks and indexes stand, and its sheets are those it was compared with, or its own.
   *
   * @param courses those of its shard
   */
  holds(record: ShardRecord, courses: readonly string[], files: KnownFiles): boolean {
    if (this.isPublished(record)) return true;
    if (!isComparedWith(record, files.hashesOf(files.sheetsOf(courses)))) return false;
    if (hasError(record.diagnostics)) return true;
    if (!this.#isLookedAt) this.#lookAtAll();
    return (
      this.#hasAll(record) &&
      record.sheets.every(
        ({ path, hash }) => files.get(path)?.hash === hash || existsSync(spilledSheet(this.#root, hash)),
      )
    );
  }

  /** Whether all that these name stands now: looked at whole, since a file may have gone while others were compiled. */
  stand(records: readonly ShardRecord[]): boolean {
    this.#lookAtAll();
    const areThere = records.every((record) => this.#stood.has(record) || this.#hasAll(record));
    if (areThere) this.#stood = new Set(records);
    return areThere;
  }

  #lookAtAll(): void {
    if (!this.#standing.look()) this.#stood = new Set();
    this.#isLookedAt = true;
  }

  #hasAll({ lessons, indexes }: ShardRecord): boolean {
    return (
      lessons.every(({ chunk }) => this.#standing.hasChunk(chunk)) &&
      indexes.every((index) => this.#standing.hasIndex(index))
    );
  }

  /** Hears that these were published, with their sheets. */
  publishedNow(records: readonly ShardRecord[]): void {
    this.#published = new Set(records);
    this.#mark = bankMark(this.#root);
  }

  /** Has this process remove of the bank what nobody needs any more. */
  tidy(remove: () => void): void {
    const isUndisturbed = this.#isAsPublished();
    remove();
    // What another has published or removed meanwhile is not ours to vouch for.
    this.#mark = isUndisturbed ? bankMark(this.#root) : undefined;
  }

  /** Whether nothing came or went below the bank since it was published. */
  #isAsPublished(): boolean {
    const { pointer, folders } = bankMark(this.#root);
    return this.#mark?.pointer === pointer && this.#mark.folders === folders;
  }
}

function keyNow(shard: Shard, files: KnownFiles): string {
  return keyByCited(shard, files.hashesOf([...shard.own, ...shard.shared]), files.get(SOURCES_FILE)?.sources);
}

function nameOf(courses: readonly string[]): string {
  return [...courses].sort(compareText).join('\n');
}
