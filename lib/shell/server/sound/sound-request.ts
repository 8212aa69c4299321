/** What is refused before the pages see it, because Next takes it for a failure of its own and answers 500. */
import { IncomingMessage } from 'node:http';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { isCall, isSoundCall } from './sound-call.ts';
import { unsoundAddress } from './sound-address.ts';
import { isSoundState } from './sound-state.ts';

const STATE = 'next-router-state-tree';
/** Forms of pages and arguments of actions are some kB at the most. */
const CALL_MAX_BYTES = 65_536;

export interface Unsound {
  readonly status: 400 | 403 | 413 | 414;
  readonly why: string;
}

/**
 * The request, as the pages may have it: with an address that can be read, and, where it calls an action, with a body that one
 * can be given. Such a body is read here, and handed on whole.
 */
export async function soundRequest(request: IncomingMessage): Promise<Result<IncomingMessage, Unsound>> {
  const { url = '', method, headers } = request;
  const unsound = unsoundAddress(url);
  if (unsound !== undefined) return refuse(unsound);
  if (!isSoundState(headers[STATE]))
    return refuse({ status: 400, why: `The header ${STATE} cannot be read.` });
  if (url.startsWith('/api/') || !isCall(method, headers)) return ok(request);
  if (isFromElsewhere(request))
    return refuse({ status: 403, why: 'This request comes from a page of another site.' });
  const body = await wholeBody(request);
  if (body === undefined) return refuse({ status: 413, why: 'The body is too large for a form.' });
  if (!(await isSoundCall(headers, body)))
    return refuse({ status: 400, why: 'The body cannot be read as a form.' });
  return ok(withBody(request, body));
}

function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const { origin } = headers;
  if (origin === undefined) return false;
  const host = String(headers['x-forwarded-host'] ?? headers.host);
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

async function wholeBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > CALL_MAX_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The same request with its body to be read again. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { 'transfer-encoding': _, ...headers } = request.headers;
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const whole = new IncomingMessage(request.socket);
  Object.assign(whole, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  Object.assign(whole.headers, headers, { 'content-length': String(body.length) });
  whole.push(body);
  whole.push(null);
  return whole;
}
