import { isForeign } from '#lib/shell/server/guard/foreign-request.ts';

/**
 * True when a page of another site asks, by a link too. Routes that give personal files away ask it; of requests that may change
 * something the server around the pages asks it before any route sees them.
 */
export function isForeignReader(headers: Headers): boolean {
  return isForeign((name) => headers.get(name));
}
