/** When content last changed, by the disk: for exports, which must not ask the clock. Seconds since 1970, UTC. */
import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceFile } from '#lib/content/model.ts';
import { bankFiles } from './bank-files.ts';

const MS = 1000;

/** The second in which the newest of these files below a root was written; 0 for none. */
export function newestWrite(root: string, files: readonly Pick<SourceFile, 'path'>[]): number {
  return files.reduce((newest, { path }) => Math.max(newest, secondOf(statSync(join(root, path)))), 0);
}

/** The second in which the compiled bank below a root took the place of another. */
export async function bankChangedAt(root: string): Promise<number> {
  return secondOf(await stat(bankFiles(root).pointer));
}

function secondOf({ mtimeMs }: { readonly mtimeMs: number }): number {
  return Math.max(0, Math.floor(mtimeMs / MS));
}
