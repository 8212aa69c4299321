/** Which answers of a server are sound, whatever it was sent. */
import { REFUSALS } from '#lib/shell/usecases/refusals.ts';
import type { Address } from './addresses.ts';
import type { Answered } from './send.ts';

/**
 * What the answer was.
 *
 * @throws for one that should not be: a fault of the server, a refusal without a reason, a way to another site
 */
export function judged(answer: Answered, address: Address | undefined): string {
  const { status, body } = answer;
  const told = body.slice(0, 500);
  if (status >= 500 && !isRefusal(body)) throw new Error(`status ${status}\n${told}`);
  if (leadsAway(answer)) throw new Error(`leads to ${String(answer.headers.location)}`);
  if (address?.kind === 'route' && isUnexplained(answer))
    throw new Error(`status ${status} without a code: ${told}`);
  return isTurnedAway(answer) ? `${status} refused` : String(status);
}

function leadsAway({ status, headers: { location } }: Answered): boolean {
  return status < 400 && typeof location === 'string' && !isOwn(location);
}

/** What a form is told that was refused. */
function isTurnedAway({ status, headers: { location } }: Answered): boolean {
  return status === 303 && typeof location === 'string' && /^(?:http:\/\/[^/]+)?\/refused\//u.test(location);
}

/** True for an address on the server itself. */
function isOwn(location: string): boolean {
  return /^\/(?![/\\])/u.test(location) || /^http:\/\/127\.0\.0\.1:\d+\//u.test(location);
}

function isUnexplained({ status, headers, body }: Answered): boolean {
  const isJson = String(headers['content-type']).startsWith('application/json');
  return status >= 400 && isJson && !isRefusal(body);
}

function isRefusal(body: string): boolean {
  try {
    const { code } = JSON.parse(body) as { readonly code?: unknown };
    return typeof code === 'string' && (Object.hasOwn(REFUSALS, code) || code === 'invalid-response');
  } catch {
    return false;
  }
}
