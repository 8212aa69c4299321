/**
 * What the last build was made from. A build of the same files by the same program is the same, byte for byte: it need not be
 * done again.
 */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { SourceFile } from '#lib/content/model.ts';
import { bankFiles, pointerSchema } from './bank-files.ts';

/** What a build saw. */
const countsSchema = z.object({
  lessons: z.number(),
  facts: z.number(),
  items: z.number(),
  errors: z.number(),
  warnings: z.number(),
});

const recordSchema = z.object({
  /** Of the files, sheets among them, and of the program. */
  inputs: z.string(),
  revision: z.string(),
  counts: countsSchema,
});

export type BuildRecord = z.infer<typeof recordSchema>;

/** The program is everything below `lib/`, the versions of its packages, and Node. */
const PROGRAM = fileURLToPath(new URL('../../../', import.meta.url));
const PROGRAM_FILES = ['lib/**/*.ts', 'package-lock.json'];

/** What a build of these files by this program would be made from, as 64 hexadecimal digits. */
export function inputsOf(files: readonly SourceFile[]): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of globSync(PROGRAM_FILES, { cwd: PROGRAM }).sort())
    add(hash, path, readFileSync(join(PROGRAM, path)));
  for (const { path, text } of files) add(hash, path, text);
  return hash.digest('hex');
}

/** Lengths keep two neighbours from being taken for one another. */
function add(hash: Hash, path: string, text: string | Buffer): void {
  hash.update(`\0${path}\0${text.length}\0`).update(text);
}

/** The record of a build that stands below a root and was made from `inputs`; undefined when there is none. */
export function standingBuild(root: string, inputs: string): BuildRecord | undefined {
  const file = recordFile(root);
  const { pointer, header } = bankFiles(root);
  if (!existsSync(file) || !existsSync(pointer)) return undefined;
  const record = readAs(recordSchema, file);
  const current = readAs(pointerSchema, pointer)?.revision;
  const stands = record?.inputs === inputs && record.revision === current && existsSync(header(current));
  return stands ? record : undefined;
}

/** A file that is damaged or of another program says nothing. */
function readAs<T>(schema: z.ZodType<T>, file: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data;
  } catch {
    return undefined;
  }
}

/** Writes down what was built, in one step. */
export function recordBuild(root: string, record: BuildRecord): void {
  const file = recordFile(root);
  const partial = `${file}.${process.pid}.partial`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(partial, `${JSON.stringify(record)}\n`);
    renameSync(partial, file);
  } finally {
    rmSync(partial, { force: true });
  }
}

function recordFile(root: string): string {
  return join(root, '.stemma', 'build.json');
}
