/** What stands between the network and the pages: who may ask, how much a request may bring, and what every answer says. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config, ServingMode } from '../../config.ts';
import { admitBody } from './admit-body.ts';
import { isForeignPart, isForeignRequest } from './foreign-request.ts';
import { holdResponse } from './hold-response.ts';
import { unreadableAddress } from './readable-address.ts';
import { answerRefused, type Refusal } from './refusal.ts';
import { unreadableState } from './router-state.ts';
import { securityHeaders, setHeaders } from './security-headers.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Methods that change nothing. */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Files of the build: they run where a page lets them, are large, and are sent as they are read. */
const BUILT = '/_next/static/';

/**
 * The pages, guarded. Where their program is followed, answers are not held: Next then has its own ways with scripts.
 *
 * @param isStoreAway asked about a page or an action that failed, with when it began (`performance.now()`): one that did since the
 * store is away, or could not do its work meanwhile, says so, with 503
 */
export function guard(
  handle: Handle,
  config: Pick<Config, 'url'>,
  mode: ServingMode,
  isStoreAway: (sinceMs: number) => Promise<boolean>,
): Handle {
  const isProgram = mode === 'program';
  const headers = securityHeaders(config, isProgram);
  return async (request, response) => {
    setHeaders(response, headers);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const refused = refusalOf(request);
    if (refused !== undefined) {
      await answerRefused(request, response, refused);
      return;
    }
    const admitted = await admitBody(request, path);
    if (!admitted.ok) {
      await answerRefused(request, response, admitted.error);
      return;
    }
    if (!isProgram && !path.startsWith(BUILT)) hold(admitted.value, response, mode === 'author', isStoreAway);
    await handle(admitted.value, response);
  };
}

/** Why a request is refused before its body is looked at. */
function refusalOf(request: IncomingMessage): Refusal | undefined {
  const { method = '', url = '', headers } = request;
  const isForeign = SAFE.has(method) ? isForeignPart(request) : isForeignRequest(request);
  if (isForeign) return { status: 403, why: 'This request comes from a page of another site.' };
  return unreadableAddress(url) ?? unreadableState(headers);
}

/** What is held is compressed here, so that nothing else may compress it before. */
function hold(
  request: IncomingMessage,
  response: ServerResponse,
  isFresh: boolean,
  isStoreAway: (sinceMs: number) => Promise<boolean>,
): void {
  const acceptsGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/iu.test(
    request.headers['accept-encoding'] ?? '',
  );
  delete request.headers['accept-encoding'];
  const beganMs = performance.now();
  const knownTags = request.headers['if-none-match'];
  holdResponse(response, { acceptsGzip, knownTags, isFresh, isStoreAway: () => isStoreAway(beganMs) });
}
