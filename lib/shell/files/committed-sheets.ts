import { execFileSync } from 'node:child_process';
import type { Sheet } from '#lib/bank/sheet-rows.ts';
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
  const listed = gitNow(root, 'ls-tree', '--name-only', 'HEAD', '--', path);
  if (listed === undefined) {
    // A repository without a commit has no HEAD.
    return gitNow(root, 'rev-parse', '--is-inside-work-tree') === undefined ? text : undefined;
  }
  return listed.trim() === '' ? undefined : (gitNow(root, 'show', `HEAD:./${path}`) ?? text);
}

/** What a command of git prints, while everything waits; undefined when it fails, or there is none. */
function gitNow(root: string, ...words: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-C', root, '--no-optional-locks', ...words], {
      timeout: PATIENCE_MS,
      maxBuffer: LARGEST_BYTES,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    // Whoever asks takes it for what it is: not known.
    return undefined;
  }
}
