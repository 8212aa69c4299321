/** How the guard says no. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Why a request does not reach the pages. */
export interface Refusal {
  readonly status: 400 | 403 | 413 | 414 | 503;
  /** One sentence. */
  readonly why: string;
}

/** So long the rest of a refused body is thrown away, for the answer to be read before the connection ends. */
const LINGER_MS = 2000;

/** Answers at once, and ends the connection when the rest of the body has come or the patience is over. */
export async function answerRefused(
  request: IncomingMessage,
  response: ServerResponse,
  { status, why }: Refusal,
): Promise<void> {
  const text = `${why}\n`;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    connection: 'close',
  });
  response.write(text);
  if (!request.complete) await throwAway(request);
  response.end();
}

async function throwAway(request: IncomingMessage): Promise<void> {
  request.resume();
  await new Promise<void>((done) => {
    const limit = setTimeout(done, LINGER_MS);
    for (const event of ['end', 'close', 'error'])
      request.once(event, () => {
        clearTimeout(limit);
        done();
      });
  });
}
