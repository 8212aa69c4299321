/** Longer than any part of an address that this program gives out; file systems end at 255. */
const PART_MAX = 200;

/** Why an address cannot be one of this program's. */
export interface UnsoundAddress {
  readonly status: 400 | 414;
  readonly why: string;
}

/** What is wrong with the address of a request; undefined for one that can be read. @param url path and query, as they were sent */
export function unsoundAddress(url: string): UnsoundAddress | undefined {
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
