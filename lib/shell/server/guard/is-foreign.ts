/** What a browser says of the page that made a request, and for whom the request is. */
export interface RequestSource {
  /** `Sec-Fetch-Site`. */
  readonly site: string | null | undefined;
  /** `Origin`. */
  readonly origin: string | null | undefined;
  /** `X-Forwarded-Host` behind a proxy, else `Host`. */
  readonly host: string | null | undefined;
}

/**
 * True for a request that another site's page made. Cookies are `SameSite=Lax` and would not come along; this says no before
 * anything is read. A client that is no browser says nothing of itself, and has nobody's cookies.
 */
export function isForeignSource({ site, origin, host }: RequestSource): boolean {
  if (isSaid(site)) return site !== 'same-origin' && site !== 'none';
  if (!isSaid(origin)) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

function isSaid(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}
