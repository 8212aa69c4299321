import type { Config } from '../config.ts';
import { systemClock, type Clock } from '../clock.ts';
import { openPostgres } from './open-postgres.ts';
import { openSqlite } from './open-sqlite.ts';
import type { Store } from './store.ts';

/**
 * Opens the store: PostgreSQL when `databaseUrl` is set, else SQLite in `dataFolder`.
 *
 * @throws StoreError saying what is wrong and what to do
 */
export function openStore(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  clock: Clock = systemClock,
): Promise<Store> {
  return config.databaseUrl === undefined
    ? openSqlite(config.dataFolder, clock)
    : openPostgres(config.databaseUrl, clock);
}
