/** Requests as no browser would send them. */
import { Agent, request } from 'node:http';
import { LONGEST_MS } from './target.ts';

export interface Sent {
  readonly method: string;
  /** With its query; sent as it is. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | undefined;
}

export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** Far more than a request may take, so that one that is only slow is told from one that hangs. */
const GIVEN_UP_MS = 5 * LONGEST_MS;
/** No page is as long. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Where a path has empty parts, Next names the address without them twice in the head of its answer, query and all. */
const HEAD_MOST_BYTES = 128 * 1024;

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Closes the connections that are kept. */
export function closeConnections(): void {
  agent.destroy();
}

/**
 * Sends a request; once more when a connection that was kept was closed just as it was used, as browsers do.
 *
 * @throws when its connection ends without an answer, or the answer is without end
 */
export async function send(url: string, sent: Sent): Promise<Answered> {
  for (;;) {
    const answer = await sendOnce(url, sent);
    if (answer !== 'closed before') return answer;
  }
}

function sendOnce(url: string, { method, path, headers, body }: Sent): Promise<Answered | 'closed before'> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => {
    const sending = request(
      { hostname, port, method, path, headers: { ...headers }, agent, maxHeaderSize: HEAD_MOST_BYTES },
      (response) => {
        const chunks: Buffer[] = [];
        let bytes = 0;
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes > MOST_BYTES) response.destroy(new Error('an answer without end'));
          else chunks.push(chunk);
        });
        response.once('error', failed);
        response.once('end', () =>
          done({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sending.setTimeout(GIVEN_UP_MS, () => sending.destroy(new Error(`no answer within ${GIVEN_UP_MS} ms`)));
    sending.once('error', (error: NodeJS.ErrnoException) => {
      if (sending.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE'))
        done('closed before');
      else failed(error);
    });
    sending.end(body);
  });
}
