/**
 * The cache of compiling, below `.stemma/cache/`: what files and shards gave, so that the next process begins where the last
 * one ended. It may be deleted at any time.
 *
 *   compile.jsonl         a line with the hash of the rest, one of everything but the records of shards, then each of those
 *   details-<hash>.jsonl  what was read in each file, a line for each; needed when one has changed
 *   sheets/<hash>.md      a review sheet that was rendered and not put into its place yet
 */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blocksOf, linesOf, withFile } from '#lib/shell/files/file-lines.ts';
import { NO_DIGEST, writeLines, writeSealed } from '#lib/shell/files/write-whole.ts';
import type { ShardPlan } from '#lib/bank/shards/kept-plan.ts';
import type { FileDetail, FileRecord, SeenFile, ShardRecord } from './shard-record.ts';

/** What is kept from one build to the next. */
export interface CompileCache {
  /** Path → the file as it was read. */
  readonly files: Readonly<Record<string, SeenFile>>;
  /** The hash of what was read in them (`readDetails`). */
  readonly details: string;
  readonly shards: readonly ShardRecord[];
  readonly plan: ShardPlan;
  /** The schemas for editors that were written with the names of these files, below the root. */
  readonly schemas: readonly string[];
}

const NOTHING: CompileCache = {
  files: {},
  details: '',
  shards: [],
  plan: { of: '', shards: [], names: [], faults: [] },
  schemas: [],
};

export type FileWithDetail = readonly [path: string, detail: FileDetail];

function cacheFolder(root: string): string {
  return join(root, '.stemma', 'cache');
}

export function cacheFile(root: string): string {
  return join(cacheFolder(root), 'compile.jsonl');
}

export function detailsFile(root: string, hash: string): string {
  return join(cacheFolder(root), `details-${hash}.jsonl`);
}

/** The folder of the sheets that are not in their places yet. */
export function spilledSheets(root: string): string {
  return join(cacheFolder(root), 'sheets');
}

export function spilledSheet(root: string, hash: string): string {
  return join(spilledSheets(root), `${hash}.md`);
}

/** What the last build kept; nothing when it is damaged, or of another program. */
export function readCache(root: string): CompileCache {
  return withFile(cacheFile(root), cacheIn) ?? NOTHING;
}

function cacheIn(file: number): CompileCache | undefined {
  const [digest] = linesOf(file);
  if (digest === undefined || digest !== seal(file, NO_DIGEST.length + 1)) return undefined;
  // The hash says that this program wrote it, so that its inside needs no schema.
  const [first, ...shards] = Array.from(
    linesOf(file, NO_DIGEST.length + 1),
    (line) => JSON.parse(line) as unknown,
  );
  return { ...(first as Omit<CompileCache, 'shards'>), shards: shards as ShardRecord[] };
}

function* linesOfCache({ shards, ...others }: CompileCache): Generator<string> {
  for (const one of [others, ...shards]) yield `${JSON.stringify(one)}\n`;
}

/**
 * Tells what was read in each file of a cache, one after the other: as one text, or all at once, it would be too much for thousands of
 * lessons.
 *
 * @returns false when it is gone or damaged, and nothing was told
 */
export function eachDetail(root: string, hash: string, tell: (...of: FileWithDetail) => void): boolean {
  if (hash === '') return true;
  const isTold = withFile(detailsFile(root, hash), (file) => {
    if (seal(file) !== hash) return false;
    for (const line of linesOf(file)) tell(...(JSON.parse(line) as FileWithDetail));
    return true;
  });
  return isTold === true;
}

/** Files as a cache has them, with what was read in each; none when that is gone or damaged. */
export function readFiles(
  root: string,
  { files, details }: CompileCache,
): Readonly<Record<string, FileRecord>> {
  const read = new Map<string, FileDetail>();
  if (!eachDetail(root, details, (path, detail) => read.set(path, detail))) return {};
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path, { ...file, ...read.get(path) }]),
  );
}

/** Writes what is known, and removes what no cache names any more. */
export function writeCache(root: string, cache: CompileCache): void {
  writeSealed(cacheFile(root), linesOfCache(cache), beginSeal());
  const kept = detailsFile(root, cache.details);
  for (const name of readdirSync(cacheFolder(root))) {
    const path = join(cacheFolder(root), name);
    if (name.startsWith('details-') && path !== kept) rmSync(path, { force: true });
  }
}

/** @returns the hash by which a cache names it */
export function writeDetails(root: string, details: readonly FileWithDetail[]): string {
  const body = beginSeal();
  for (const line of linesFor(details)) body.update(line);
  const hash = body.digest('hex');
  if (!existsSync(detailsFile(root, hash))) writeLines(detailsFile(root, hash), linesFor(details));
  return hash;
}

function* linesFor(details: readonly FileWithDetail[]): Generator<string> {
  for (const one of details) yield `${JSON.stringify(one)}\n`;
}

/** Whether everything in one was taken from the other. */
export function isSameCache(cache: CompileCache, other: CompileCache): boolean {
  const paths = Object.keys(cache.files);
  return (
    cache.plan === other.plan &&
    cache.details === other.details &&
    cache.schemas === other.schemas &&
    cache.shards.length === other.shards.length &&
    cache.shards.every((record, at) => record === other.shards[at]) &&
    paths.length === Object.keys(other.files).length &&
    paths.every((path) => isSameFile(cache.files[path], other.files[path]))
  );
}

function isSameFile(file: SeenFile | undefined, other: SeenFile | undefined): boolean {
  return file?.hash === other?.hash && file?.mark === other?.mark && file?.fault === other?.fault;
}

/** The digest of an open file. @param from where what it seals begins */
function seal(file: number, from = 0): string {
  const body = beginSeal();
  for (const block of blocksOf(file, from)) body.update(block);
  return body.digest('hex');
}

/** The hash that says that this program wrote something. */
function beginSeal(): Hash {
  return createHash('sha256').update(`${programHash()}\n`);
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
