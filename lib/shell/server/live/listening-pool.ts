import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { surviveEndings } from '../../db/survive-endings.ts';

/** Connections that listening and notifying take. */
const CONNECTIONS = 3;
const CONNECT_MS = 5_000;
/** What is being said to the other processes is said by then. */
const PATIENCE_MS = 1_000;

/**
 * A pool for an adapter that keeps one connection to listen by, and never gives it back: not even when it has ended, so that each
 * restart of PostgreSQL would cost the pool one place, until there is none.
 */
export function listeningPool(databaseUrl: string): {
  readonly pool: pg.Pool;
  /** Closes it; a connection that was just being made to listen anew is not waited for. */
  readonly end: () => Promise<void>;
} {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  surviveEndings(pool);
  const lent = new Set<pg.PoolClient>();
  pool.on('acquire', (client) => lent.add(client));
  pool.on('release', (_, client) => lent.delete(client));
  pool.on('connect', (client) => {
    // Whoever gives connections back themselves has done so by then.
    client.once('end', () => setImmediate(() => (lent.delete(client) ? client.release(true) : undefined)));
  });
  return {
    pool,
    end: () => Promise.race([pool.end(), setTimeout(PATIENCE_MS, undefined, { ref: false })]),
  };
}
