import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Registry } from 'prom-client';
import { callerOf, LOCAL } from '../caller.ts';
import { drain, listen } from '../listen.ts';

/** Nobody but this machine asks: a port of its own, so that no proxy of the pages shows it. */
const HOST = '127.0.0.1';
const PATH = '/metrics';

export interface MetricsServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Tells metrics on a loopback port, to programs of this machine.
 *
 * @param port 0 takes any free one
 * @throws PortTakenError
 */
export async function serveMetrics(registry: Registry, port: number): Promise<MetricsServer> {
  const http = createServer((request, response) => void answer(registry, request, response));
  const taken = await listen(http, HOST, port, 'STEMMA_METRICS_PORT');
  return { url: `http://${HOST}:${taken}${PATH}`, close: () => drain(http) };
}

async function answer(registry: Registry, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (callerOf(request) !== LOCAL) response.statusCode = 403;
    else if (request.method !== 'GET' || request.url !== PATH) response.statusCode = 404;
    else {
      response.setHeader('content-type', registry.contentType);
      response.write(await registry.metrics());
    }
  } catch (error) {
    console.error(error);
    response.statusCode = 500;
  }
  response.end();
}
