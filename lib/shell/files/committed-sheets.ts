import { execFileSync } from 'node:child_process';
import type { Sheet } from '#lib/bank/published.ts';
import { once } from '#lib/base/remembered.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { LARGEST_BYTES, PATIENCE_MS } from './git.ts';

/**
 * Review sheets with what the version control of the content has of them. It is asked when that is asked for, and never changed.
 *
 * @param root of the content
 */
export function committedSheets<T extends SourceFile>(root: string): (sheet: T) => T & Sheet {
  return once((sheet: T) => ({ ...sheet, committed: () => committedText(root, sheet) }));
}

/** As the last commit has it; as it is where no version control answers; undefined when no commit has it. */
function committedText(root: string, { path, text }: SourceFile): string | undefined {
  try {
    return execFileSync('git', ['-C', root, '--no-optional-locks', 'show', `HEAD:./${path}`], {
      timeout: PATIENCE_MS,
      maxBuffer: LARGEST_BYTES,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    return isUncommitted(error) ? undefined : text;
  }
}

/** "Path '…' exists on disk, but not in 'HEAD'", or "does not exist in"; in a repository without a commit, there is no HEAD. */
const UNCOMMITTED =
  /\bpath '.*' (?:exists on disk, but not in|does not exist in)|invalid object name 'HEAD'/iu;

function isUncommitted(error: unknown): boolean {
  return error instanceof Error && 'stderr' in error && UNCOMMITTED.test(String(error.stderr));
}
