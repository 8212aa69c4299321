/** What probes ask before pages can be served, and while the process ends; in between the page `/readyz` answers. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setHeaders } from '../guard/security-headers.ts';

/** Where a process stands between its start and its end. */
export type Phase = 'starting' | 'serving' | 'stopping';

const READY = '/readyz';
const ALIVE = '/livez';

/**
 * Answers a probe that the pages are not asked: `/livez` always, since a process that answers lives, and `/readyz` with 503 and the
 * phase as its reason unless pages are served.
 *
 * @param headers set on the answer, as on every other
 * @returns whether it was such a probe
 */
export function answersProbe(
  phase: Phase,
  headers: Readonly<Record<string, string>>,
  request: IncomingMessage,
  response: ServerResponse,
): boolean {
  const path = request.url?.split('?', 1)[0];
  if (path !== ALIVE && (path !== READY || phase === 'serving')) return false;
  setHeaders(response, headers);
  if (path === ALIVE) tell(response, 200, { status: 'alive' });
  else tell(response, 503, { status: 'unready', reason: phase });
  return true;
}

function tell(response: ServerResponse, status: number, body: Readonly<Record<string, string>>): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
