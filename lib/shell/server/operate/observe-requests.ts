import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { RouteOf } from './routes.ts';

/** What is told of a request: nothing that says whose it was. */
export interface ObservedRequest {
  readonly method: string;
  /** The pattern of the route. */
  readonly route: string;
  /** 499 when whoever asked went away before the answer was whole, as nginx has it. */
  readonly status: number;
  readonly ms: number;
  /** What went out on the connection, headers included. */
  readonly bytes: number;
}

const GONE = 499;

/**
 * Tells of every HTTP request once it is answered, those of Socket.IO by polling among them. A WebSocket is a connection and no
 * request: it is not told.
 *
 * @param begin called when a request comes; what it returns is called when it ends
 */
export function observeRequests(
  http: Server,
  routeOf: RouteOf,
  begin: (response: ServerResponse) => (request: ObservedRequest) => void,
): void {
  // Before all others: Socket.IO answers some requests itself.
  http.prependListener('request', (request: IncomingMessage, response: ServerResponse) => {
    const began = performance.now();
    const sent = request.socket.bytesWritten;
    const end = begin(response);
    const { method = '', url = '' } = request;
    response.once('close', () => {
      end({
        method,
        route: routeOf(url.split('?', 1)[0] ?? ''),
        status: response.writableFinished ? response.statusCode : GONE,
        ms: performance.now() - began,
        bytes: request.socket.bytesWritten - sent,
      });
    });
  });
}
