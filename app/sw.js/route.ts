import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connection } from 'next/server';
import { readConfig } from '#lib/shell/config.ts';

/** Read once: it changes with the code, and code with a new start of the server. */
const worker = readFile(join(process.cwd(), 'app', '_offline', 'worker.mjs'), 'utf8');

/** In place of the worker while developing: pages change with every save, and what was kept would hide it. */
const IDLE = 'self.registration.unregister();\n';

/** The service worker. At the root, so that it may serve every page; asked for anew each time, so that it is never stale. */
export async function GET(): Promise<Response> {
  // What it is depends on the server that runs, not on the build.
  await connection();
  return new Response(readConfig().production ? await worker : IDLE, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
