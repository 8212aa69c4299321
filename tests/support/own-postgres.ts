/** A PostgreSQL of one's own, which may be stopped and started while others use it. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive, newPostgres } from './postgres-server.ts';

export interface OwnPostgres {
  readonly address: (database: string) => string;
  /** `fast` ends every connection and closes in good order; `immediate` does not, and the next start recovers from the log. */
  readonly stop: (how: 'fast' | 'immediate') => Promise<void>;
  readonly start: () => Promise<void>;
  /** Ends it, and removes what it kept. */
  readonly end: () => Promise<void>;
}

const POLL_MS = 20;
const SIGNALS = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const;

export async function ownPostgres(): Promise<OwnPostgres> {
  const data = mkdtempSync(join(tmpdir(), 'stemma-own-postgres-'));
  // PostgreSQL refuses to run as root; its own user must be able to enter.
  chmodSync(data, 0o755);
  const { server, address } = await newPostgres(data, () => undefined);
  await server.initialise();
  await server.start();
  const stop = async (how: 'fast' | 'immediate'): Promise<void> => {
    const pid = Number(readFileSync(join(data, 'db', 'postmaster.pid'), 'utf8').split('\n')[0]);
    process.kill(pid, SIGNALS[how]);
    while (isAlive(pid)) await wait(POLL_MS);
  };
  return {
    address,
    stop,
    start: () => server.start(),
    end: async () => {
      await stop('fast');
      rmSync(data, { recursive: true, force: true });
    },
  };
}
