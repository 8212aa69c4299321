/** What a browser says of the page that made a request: whether it is one of this site's. */
import type { IncomingMessage } from 'node:http';

/** Reads a header of a request, whatever holds it. */
type HeaderReader = (name: string) => string | null | undefined;

/**
 * True for a request that another site's page made. Cookies are `SameSite=Lax` and would not come along; this says no before
 * anything is read. A client that is no browser says nothing of itself, and has nobody's cookies.
 */
export function isForeign(said: HeaderReader): boolean {
  const site = said('sec-fetch-site');
  if (isSaid(site)) return site !== 'same-origin' && site !== 'none';
  const origin = said('origin');
  if (!isSaid(origin)) return false;
  return !URL.canParse(origin) || new URL(origin).host !== (said('x-forwarded-host') ?? said('host'));
}

/** `isForeign` for a request as Node has it. */
export function isForeignRequest(request: Pick<IncomingMessage, 'headers'>): boolean {
  return isForeign(readerOf(request));
}

/**
 * The ways in which a page has something fetched for itself. A worker that passes on a page that was opened says
 * `same-origin`, whoever opened it, and no page can say that to another site.
 */
const FETCHED: ReadonlySet<string> = new Set(['cors', 'no-cors']);
/** What another page can show this one in. */
const FRAMES: ReadonlySet<string> = new Set(['embed', 'fencedframe', 'frame', 'iframe', 'object']);

/**
 * True when another site's page asks for a part of itself: a picture, a script, a frame, data. It is shown nothing of what is
 * answered, and could only have work done here. A link that somebody follows is none.
 */
export function isForeignPart(request: Pick<IncomingMessage, 'headers'>): boolean {
  const said = readerOf(request);
  if (!isForeign(said)) return false;
  return FETCHED.has(said('sec-fetch-mode') ?? '') || FRAMES.has(said('sec-fetch-dest') ?? '');
}

function readerOf({ headers }: Pick<IncomingMessage, 'headers'>): HeaderReader {
  return (name) => headers[name]?.toString();
}

function isSaid(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}
