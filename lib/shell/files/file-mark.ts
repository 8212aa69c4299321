import { statSync } from 'node:fs';
import { join } from 'node:path';

/** Some file systems tell times no finer. */
const COARSE_MS = 2000;

/**
 * What changes whenever somebody writes a file: two equal marks say that its bytes are the same, without reading it. Taken
 * before the file is read. Undefined when there is none, and of one written so lately that a second change could bear the
 * same time.
 */
export function fileMark(real: string, path: string): string | undefined {
  const found = statOf(join(real, path));
  if (found?.isFile() !== true) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = found;
  const lately = Date.now() - COARSE_MS;
  if (Number(mtimeMs) > lately || Number(ctimeMs) > lately) return undefined;
  return [dev, ino, size, mtimeNs, ctimeNs].join(':');
}

/** When a file of this mark was written, in nanoseconds since 1970 as the file system tells it: good enough to say which is newer. */
export function savedAt(mark: string): number {
  return Number(mark.split(':')[MTIME]);
}

/** The place of the time of writing in a mark. */
const MTIME = 3;

function statOf(path: string) {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false });
  } catch {
    // What the system does not let be looked at is told of by whoever reads it.
    return undefined;
  }
}
