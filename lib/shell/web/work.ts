/** Whether the request at hand may cause work; see `mayWork`. */
import 'server-only';
import { headers } from 'next/headers';
import { systemClock } from '../clock.ts';
import { currentStore } from '../db/current-store.ts';
import { ADDRESS_HEADER, CALLER_HEADER, LOCAL } from '../server/caller.ts';
import { mayWork, type Work } from '../usecases/work-limits.ts';

/** Where a form leads that may not cause any more work for now. */
export const TOO_MUCH_WORK = '/refused/too-many-tries';

/** Counts the work, and says whether it may be done. Makes the page dynamic. */
export async function isWithinWork(work: Work): Promise<boolean> {
  const sent = await headers();
  const caller = {
    isLocal: sent.get(CALLER_HEADER) === LOCAL,
    address: sent.get(ADDRESS_HEADER) ?? '',
  };
  return mayWork({ openStore: currentStore, clock: systemClock }, work, caller);
}
