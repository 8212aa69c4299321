/** The store on a PostgreSQL server, for several processes and machines. */
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Clock } from '../clock.ts';
import { migrate } from './migrate.ts';
import { asStoreError, storeError, StoreError } from './store-error.ts';
import type { Store } from './store.ts';
import { surviveEndings } from './survive-endings.ts';
import type { Tables } from './tables.ts';
import { vacuum } from './vacuum.ts';

/** A server allows 100 connections by default; ten processes fit. */
const CONNECTIONS = 10;
const CONNECT_MS = 5_000;
/** Any number, the same in every process: "stemma" in base 36. */
const MIGRATION_LOCK = 1_738_247_086;

/**
 * Connects, and brings the tables up to date.
 *
 * @throws StoreError without the address, since it may hold a password
 */
export async function openPostgres(url: string, clock: Clock): Promise<Store> {
  const pool = connectionsTo(url);
  const db = kyselyOn(pool);
  try {
    await db.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
      await migrate({ db: transaction, engine: 'postgres' }, clock.now());
    });
  } catch (error) {
    await db.destroy();
    const reason = asStoreError(error);
    throw reason instanceof StoreError
      ? reason
      : storeError('store-failed', 'PostgreSQL cannot be used.', error);
  }
  return storeOn(db, pool);
}

/** Connections to a server, which are made when they are needed; whoever asked for them destroys them. */
export function connectPostgres(url: string): Kysely<Tables> {
  return kyselyOn(connectionsTo(url));
}

function connectionsTo(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
  });
  surviveEndings(pool);
  return pool;
}

function kyselyOn(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function storeOn(db: Kysely<Tables>, pool: pg.Pool): Store {
  return {
    engine: 'postgres',
    read: (work) => wrapped(work({ db, engine: 'postgres' })),
    write: (work) =>
      wrapped(db.transaction().execute((transaction) => work({ db: transaction, engine: 'postgres' }))),
    waiting: () => pool.waitingCount,
    scrub: () => wrapped(vacuum(db)),
    close: () => db.destroy(),
  };
}

async function wrapped<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    throw asStoreError(error);
  }
}
