/** Pages of a save whose items are still being proved: the server shows them over the bank that it has. */
import type { ServedBank } from '#lib/bank/served-bank.ts';
import { withPages, type ShownPages } from '#lib/bank/shards/shard-pages.ts';

const SLOT = Symbol.for('stemma.early-pages');

/** Hands pages to the app, which runs in the same process from another bundle; undefined once the bank itself has them. */
export function publishEarlyPages(pages: ShownPages | undefined): void {
  (globalThis as { [SLOT]?: ShownPages | undefined })[SLOT] = pages;
}

/** The bank with the pages that are newer than it; the bank itself outside development. Its items stay those that are proved. */
export function withEarlyPages<T extends ServedBank>(bank: T): T {
  const pages = (globalThis as { [SLOT]?: ShownPages | undefined })[SLOT];
  return pages === undefined ? bank : withPages(bank, pages);
}
