/** The compiled bank that pages are made from. */
import 'server-only';
import { readConfig } from '../config.ts';
import { bankChangedAt } from '../files/changed-at.ts';
import { withEarlyPages } from '../server/develop/early-pages.ts';
import { readBank, type FiledBank } from '../files/read-bank.ts';

/** The bank that is current now: a small file is read each time, the bank only when that names another one. */
export function loadBank(): Promise<FiledBank> {
  return readBank(readConfig().root);
}

/** The same as its pages are shown: while developing, those of a save whose items are still being proved stand in it. */
export async function loadShownBank(): Promise<FiledBank> {
  return withEarlyPages(await loadBank());
}

/** The second since 1970 in which the current bank took the place of another. */
export function loadBankChange(): Promise<number> {
  return bankChangedAt(readConfig().root);
}
