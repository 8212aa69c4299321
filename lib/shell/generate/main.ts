/** `npm run generate [-- --check]`: writes every generated file, or fails when one would change. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GeneratedFile, Generator } from './generator.ts';
import { fieldTable } from './field-table.ts';
import { packageScripts } from './package-scripts.ts';
import { registries } from './registries.ts';

/** One file per generator; they run in this order. */
const GENERATORS: readonly Generator[] = [registries, fieldTable, packageScripts];

const root = fileURLToPath(new URL('../../../', import.meta.url));

function isStale(file: GeneratedFile): boolean {
  const path = join(root, file.path);
  return !existsSync(path) || readFileSync(path, 'utf8') !== file.text;
}

function write(file: GeneratedFile): void {
  mkdirSync(dirname(join(root, file.path)), { recursive: true });
  writeFileSync(join(root, file.path), file.text);
  console.log(`wrote ${file.path}`);
}

const stale = GENERATORS.flatMap((generator) => generator(root)).filter(isStale);
if (process.argv.includes('--check')) {
  for (const file of stale) console.error(`${file.path} is stale; run npm run generate and commit it`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  stale.forEach(write);
}
