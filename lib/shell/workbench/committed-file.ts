/** Files as they were last committed, from the version control of the content. */
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { git, type NoCommitted } from '../files/git.ts';

/** A file of the last commit. */
export interface CommittedFile {
  /** The commit, shortened. */
  readonly commit: string;
  /** Undefined for a file that the commit does not have. */
  readonly text: string | undefined;
}

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
