import type { Refusal } from './refusal.ts';

/** Longer than any part of an address that this program gives out; file systems end at 255. */
const PART_MAX = 200;

/**
 * Why an address cannot be one of this program's; undefined for one that can be read. Next takes it for a failure of its own
 * and answers 500.
 *
 * @param url path and query, as they were sent
 */
export function unreadableAddress(url: string): Refusal | undefined {
  const [path = ''] = url.split('?', 1);
  if (!path.startsWith('/')) return { status: 400, why: 'The address is no path.' };
  if (path.split('/').some((part) => part.length > PART_MAX))
    return { status: 414, why: `A part of the address is longer than ${PART_MAX} characters.` };
  try {
    decodeURIComponent(path);
    return undefined;
  } catch {
    return { status: 400, why: 'The address holds a % that stands before no character.' };
  }
}
