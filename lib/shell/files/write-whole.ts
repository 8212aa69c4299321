import type { Hash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeFileSync, writeSync } from 'node:fs';
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
  writeInto(path, (file) => writeBatches(file, lines));
}

/** As `writeLines`, to be kept: lines under a first one, which is the digest of all others, as long as it will be. */
export function writeSealed(path: string, lines: Iterable<string>, seal: Hash): void {
  writeInto(path, (file) => {
    writeBatches(file, sealed(lines, seal));
    writeSync(file, seal.digest('hex'), 0);
    fsyncSync(file);
  });
}

/** What stands for a digest until it is known. */
export const NO_DIGEST = '0'.repeat(64);

function* sealed(lines: Iterable<string>, seal: Hash): Generator<string> {
  yield `${NO_DIGEST}\n`;
  for (const line of lines) {
    seal.update(line);
    yield line;
  }
}

function writeInto(path: string, write: (file: number) => void): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${String(process.pid)}.tmp`;
  const file = openSync(draft, 'w');
  try {
    write(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

function writeBatches(file: number, lines: Iterable<string>): void {
  let batch = '';
  for (const line of lines) {
    batch += line;
    if (batch.length < BATCH) continue;
    writeFileSync(file, batch);
    batch = '';
  }
  writeFileSync(file, batch);
}
