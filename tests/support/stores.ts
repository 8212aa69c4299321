/** Every store test runs on both engines: a SQLite file of its own, and a database of its own on a real PostgreSQL. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { openStore } from '#lib/shell/db/open-store.ts';
import type { Store } from '#lib/shell/db/store.ts';
import type { Engine } from '#lib/shell/db/tables.ts';
import { postgresAddress } from './postgres-server.ts';

/** Where a store is; what `openStore` takes. */
export interface StorePlace {
  readonly databaseUrl: string | undefined;
  readonly dataFolder: string;
}

/** A place for one test file, and the store in it. */
export interface StoreBench {
  readonly engine: Engine;
  readonly place: () => StorePlace;
  readonly store: () => Store;
}

interface Opened {
  readonly place: StorePlace;
  readonly store: Store;
  readonly clear: () => Promise<void>;
}

/** Runs the suite once per engine; each has one store for all of its tests. */
export function eachStore(suite: (bench: StoreBench) => void): void {
  describe.each<Engine>(['sqlite', 'postgres'])('on %s', (engine) => {
    let opened: Opened | undefined;
    const present = (): Opened => {
      if (opened === undefined) throw new Error('the store is open only while its tests run');
      return opened;
    };
    beforeAll(async () => {
      const { place, clear } = await freshPlace(engine);
      opened = { place, clear, store: await openStore(place) };
    }, 120_000);
    afterAll(async () => {
      await opened?.store.close();
      await opened?.clear();
    });
    suite({ engine, place: () => present().place, store: () => present().store });
  });
}

/** A place with nothing in it yet. `clear` removes it. */
export async function freshPlace(engine: Engine): Promise<{ place: StorePlace; clear: () => Promise<void> }> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'stemma-store-'));
  const removeFolder = (): Promise<void> => rm(dataFolder, { recursive: true, force: true });
  if (engine === 'sqlite') {
    return { place: { databaseUrl: undefined, dataFolder }, clear: removeFolder };
  }
  const address = await postgresAddress();
  const database = `t${crypto.randomUUID().replaceAll('-', '')}`;
  await administer(address('postgres'), `create database ${database}`);
  return {
    place: { databaseUrl: address(database), dataFolder },
    clear: async () => {
      await removeFolder();
      await administer(address('postgres'), `drop database ${database} with (force)`);
    },
  };
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
