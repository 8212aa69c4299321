/** The guard around handlers that a test chooses, on a real server. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guard, type Handle } from '#lib/shell/server/guard/guard.ts';

export interface GuardedServer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** @param isStoreAway what the guard finds when a page failed */
export async function serveGuarded(
  handle: Handle,
  url?: string,
  isStoreAway = (): boolean => false,
): Promise<GuardedServer> {
  const guarded = guard(handle, { url }, 'readers', () => Promise.resolve(isStoreAway()));
  const http = createServer((request, response) => void guarded(request, response));
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: async () => {
      http.closeAllConnections();
      await new Promise<void>((done) => http.close(() => done()));
    },
  };
}
