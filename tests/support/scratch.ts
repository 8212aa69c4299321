/** Folders that tests write into. Those of a test file are removed at its end (`empty-scratch.ts`), however it went. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

/** A new, empty folder. @param what is named in it, for whoever finds it while a test runs */
export function scratchFolder(what: string): string {
  const folder = mkdtempSync(join(tmpdir(), `stemma-${what}-`));
  made.push(folder);
  return folder;
}

/** Removes all that were made so far. */
export function emptyScratch(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
