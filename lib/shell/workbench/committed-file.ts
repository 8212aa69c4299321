/** Files as they were last committed, from the version control of the content. */
import { execFile } from 'node:child_process';
import { ok, refuse, type Result } from '#lib/base/result.ts';

/** Why nothing can be compared: there is no git, the folder is in no repository, nothing was committed, or git refused. */
export type NoCommitted = 'git-absent' | 'no-repository' | 'no-commit' | 'git-refused';

/** A file of the last commit. */
export interface CommittedFile {
  /** The commit, shortened. */
  readonly commit: string;
  /** Undefined for a file that the commit does not have. */
  readonly text: string | undefined;
}

const PATIENCE_MS = 5000;
/** As much as is read of an author's file. */
const LARGEST_BYTES = 8 * 1024 * 1024;

/**
 * A file as the last commit has it. Nothing of the repository is changed.
 *
 * @param path below `root`, with forward slashes
 */
export async function committedFile(root: string, path: string): Promise<Result<CommittedFile, NoCommitted>> {
  const inside = await git(root, 'rev-parse', '--is-inside-work-tree');
  if (!inside.ok) return refuse(inside.error);
  const head = await git(root, 'rev-parse', '--verify', '--short', 'HEAD');
  if (!head.ok) return refuse(head.error === 'no-repository' ? 'no-commit' : head.error);
  const listed = await git(root, 'ls-tree', '--name-only', 'HEAD', '--', path);
  if (!listed.ok) return listed;
  const commit = head.value.trim();
  if (listed.value.trim() === '') return ok({ commit, text: undefined });
  const shown = await git(root, 'show', `HEAD:./${path}`);
  return shown.ok ? ok({ commit, text: shown.value }) : shown;
}

/** What a command of git prints. */
async function git(root: string, ...words: readonly string[]): Promise<Result<string, NoCommitted>> {
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
