/** The files of the repository: those git knows, and new ones it would add. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Source {
  /** From the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every file that is tracked, or new and not ignored; deleted ones left out. */
export const files: readonly string[] = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\0')
  .filter((path) => path !== '' && existsSync(join(ROOT, path)))
  .sort();

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Every TypeScript and JavaScript file. */
export const sources: readonly Source[] = files
  .filter((path) => /\.(ts|tsx|mjs)$/u.test(path))
  .map((path) => ({ path, text: read(path) }));

/** Folders directly in `parent` that hold a file, as paths from the root. */
export function folders(parent: string): readonly string[] {
  const names = files
    .filter((path) => path.startsWith(`${parent}/`))
    .map((path) => path.slice(parent.length + 1).split('/'))
    .filter((parts) => parts.length > 1)
    .map((parts) => `${parent}/${parts[0] ?? ''}`);
  return [...new Set(names)];
}
