/** The version control of the content, asked and never changed. */
import { execFile, execFileSync } from 'node:child_process';
import { ok, refuse, type Result } from '#lib/base/result.ts';

/** Why nothing is known: there is no git, the folder is in no repository, nothing was committed, or git refused. */
export type NoCommitted = 'git-absent' | 'no-repository' | 'no-commit' | 'git-refused';

/** How long its answer is waited for. */
export const PATIENCE_MS = 5000;
/** As much as is read of an author's file. */
export const LARGEST_BYTES = 8 * 1024 * 1024;

/** What a command of git prints. @param words of a command that changes nothing of the repository */
export async function git(root: string, ...words: readonly string[]): Promise<Result<string, NoCommitted>> {
  return new Promise((done) => {
    execFile(
      'git',
      ['-C', root, '--no-optional-locks', ...words],
      { timeout: PATIENCE_MS, maxBuffer: LARGEST_BYTES, encoding: 'utf8' },
      (error, out, err) => done(error === null ? ok(out) : refuse(whyNot(error, err))),
    );
  });
}

function whyNot(error: Error, err: string): NoCommitted {
  if ('code' in error && error.code === 'ENOENT') return 'git-absent';
  if (/not a git repository/iu.test(err)) return 'no-repository';
  return /needed a single revision|unknown revision|bad revision/iu.test(err) ? 'no-commit' : 'git-refused';
}

/** What a command of git prints, while everything waits; undefined when it fails, or there is none. */
export function gitNow(root: string, ...words: readonly string[]): string | undefined {
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
