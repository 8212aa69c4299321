/** Content-Security-Policy of everything that is served. Why each directive says what it says: docs/security.md. */
import { inlineScriptHashes } from './inline-scripts.ts';

const PAGE = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  /** Of the same host and port, so that the sockets of rooms are meant too. */
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
  'frame-ancestors': "'none'",
} as const;

const REST_OF_PAGE = Object.entries(PAGE)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');

/** For whatever is no page: opened on its own, it may load nothing. */
export const NO_PAGE_POLICY =
  "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** A picture that brings its own style, opened on its own. */
const PICTURE_POLICY = `${NO_PAGE_POLICY}; style-src 'unsafe-inline'`;

/** What the service worker may do: ask this server. */
const SCRIPT_POLICY = `${NO_PAGE_POLICY}; connect-src 'self'`;

/** While developing: Next then runs code from text, writes styles into pages and scripts of its own. */
export const DEVELOPMENT_POLICY = `${REST_OF_PAGE.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")}; script-src 'self' 'unsafe-inline' 'unsafe-eval'`;

/** The policy of a page: its own scripts' files, and those scripts in it that are nothing but data. */
export function pagePolicy(html: string): string {
  const hashes = inlineScriptHashes(html).map((hash) => ` 'sha256-${hash}'`);
  return `${REST_OF_PAGE}; script-src 'self'${hashes.join('')}`;
}

/** The policy of a whole response. @param type its content type */
export function policyOf(type: string, body: string | Buffer): string {
  if (type.startsWith('text/html'))
    return pagePolicy(typeof body === 'string' ? body : body.toString('utf8'));
  if (type.startsWith('text/javascript')) return SCRIPT_POLICY;
  return type.startsWith('image/svg') ? PICTURE_POLICY : NO_PAGE_POLICY;
}
