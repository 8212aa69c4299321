import type { IncomingMessage } from 'node:http';
import { networkOf } from './network-of.ts';

/**
 * The header in which the server tells its pages where a request comes from. Whatever a request says in it is overwritten, and
 * Next adds forwarding headers of its own, so that pages cannot see this for themselves.
 */
export const CALLER_HEADER = 'x-stemma-caller';
/** The value for a request that `callerOf` finds local. */
export const LOCAL = 'local';

const FORWARDED =
  /^(?:forwarded|via|x-forwarded(?:-.*)?|x-real-ip|x-client-ip|cf-connecting-ip|true-client-ip)$/u;
const LOOPBACK = /^(?:127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::1|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/u;
/** A page of another site that had its own name point here (DNS rebinding) does not go by these. */
const LOCAL_NAME = /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|\[::1\])(?::\d{1,5})?$/iu;

/** `local` for a request over loopback, to a name of this machine, that nothing forwarded; otherwise `remote`. */
export function callerOf({
  headers,
  socket,
}: Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
}): 'local' | 'remote' {
  const isForwarded = Object.keys(headers).some((name) => FORWARDED.test(name));
  const isNear = LOOPBACK.test(socket.remoteAddress ?? '') && LOCAL_NAME.test(headers.host ?? '');
  return isNear && !isForwarded ? LOCAL : 'remote';
}

/** The header in which the server tells its pages from which address a request comes; see `addressOf`. */
export const ADDRESS_HEADER = 'x-stemma-address';

const NEAR =
  /^(?:::ffff:)?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)|^(?:::1$|f[cd][0-9a-f]{2}:)/iu;

/**
 * The address, or network of IPv6, that tries are counted for: what the nearest proxy says, when the connection itself comes from a machine nearby, as
 * one from a proxy does; else the connection's own, whatever its headers say.
 */
export function addressOf({
  headers,
  socket,
}: Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
}): string {
  const own = socket.remoteAddress ?? '';
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return networkOf(told !== undefined && told !== '' && NEAR.test(own) ? told : own);
}

/** Writes where the request comes from into its headers, over whatever it says there itself. */
export function markCaller(request: IncomingMessage): void {
  const address = addressOf(request);
  request.headers[CALLER_HEADER] = callerOf(request);
  request.headers[ADDRESS_HEADER] = address;
}
