/**
 * The cache of compiling, below `.stemma/cache/`: what files and shards gave, so that the next process begins where the last
 * one ended. It may be deleted at any time.
 *
 *   compile.json       a line with the hash of the rest, then the records
 *   sheets/<hash>.md   a review sheet that was rendered and not put into its place yet
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sha256 } from '#lib/base/hash.ts';
import { writeWhole } from '#lib/shell/files/write-whole.ts';
import type { ShardPlan } from '#lib/bank/shards/kept-plan.ts';
import type { FileRecord, ShardRecord } from './shard-record.ts';

/** What is kept from one build to the next. */
export interface CompileCache {
  /** Path → the file as it was read. */
  readonly files: Readonly<Record<string, FileRecord>>;
  readonly shards: readonly ShardRecord[];
  readonly plan: ShardPlan;
  readonly schemas: KnownSchemas;
}

/** The schemas for editors that were written last. */
export interface KnownSchemas {
  /** A hash of the names that they were written with. */
  readonly of: string;
  /** Below the root. */
  readonly files: readonly string[];
}

const NOTHING: CompileCache = {
  files: {},
  shards: [],
  plan: { of: '', shards: [] },
  schemas: { of: '', files: [] },
};

export function cacheFile(root: string): string {
  return join(root, '.stemma', 'cache', 'compile.json');
}

/** The folder of the sheets that are not in their places yet. */
export function spilledSheets(root: string): string {
  return join(root, '.stemma', 'cache', 'sheets');
}

export function spilledSheet(root: string, hash: string): string {
  return join(spilledSheets(root), `${hash}.md`);
}

/** What the last build kept; nothing when it is damaged, or of another program. */
export function readCache(root: string): CompileCache {
  let text: string;
  try {
    text = readFileSync(cacheFile(root), 'utf8');
  } catch {
    return NOTHING;
  }
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  // The hash says that this program wrote it, so that its inside needs no schema.
  return text.slice(0, end) === seal(body) ? (JSON.parse(body) as CompileCache) : NOTHING;
}

export function writeCache(root: string, cache: CompileCache): void {
  const body = JSON.stringify(cache);
  writeWhole(cacheFile(root), `${seal(body)}\n${body}`);
}

/** Whether everything in one was taken from the other. */
export function isSameCache(cache: CompileCache, other: CompileCache): boolean {
  const paths = Object.keys(cache.files);
  return (
    cache.plan === other.plan &&
    cache.schemas === other.schemas &&
    cache.shards.length === other.shards.length &&
    cache.shards.every((record, at) => record === other.shards[at]) &&
    paths.length === Object.keys(other.files).length &&
    paths.every((path) => cache.files[path] === other.files[path])
  );
}

function seal(body: string): string {
  return sha256(`${programHash()}\n${body}`);
}

const LIB = fileURLToPath(new URL('../../', import.meta.url));
/** Everything that has a say in what content gives, libraries and this folder included. */
const PROGRAM = [
  'base',
  'content',
  'knowledge',
  'items',
  'checks',
  'bank',
  'shell/compile',
  'shell/files',
  '../package-lock.json',
];
let known: string | undefined;

/** A hash of the program itself: what another version of it has kept is not taken. */
export function programHash(): string {
  if (known !== undefined) return known;
  const hash = createHash('sha256').update(process.version);
  for (const path of PROGRAM.flatMap((name) => filesBelow(join(LIB, name))).sort())
    hash
      .update(relative(LIB, path).split(sep).join('/'))
      .update('\0')
      .update(readFileSync(path))
      .update('\0');
  known = hash.digest('hex');
  return known;
}

function filesBelow(path: string): string[] {
  if (path.endsWith('.json')) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}
