import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { bankFiles } from './bank-files.ts';

/** A bank as it stands: who published it, and what came or went below its folders. Equal texts say that nothing did since. */
export interface BankMark {
  /** Of `current.json`, which each publishing replaces. */
  readonly pointer: string;
  /** Of the folders that hold what revisions share. */
  readonly folders: string;
}

/** The mark of the bank below a root now. */
export function bankMark(root: string): BankMark {
  const { pointer, chunk, outlines, slice, words } = bankFiles(root);
  return {
    pointer: markOf(pointer),
    folders: [chunk, outlines, slice, words].map((pathOf) => markOf(dirname(pathOf('x')))).join(),
  };
}

/** Which file or folder it is, and when it was changed last; empty when it is gone. */
function markOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? '' : [found.dev, found.ino, found.mtimeNs].join(':');
}
