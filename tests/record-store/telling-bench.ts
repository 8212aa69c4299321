/** Attempts on a real store, told to a record store over HTTP that knows the rules of xAPI. */
import { beforeEach } from 'vitest';
import { inspectStore } from '#lib/shell/db/inspect-store.ts';
import { countOutbox, setTelling } from '#lib/shell/db/record-outbox.ts';
import { dropTrouble } from '#lib/shell/db/record-store-state.ts';
import type { Receiver } from '#lib/shell/record-store/send-statements.ts';
import { tellDue } from '#lib/shell/record-store/tell-due.ts';
import { startRecordStore, type TestRecordStore } from '../support/record-store.ts';
import type { StoreBench } from '../support/stores.ts';
import { contextOn, type TestContext } from '../usecases/bench.ts';

export const CREDENTIALS = { key: 'key', secret: 'a secret: with ü' };
export const HOUR_MS = 3_600_000;

/** A record store that takes what comes with `CREDENTIALS`; the test closes it. */
export function startToldStore(): Promise<TestRecordStore> {
  return startRecordStore(Buffer.from(`${CREDENTIALS.key}:${CREDENTIALS.secret}`).toString('base64'));
}

/** Where that record store is reached. */
export function receiverAt({ url }: TestRecordStore): Receiver {
  return { url, ...CREDENTIALS, site: 'https://quiz.example', signal: new AbortController().signal };
}

/** What tests of one store do; before each of them nothing waits, and the record store takes what it is told. */
export function tellingBench(bench: StoreBench, records: TestRecordStore) {
  const receiver = receiverAt(records);
  const context = (changes = {}): TestContext => contextOn(bench.store(), changes);
  const saidOf = (attempt: string) =>
    records.statements().filter(({ context: of }) => of?.registration === attempt);

  beforeEach(async () => {
    records.failWith(undefined);
    records.refused.length = 0;
    await bench.store().write(async (of) => {
      await of.db.deleteFrom('record_outbox').execute();
      await dropTrouble(of);
      await setTelling(of, true);
    });
  });

  return {
    context,
    saidOf,
    /** How many attempts wait. */
    waiting: async (): Promise<number> => {
      const counts = await bench.store().read((of) => countOutbox(of, context().clock.now()));
      return counts.waiting;
    },
    /** A turn at telling, so many milliseconds after everything else. */
    tell: (laterMs = 0): ReturnType<typeof tellDue> => {
      const world = context();
      world.clock.advance(laterMs);
      return tellDue(world, receiver);
    },
    verbs: (attempt: string): readonly string[] =>
      saidOf(attempt).map(({ verb }) => verb.id.slice(verb.id.lastIndexOf('/') + 1)),
    findings: async (): Promise<string> =>
      (await inspectStore(bench.place())).findings
        .map(({ code, message }) => `${code}: ${message}`)
        .join('\n'),
  };
}
