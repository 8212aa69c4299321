/**
 * Pages are sent when they are whole. Their policy stands in a header and names the scripts that stand in them, so it can only
 * be written once the last of them is known. No page streams (docs/decisions/0005), so nobody waits for it.
 */
import type { ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { namesTag } from '../../web/names-tag.ts';
import { finishedPage } from './finished-pages.ts';
import { OUTAGE_HEADERS, OUTAGE_PAGE, OUTAGE_POLICY } from './outage-page.ts';
import { policyOf } from './policies.ts';
import { setHeaders } from './security-headers.ts';

const compress = promisify(gzip);

const DONE = 200;
const UNCHANGED = 304;
const FAILED = 500;
const UNAVAILABLE = 503;

/** A smaller body fits into one packet either way. */
const SMALLEST_COMPRESSED = 1024;
const COMPRESSIBLE = /^(?:text\/|image\/svg\+xml|application\/(?:json|manifest\+json))/u;
/** Answers without a body: what a browser has kept keeps the policy that it came with. */
const BODILESS: ReadonlySet<number> = new Set([204, 304]);

/**
 * Next lets whoever keeps a page show it for a day while they ask for a newer one. What is corrected in a lesson must be shown on the
 * next request: keep it, but ask each time whether its tag still holds (RFC 9111, 5.2.2).
 */
const ASK_ANEW = 'public, max-age=0, must-revalidate';

export interface HoldOptions {
  /** Whether what is sent may be compressed. */
  readonly acceptsGzip: boolean;
  /** Tags of what whoever asks has already. */
  readonly knownTags: string | undefined;
  /** True where a browser is to ask anew each time: an author reloads, and what was kept for half a minute would hide the save. */
  readonly isFresh: boolean;
  /** Asked only about a page or an action that failed. */
  readonly isStoreAway: () => Promise<boolean>;
}

/** Holds back whatever is written to `response` until it is ended; then sends it with its policy. */
export function holdResponse(response: ServerResponse, options: HoldOptions): void {
  const chunks: (string | Buffer)[] = [];
  const setHeader = response.setHeader.bind(response);
  // They call one another, so that all of them are put back before one is used.
  const real = {
    writeHead: response.writeHead.bind(response),
    flushHeaders: response.flushHeaders.bind(response),
    write: response.write.bind(response),
    end: response.end.bind(response),
  };
  let isEnded = false;
  const send = (body: string | Buffer): void => {
    Object.assign(response, real);
    if (options.isFresh) response.setHeader('cache-control', 'no-store');
    else if (mayBeStale(response)) response.setHeader('cache-control', ASK_ANEW);
    response.end(body);
  };
  const hold = (given: readonly unknown[]): void => {
    const [chunk, encoding] = given;
    if (typeof chunk === 'string') chunks.push(textOf(chunk, encoding));
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    const done = given.find((one) => typeof one === 'function');
    if (done !== undefined) queueMicrotask(done as () => void);
  };
  // Each of these has several signatures in Node, and is called by Next and by the compression that it brings.
  Object.assign(response, {
    flushHeaders: () => undefined,
    writeHead: (status: number, ...given: readonly unknown[]) => {
      response.statusCode = status;
      noteHeaders(response, given.at(-1));
      return response;
    },
    write: (...given: readonly unknown[]) => {
      hold(given);
      return true;
    },
    end: (...given: readonly unknown[]) => {
      if (isEnded) return response;
      hold(given);
      isEnded = true;
      // Next puts another in its place, which does nothing once an answer was given.
      Object.assign(response, { setHeader });
      finish(response, wholeOf(chunks), options, send).catch((error: unknown) => {
        // Nothing was sent: whoever asked sees that the connection ended, and may ask again.
        console.error(error);
        response.destroy();
      });
      return response;
    },
  });
  // Who looks whether an answer was given already must not give a second one.
  Object.defineProperty(response, 'headersSent', { get: () => isEnded });
}

/** A page that is kept comes as one text, the same each time, and stays one. */
function wholeOf(chunks: readonly (string | Buffer)[]): string | Buffer {
  const [only] = chunks;
  if (chunks.length === 1 && only !== undefined) return only;
  return Buffer.concat(chunks.map((chunk) => (typeof chunk === 'string' ? Buffer.from(chunk) : chunk)));
}

async function finish(
  response: ServerResponse,
  whole: string | Buffer,
  { acceptsGzip, knownTags, isStoreAway }: HoldOptions,
  send: (body: string | Buffer) => void,
): Promise<void> {
  const isOutage = response.statusCode === FAILED && isPageOrAction(response) && (await isStoreAway());
  const { body, policy, compressed } = isOutage
    ? outage(response, whole)
    : await asMade(response, whole, knownTags);
  const isWorthIt = isWorthCompressing(response, typeOf(response), body);
  const sent = isWorthIt && acceptsGzip ? (compressed ?? (await compress(body))) : body;
  // Whoever asked may be gone by now.
  if (response.destroyed) return;
  namePolicy(response, policy);
  if (isWorthIt) nameEncoding(response, acceptsGzip);
  if (sent.length > 0) response.setHeader('content-length', Buffer.byteLength(sent));
  send(sent);
}

function mayBeStale(response: ServerResponse): boolean {
  return String(response.getHeader('cache-control') ?? '').includes('stale-while-revalidate');
}

interface Held {
  readonly body: string | Buffer;
  readonly policy: string;
  readonly compressed: Buffer | undefined;
}

async function asMade(
  response: ServerResponse,
  body: string | Buffer,
  knownTags: string | undefined,
): Promise<Held> {
  const type = typeOf(response);
  if (typeof body !== 'string' || !isKept(response))
    return { body, policy: policyOf(type, body), compressed: undefined };
  const { tag, ...page } = await finishedPage(body, type);
  // What is not there, or failed, has nothing that somebody could have already (RFC 9110, 15.4.5).
  if (response.statusCode !== DONE) return { body, ...page };
  response.setHeader('etag', tag);
  if (!namesTag(knownTags, tag)) return { body, ...page };
  response.statusCode = UNCHANGED;
  for (const name of ['content-type', 'content-length']) response.removeHeader(name);
  return { ...page, body: '' };
}

/** What an action tells the page that called it. */
const ACTION_TYPE = 'text/x-component';

/** Plain text is what Next says of a form that was sent without a script and failed. */
function isPageOrAction(response: ServerResponse): boolean {
  const type = typeOf(response);
  return ['text/html', 'text/plain', ACTION_TYPE].some((one) => type.startsWith(one));
}

/** In place of a page that failed since the store is away. The page that called an action reads what failed, and says it itself. */
function outage(response: ServerResponse, whole: string | Buffer): Held {
  response.statusCode = UNAVAILABLE;
  const type = typeOf(response);
  setHeaders(response, OUTAGE_HEADERS);
  if (type.startsWith(ACTION_TYPE)) {
    response.setHeader('content-type', type);
    return { body: whole, policy: policyOf(type, whole), compressed: undefined };
  }
  return { body: Buffer.from(OUTAGE_PAGE), policy: OUTAGE_POLICY, compressed: undefined };
}

function typeOf(response: ServerResponse): string {
  return String(response.getHeader('content-type') ?? '');
}

/** Not what is compressed already, nor a part of something whose bytes are counted. */
function isWorthCompressing(response: ServerResponse, type: string, body: string | Buffer): boolean {
  if (response.hasHeader('content-encoding') || response.hasHeader('content-range')) return false;
  return body.length >= SMALLEST_COMPRESSED && COMPRESSIBLE.test(type);
}

/** Next says of the pages that it keeps where this one was from. It gives no tags: it would work one out for each answer anew. */
function isKept(response: ServerResponse): boolean {
  return response.hasHeader('x-nextjs-cache');
}

function namePolicy(response: ServerResponse, policy: string): void {
  if (BODILESS.has(response.statusCode)) response.removeHeader('content-security-policy');
  else response.setHeader('content-security-policy', policy);
}

/** The same address is answered in two ways: caches between here and the reader are told so. */
function nameEncoding(response: ServerResponse, isCompressed: boolean): void {
  const vary = String(response.getHeader('vary') ?? '');
  if (!/accept-encoding/iu.test(vary))
    response.setHeader('vary', vary === '' ? 'Accept-Encoding' : `${vary}, Accept-Encoding`);
  if (isCompressed) response.setHeader('content-encoding', 'gzip');
}

/** Headers as `writeHead` takes them: by name, or names and values in turn. */
function noteHeaders(response: ServerResponse, given: unknown): void {
  if (typeof given !== 'object' || given === null) return;
  const pairs = Array.isArray(given) ? pairsOf(given) : Object.entries(given);
  for (const [name, value] of pairs)
    if (value !== undefined) response.setHeader(name, value as string | string[]);
}

function pairsOf(flat: readonly unknown[]): (readonly [string, unknown])[] {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[String(name), flat[index + 1]] as const] : []));
}

function textOf(chunk: string, encoding: unknown): string | Buffer {
  const isOther = typeof encoding === 'string' && Buffer.isEncoding(encoding) && !/^utf-?8$/iu.test(encoding);
  return isOther ? Buffer.from(chunk, encoding) : chunk;
}
