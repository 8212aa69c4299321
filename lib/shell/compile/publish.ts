import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { chunkStands, indexStands, publishBank, type WrittenBank } from '#lib/shell/files/write-bank.ts';
import { SCHEMAS_FOLDER, writeSchemas } from '#lib/shell/files/write-schemas.ts';
import { spilledSheet, spilledSheets } from './cache-files.ts';
import type { CompiledFiles, RootCompiler } from './root-compiler.ts';

/** What publishing changed. */
export interface Published extends WrittenBank {
  /** Review sheets written or removed. */
  readonly sheets: number;
}

/** The names that the schemas of a compiler's root were written with. */
const named = new WeakMap<RootCompiler, CompiledFiles['names']>();

/**
 * Points the server at what was compiled, and brings review sheets and schemas for editors up to date.
 * @throws Error when another build has removed what was compiled
 */
export function publish(root: string, compiled: CompiledFiles, compiler: RootCompiler): Published {
  const { head, lessons, indexes } = compiled;
  const isWhole =
    lessons.every(({ chunk }) => chunkStands(root, chunk)) &&
    indexes.every((index) => indexStands(root, index));
  if (!isWhole)
    throw new Error('Another build below this root removed what this one wrote. Build again, one at a time.');
  const written = publishBank(root, { ...head, lessons, indexes });
  const expected = new Set(compiled.sheets.map(({ path }) => path));
  const stale = compiled.sheets.filter(({ path, hash }) => compiled.presentSheets.get(path) !== hash);
  const removed = [...compiled.presentSheets.keys()].filter((path) => !expected.has(path));
  for (const { path, hash } of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(spilledSheet(root, hash), join(root, path));
  }
  for (const path of removed) rmSync(join(root, path), { force: true });
  rmSync(spilledSheets(root), { recursive: true, force: true });
  compiler.sheetsChanged([...stale, ...removed.map((path) => ({ path }))]);
  if (named.get(compiler) !== compiled.names) writeSchemas(join(root, SCHEMAS_FOLDER), compiled.names);
  named.set(compiler, compiled.names);
  return { ...written, sheets: stale.length + removed.length };
}
