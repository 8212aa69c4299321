import type { ServerResponse } from 'node:http';
import type { Clock } from '../../clock.ts';
import type { ObservedRequest } from './observe-requests.ts';

/** The header in which an answer names its line in the log. */
const REQUEST_HEADER = 'x-request-id';

const TENTHS = 10;

/**
 * Writes one line of JSON for each request: when it ended (ISO 8601), its id, method, route, status, milliseconds, bytes. The id is
 * made here, whatever a request calls itself, and stands in the answer's `x-request-id`. After an action that leads to another
 * page Next fetches that page from this server, which is a request with a line of its own.
 */
export function requestLines(
  { now, randomId }: Pick<Clock, 'now' | 'randomId'>,
  write: (line: string) => void,
): (response: ServerResponse) => (request: ObservedRequest) => void {
  return (response) => {
    const id = randomId();
    nameLast(response, id);
    return ({ method, route, status, ms, bytes }) => {
      const tenths = Math.round(ms * TENTHS) / TENTHS;
      const line = { time: now(), request: id, method, route, status, ms: tenths, bytes };
      write(`${JSON.stringify(line)}\n`);
    };
  };
}

/** When the headers go out: Next copies those of the page that it fetched itself, its id among them. */
function nameLast(response: ServerResponse, id: string): void {
  const writeHead = response.writeHead.bind(response);
  const named = (...given: Parameters<typeof writeHead>): ServerResponse => {
    response.setHeader(REQUEST_HEADER, id);
    return writeHead(...given);
  };
  Object.assign(response, { writeHead: named });
}
