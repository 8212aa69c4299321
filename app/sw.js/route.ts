import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Read once: it changes with the code, and code with a new start of the server. */
const worker = readFile(join(process.cwd(), 'app', '_offline', 'worker.mjs'), 'utf8');

/** The service worker. At the root, so that it may serve every page; asked for anew each time, so that it is never stale. */
export async function GET(): Promise<Response> {
  return new Response(await worker, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
