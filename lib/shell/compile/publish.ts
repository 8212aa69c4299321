import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publishBank, type Later, type WrittenBank } from '#lib/shell/files/publish-bank.ts';
import { spilledSheet, spilledSheets } from './cache-files.ts';
import type { NamesOfFiles } from './known-files.ts';
import type { CompiledFiles, RootCompiler, StandingSchemas } from './root-compiler.ts';

/** What publishing changed. */
export interface Published extends WrittenBank {
  /** Review sheets written or removed. */
  readonly sheets: number;
}

/**
 * Points the server at what was compiled, and brings review sheets and schemas for editors up to date.
 *
 * @param later as of `publishBank`
 * @throws Error when another build has removed what was compiled
 */
export async function publish(
  root: string,
  compiled: CompiledFiles,
  compiler: RootCompiler,
  later: Later = (work) => work(),
): Promise<Published> {
  const { head, lessons, indexes, records, sheets } = compiled;
  if (!compiler.stand(records))
    throw new Error('Another build below this root removed what this one wrote. Build again, one at a time.');
  for (const { path, hash } of sheets.stale) putInPlace(spilledSheet(root, hash), join(root, path));
  for (const path of sheets.removed) rmSync(join(root, path), { force: true });
  // Last: where a sheet cannot be written, what was served before stands.
  const written = publishBank(root, { ...head, lessons, indexes }, (remove) =>
    later(() => compiler.tidy(remove)),
  );
  rmSync(spilledSheets(root), { recursive: true, force: true });
  compiler.publishedNow(compiled);
  compiler.schemas = await bringSchemas(root, compiled.names, compiler.schemas);
  return { ...written, sheets: sheets.stale.length + sheets.removed.length };
}

/** How often a folder is made that goes at once, as when a branch is changed meanwhile. Chosen: more often is no chance. */
const TRIES = 3;

/** Moves a file into a folder, which is made when there is none, and copies it where sheets stand on another disk than the cache. */
function putInPlace(from: string, to: string, tries = TRIES): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (hasCode(error, 'EXDEV')) copyFileSync(from, to);
    else if (hasCode(error, 'ENOENT') && tries > 1 && existsSync(from)) putInPlace(from, to, tries - 1);
    else throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Writes the schemas for editors, unless those that stand were written with the same names. */
async function bringSchemas(
  root: string,
  names: NamesOfFiles,
  standing: StandingSchemas,
): Promise<StandingSchemas> {
  const { files } = standing;
  const stand = files.length > 0 && files.every((path) => existsSync(join(root, path)));
  if (stand && standing.with === names) return standing;
  const { writeSchemasOf } = await import('./write-schemas-of.ts');
  return { files: writeSchemasOf(root, names), with: names };
}
