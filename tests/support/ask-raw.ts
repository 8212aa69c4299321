import { request as ask, type IncomingHttpHeaders } from 'node:http';

export interface RawAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came, not decompressed. */
  readonly body: Buffer;
}

/**
 * Asks without adding anything: `fetch` would decompress, and ask for nothing that was kept.
 *
 * @param chunks the body; its length is said only by a header
 */
export async function askRaw(
  url: string,
  { method = 'GET', headers = {}, chunks = [] as readonly string[] } = {},
): Promise<RawAnswer> {
  return new Promise((done, failed) => {
    const asking = ask(url, { method, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.once('end', () =>
        done({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asking.once('error', failed);
    for (const chunk of chunks) asking.write(chunk);
    asking.end();
  });
}
