import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file so that no reader ever sees half of it; its folder is made when there is none.
 *
 * @param flush false for what can be made again, and is looked at before it is used: it may be lost when the machine fails
 */
export function writeWhole(path: string, content: string | Uint8Array, flush = true): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${String(process.pid)}.tmp`;
  writeFileSync(draft, content, { flush });
  renameSync(draft, path);
}

/** Lines written at once, in characters. */
const BATCH = 1 << 20;

/** As `writeWhole`, of what may be lost when the machine fails: lines, which together may be more than should stand in memory as one text. */
export function writeLines(path: string, lines: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${String(process.pid)}.tmp`;
  const file = openSync(draft, 'w');
  try {
    let batch = '';
    for (const line of lines) {
      batch += line;
      if (batch.length < BATCH) continue;
      writeFileSync(file, batch);
      batch = '';
    }
    writeFileSync(file, batch);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}
