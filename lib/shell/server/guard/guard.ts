/** What stands between the network and the pages: who may ask, how much a request may bring, and what every answer says. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../../config.ts';
import { bodyLimit, withinLimit } from './body-limit.ts';
import { isForeignRequest } from './foreign-request.ts';
import { holdResponse } from './hold-response.ts';
import { soundCall, unsoundHead } from '../sound/sound-request.ts';
import { securityHeaders, setHeaders } from './security-headers.ts';

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Methods that change nothing. */
const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Files of the build: they run where a page lets them, are large, and are sent as they are read. */
const BUILT = '/_next/static/';
/** So long the rest of a refused body is thrown away, for the answer to be read before the connection ends. */
const LINGER_MS = 2000;

/** The pages, guarded. While developing, answers are not held: Next then has its own ways with scripts. */
export function guard(handle: Handle, config: Pick<Config, 'url'>, isDevelopment: boolean): Handle {
  const headers = securityHeaders(config, isDevelopment);
  return async (request, response) => {
    setHeaders(response, headers);
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const refused = refusalOf(request);
    if (refused !== undefined) {
      await refuse(request, response, refused.status, refused.why);
      return;
    }
    const allowed = await withinLimit(request, path);
    if (allowed === undefined) {
      await refuse(request, response, 413, tooLarge(path));
      return;
    }
    const sound = await soundCall(allowed, bodyLimit(path));
    if (sound === undefined) {
      await refuse(allowed, response, 400, 'The body cannot be read as a form.');
      return;
    }
    if (!isDevelopment && !path.startsWith(BUILT)) hold(sound, response);
    await handle(sound, response);
  };
}

interface Refused {
  readonly status: 400 | 403 | 414;
  readonly why: string;
}

/** Why a request is refused before its body is looked at. */
function refusalOf(request: IncomingMessage): Refused | undefined {
  if (!SAFE.has(request.method ?? '') && isForeignRequest(request))
    return { status: 403, why: 'This request comes from a page of another site.' };
  return unsoundHead(request);
}

/** What is held is compressed here, so that nothing else may compress it before. */
function hold(request: IncomingMessage, response: ServerResponse): void {
  const acceptsGzip = /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/iu.test(
    request.headers['accept-encoding'] ?? '',
  );
  delete request.headers['accept-encoding'];
  holdResponse(response, acceptsGzip);
}

function tooLarge(path: string): string {
  return `The body of this request is too large: at most ${bodyLimit(path)} bytes are read here, and none of a body of unknown length above 65536.`;
}

/** Answers at once, and ends the connection when the rest of the body has come or the patience is over. */
async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: 400 | 403 | 413 | 414,
  why: string,
): Promise<void> {
  const text = `${why}\n`;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  });
  response.write(text);
  if (!request.complete) {
    request.resume();
    await new Promise<void>((done) => {
      const limit = setTimeout(done, LINGER_MS);
      for (const event of ['end', 'close', 'error'])
        request.once(event, () => {
          clearTimeout(limit);
          done();
        });
    });
  }
  response.end();
}
