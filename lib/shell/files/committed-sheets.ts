import type { Sheet } from '#lib/bank/sheet-rows.ts';
import { once } from '#lib/base/remembered.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { gitNow } from './git.ts';

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
