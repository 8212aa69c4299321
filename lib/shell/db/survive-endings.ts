import type { Pool } from 'pg';

/**
 * Lets a pool outlive its server: a connection that ends is replaced at the next query, and whoever used it is told by that
 * query. The pool itself listens only to connections that are idle; the end of one that is lent would end the process.
 */
export function surviveEndings(pool: Pool): void {
  pool.on('connect', (client) => client.on('error', () => undefined));
  pool.on('error', (error) => console.error(`An idle connection to PostgreSQL ended: ${error.message}`));
}
