/** A store that can grow no further: SQLite's own limit on pages ends writes as a full disk does. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { outage, outagePage } from '#app/api/outage.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { insertResponse, responsesOfLearner } from '#lib/shell/db/responses.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { inWholeStore } from '#tests/faults/whole-store.ts';
import { expectOnConsole } from '#tests/support/console-guard.ts';
import { newResponse, newSitting, type Sitting } from '#tests/support/stored-response.ts';

const MANY = 200;

async function limitPages(store: Store, pages: number): Promise<void> {
  await store.write(({ db }) => sql.raw(`pragma max_page_count = ${pages}`).execute(db));
}

/** Writes at once, and tells what was acknowledged and what went wrong. */
async function writeMany(store: Store, sitting: Sitting, from: number) {
  const responses = Array.from({ length: MANY }, (_, index) => newResponse(sitting, from + index));
  // A few at a time, so that some still fit.
  const acknowledged: string[] = [];
  const failures: unknown[] = [];
  for (const response of responses) {
    await store
      .write((records) => insertResponse(records, response))
      .then(
        () => acknowledged.push(response.id),
        (error: unknown) => failures.push(error),
      );
  }
  return { acknowledged, failures };
}

test('a full disk is told as such, loses nothing, and is over when there is room', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'stemma-full-'));
  const place = { databaseUrl: undefined, dataFolder };
  const store = await openStore(place);
  const sitting = await newSitting(store);
  // No fewer pages than there are: a few more answers fit, and then none.
  await limitPages(store, 1);
  const full = await writeMany(store, sitting, 0);
  expect(full.failures.length).toBeGreaterThan(0);
  const readable = await store.read((records) => responsesOfLearner(records, sitting.learner));
  expect(readable.map(({ id }) => id).sort()).toEqual([...full.acknowledged].sort());
  const told = expectOnConsole(/StoreError: The disk of the store is full\./u);
  for (const error of full.failures) expect(error).toMatchObject({ code: 'store-full' });
  const answer = outage(full.failures[0]);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('5');
  expect(await answer.json()).toMatchObject({
    code: 'store-full',
    message: expect.stringContaining('full') as string,
  });
  expect(outagePage(full.failures[0]).headers.get('location')).toBe('/refused/store-full');
  expect(told()).toHaveLength(2);
  await limitPages(store, 1_000_000);
  const after = await writeMany(store, sitting, MANY);
  expect(after.failures).toEqual([]);
  const { found, unclean } = await inWholeStore(place, (other) =>
    other.read((records) => responsesOfLearner(records, sitting.learner)),
  );
  expect(unclean).toEqual([]);
  expect(found.map(({ id }) => id).sort()).toEqual([...full.acknowledged, ...after.acknowledged].sort());
  await store.close();
  rmSync(dataFolder, { recursive: true });
});

test('what is no error of the store is nobody’s outage', () => {
  const error = new Error('a bug');
  expect(() => outage(error)).toThrow(error);
});
