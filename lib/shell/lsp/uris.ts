/** Between the URIs of an editor and the paths of the engine, which stand below its root. */
import { isAbsolute, join, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The path of a file below the root, with slashes; undefined of all else, and of a URI that names no file of this machine. */
export function pathBelow(root: string, uri: string): string | undefined {
  const absolute = fileOf(uri);
  if (absolute === undefined) return undefined;
  const path = relative(root, absolute);
  return path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
}

/** The URI of a path below the root; '' is the root. */
export function uriBelow(root: string, path: string): string {
  return pathToFileURL(join(root, path)).href;
}

function fileOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    // Another machine's file, or escapes that stand for no letters.
    return undefined;
  }
}
