import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Of the bits that say what a file is, those that say who may do what. */
const PERMISSIONS = 0o7777;
/** Until it is known that it may be read by others too. */
const OWNER_ONLY = 0o600;

/**
 * Puts new bytes in the place of a file in one step, unless it is another one by now than the one whose bytes were read
 * (undefined for a file that is not there). Who may read and write it stays. `path` is the file itself: where a link stands,
 * the link would be replaced.
 *
 * @returns whether it did
 * @throws what the file system says, when it may not be written
 */
export function replaceFile(path: string, before: Uint8Array | undefined, now: string | Uint8Array): boolean {
  mkdirSync(dirname(path), { recursive: true });
  // Names that begin with a dot are no content.
  // The comment inside keeps Turbopack from taking the whole project for files of the server.
  const draft = join(/* turbopackIgnore: true */ dirname(path), `.${basename(path)}.${String(process.pid)}`);
  try {
    const mode = statSync(path, { throwIfNoEntry: false })?.mode;
    writeFileSync(draft, now, { flush: true, ...(mode === undefined ? {} : { mode: OWNER_ONLY }) });
    if (mode !== undefined) chmodSync(draft, mode & PERMISSIONS);
    const present = readBytes(path);
    const isSame =
      present === undefined || before === undefined ? present === before : present.equals(before);
    if (isSame) renameSync(draft, path);
    return isSame;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The bytes of a file, or undefined when there is none. */
export function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
