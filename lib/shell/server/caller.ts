import type { IncomingMessage } from 'node:http';
import { systemClock } from '../clock.ts';
import { isSameText } from '../same-text.ts';
import { networkOf } from './network-of.ts';
import { proxyTest } from './proxy-test.ts';

/** Of this process. Requests carry it to the pages and to nobody else. */
const SECRET = systemClock.randomSecret();

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

/** What callers are judged by. */
type Request = Pick<IncomingMessage, 'headers'> & {
  readonly socket: { readonly remoteAddress?: string | undefined };
};

/** `local` for a request over loopback, to a name of this machine, that nothing forwarded; otherwise `remote`. */
export function callerOf({ headers, socket }: Request): 'local' | 'remote' {
  const isForwarded = Object.keys(headers).some((name) => FORWARDED.test(name));
  const isNear = LOOPBACK.test(socket.remoteAddress ?? '') && LOCAL_NAME.test(headers.host ?? '');
  return isNear && !isForwarded ? LOCAL : 'remote';
}

/** The header in which the server tells its pages from which address a request comes; see `addressOf`. */
export const ADDRESS_HEADER = 'x-stemma-address';

/**
 * The address, or network of IPv6, that tries are counted for: what the nearest proxy says, when the connection itself comes from
 * a proxy whose word is taken; else the connection's own, whatever its headers say.
 */
export function addressOf({ headers, socket }: Request, isProxy: (address: string) => boolean): string {
  const own = socket.remoteAddress ?? '';
  const told = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .at(-1)
    ?.trim();
  return networkOf(told !== undefined && told !== '' && isProxy(own) ? told : own);
}

/** The header in which Next shows, when it fetches a page from this server itself, that the marks are the server's own. */
export const OWN_HEADER = 'x-stemma-own';

/** Writes where the request comes from into its headers, over whatever it says there itself. */
export type MarkCaller = (request: Request) => void;

/**
 * After an action that leads to another page, Next fetches that page over a connection of its own, with the headers that the
 * action came with: marks that stand in these already are kept, when the secret of this process stands beside them.
 *
 * @param proxies addresses and networks of the proxies whose word is taken; those of this machine are besides
 */
export function callerMarker(proxies: readonly string[]): MarkCaller {
  const isProxy = proxyTest(proxies);
  return (request) => {
    const { headers } = request;
    if (isSameText(String(headers[OWN_HEADER] ?? ''), SECRET)) return;
    headers[CALLER_HEADER] = callerOf(request);
    headers[ADDRESS_HEADER] = addressOf(request, isProxy);
    headers[OWN_HEADER] = SECRET;
  };
}
