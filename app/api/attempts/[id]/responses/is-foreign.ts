import { isForeignSource } from '#lib/shell/server/guard/is-foreign.ts';

/**
 * True for a request that another site's page made; see `isForeignSource`. The server around the pages asks the same of every
 * request that may change something; a route that gives personal files away asks it for reading too.
 */
export function isForeign(headers: Headers): boolean {
  return isForeignSource({
    site: headers.get('sec-fetch-site'),
    origin: headers.get('origin'),
    host: headers.get('x-forwarded-host') ?? headers.get('host'),
  });
}
