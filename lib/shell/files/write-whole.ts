import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
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
