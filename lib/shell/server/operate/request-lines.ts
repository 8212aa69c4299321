import type { ServerResponse } from 'node:http';
import type { Clock } from '../../clock.ts';
import type { ObservedRequest } from './observe-requests.ts';

/** The header in which an answer names its line in the log. */
export const REQUEST_HEADER = 'x-request-id';

const TENTHS = 10;

/**
 * Writes one line of JSON for each request: when it ended (ISO 8601), its id, method, route, status, milliseconds, bytes. The id is
 * made here, whatever a request calls itself, and stands in the answer's `x-request-id`.
 */
export function requestLines(
  { now, randomId }: Pick<Clock, 'now' | 'randomId'>,
  write: (line: string) => void,
): (response: ServerResponse) => (request: ObservedRequest) => void {
  return (response) => {
    const id = randomId();
    response.setHeader(REQUEST_HEADER, id);
    return ({ method, route, status, ms, bytes }) => {
      const tenths = Math.round(ms * TENTHS) / TENTHS;
      const line = { time: now(), request: id, method, route, status, ms: tenths, bytes };
      write(`${JSON.stringify(line)}\n`);
    };
  };
}
