/** A request whose body has been read, to be read again by whoever answers it. */
import { IncomingMessage } from 'node:http';

interface WholeRequest {
  /** The same request with a body that has a length. */
  readonly request: IncomingMessage;
  readonly body: Buffer;
}

/** Reads the body; undefined when it is larger than `most` bytes. */
export async function readWhole(request: IncomingMessage, most: number): Promise<WholeRequest | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  const body = Buffer.concat(chunks);
  return { request: asRead(request, body), body };
}

function asRead(request: IncomingMessage, body: Buffer): IncomingMessage {
  const { 'transfer-encoding': _, ...headers } = request.headers;
  const { method, url, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  const whole = new IncomingMessage(request.socket);
  Object.assign(whole, { method, url, httpVersion, httpVersionMajor, httpVersionMinor, complete: true });
  Object.assign(whole.headers, headers, { 'content-length': String(body.length) });
  whole.push(body);
  whole.push(null);
  return whole;
}
