/** Where a request comes from, as the server around the pages saw it. */
import 'server-only';
import { headers } from 'next/headers';
import { ADDRESS_HEADER } from '../server/caller.ts';

/** The address that tries are counted for; see `addressOf`. Makes the page dynamic. */
export async function callerAddress(): Promise<string> {
  return (await headers()).get(ADDRESS_HEADER) ?? '';
}
