import { zipSync } from 'fflate';
import { invariant } from '#lib/base/invariant.ts';

/** A file of a package. */
export interface PackageFile {
  /** From the root of the package, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * A zip archive of the files in the order given; the same files give the same bytes on every machine.
 *
 * @throws BugError when a path is absolute, goes upwards or stands twice
 */
export function zip(files: readonly PackageFile[]): Uint8Array<ArrayBuffer> {
  const entries: Record<string, Uint8Array> = {};
  for (const { path, bytes } of files) {
    invariant(/^(?!\/)(?!.*\.\.)[^\\]+$/u.test(path), `${path} is no path inside a package`);
    invariant(!Object.hasOwn(entries, path), `${path} stands in the package twice`);
    entries[path] = bytes;
  }
  // What archives call the beginning of time, which they keep in local time: a package does not say when it was made.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
