import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { sql } from 'kysely';
import type { RecordStoreConfig } from '#lib/shell/config.ts';
import { finishAttemptRow } from '#lib/shell/db/attempts.ts';
import { inspectStore } from '#lib/shell/db/inspect-store.ts';
import { countSetAside, setTelling } from '#lib/shell/db/record-outbox.ts';
import { tellDue, waitMs } from '#lib/shell/record-store/tell-due.ts';
import { pseudonymOf } from '#lib/shell/record-store/pseudonym.ts';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { recallItem } from '#lib/shell/usecases/recall-item.ts';
import { viewResult } from '#lib/shell/usecases/view-result.ts';
import { buildBank, buildQuiz, smallItems, wrongResponse } from '../support/bank-builder.ts';
import { startRecordStore } from '../support/record-store.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, answer, answerAll, contextOn, started, type TestContext } from '../usecases/bench.ts';

/** Attempts on a real store, told to a record store over HTTP that knows the rules of xAPI. */

const CREDENTIALS = { key: 'key', secret: 'a secret: with ü' };
const records = await startRecordStore(
  Buffer.from(`${CREDENTIALS.key}:${CREDENTIALS.secret}`).toString('base64'),
);
afterAll(() => records.close());

const config: RecordStoreConfig = { url: records.url, ...CREDENTIALS, site: 'https://quiz.example' };

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());
  const waiting = (): Promise<number> =>
    bench.store().read(async ({ db }) => {
      const rows = await db.selectFrom('record_outbox').select('attempt').execute();
      return rows.length;
    });
  const tell = (): ReturnType<typeof tellDue> => tellDue(context(), config);
  /** Lets what waits for its next try be due. */
  const passTime = (): Promise<unknown> =>
    bench
      .store()
      .write(({ db }) => sql`update record_outbox set due_at = '2000-01-01T00:00:00.000Z'`.execute(db));
  const saidOf = (attempt: string) =>
    records.statements().filter(({ context: of }) => of?.registration === attempt);
  const verbs = (attempt: string): readonly string[] =>
    saidOf(attempt).map(({ verb }) => verb.id.slice(verb.id.lastIndexOf('/') + 1));

  beforeEach(async () => {
    records.failWith(undefined);
    records.refused.length = 0;
    await bench.store().write(async (of) => {
      await of.db.deleteFrom('record_outbox').execute();
      await setTelling(of, true);
    });
  });

  describe('an attempt that ended', () => {
    test('is told whole, with the points and the score that the learner was shown, by a pseudonym, once', async () => {
      const sitting = await started(context());
      await answer(context(), sitting, 0, wrongResponse);
      expect(await waiting()).toBe(0);
      await answer(context(), sitting, 1);
      await answer(context(), sitting, 2);
      await finishAttempt(context(), sitting.learner, sitting.attempt);
      expect(await tell()).toEqual({ told: 1, away: undefined });
      const result = accepted(await viewResult(context(), sitting.learner, sitting.attempt));
      const said = saidOf(sitting.attempt);
      expect(verbs(sitting.attempt)).toEqual([
        ...['answered', 'answered', 'answered', 'completed'],
        result.report.passed ? 'passed' : 'failed',
      ]);
      expect(said.slice(0, -2).map(({ result: of }) => [of?.score?.raw, of?.score?.max])).toEqual(
        result.items.slice(0, 3).map(({ points, max }) => [points, max]),
      );
      expect(said.at(-1)?.result?.score?.raw).toBe(Math.floor(result.report.percentage * 100 + 1e-4) / 100);
      expect(new Set(said.map(({ actor }) => actor.account.name))).toEqual(
        new Set([pseudonymOf(sitting.learner)]),
      );
      expect(JSON.stringify(said)).not.toContain(sitting.learner);
      expect([await waiting(), records.refused]).toEqual([0, []]);
      expect(await tell()).toEqual({ told: 0, away: undefined });
    });

    test('is kept for it by the very transaction that ends it, however it ends', async () => {
      const ended = await started(context());
      await finishAttempt(context(), ended.learner, ended.attempt);
      expect(await waiting()).toBe(1);
      await finishAttempt(context(), ended.learner, ended.attempt);
      const bank = buildBank(smallItems(), [buildQuiz({ mode: 'exam' })]);
      const exam = await started({ ...context(), bank });
      await finishAttempt(context(), exam.learner, exam.attempt);
      expect(await waiting()).toBe(2);
      const open = await started(context());
      const broken = bench.store().write(async (of) => {
        await finishAttemptRow(of, open.attempt, '2026-01-01T00:00:00.000Z');
        throw new Error('lost');
      });
      await expect(broken).rejects.toThrow('lost');
      expect((await tell()).told).toBe(2);
      expect(verbs(exam.attempt)).toEqual(['completed', 'failed']);
    });

    test('says the same when it is sent again, also when an item was withdrawn in between', async () => {
      const sitting = await started(context());
      await answerAll(context(), sitting);
      records.failWith('lost');
      expect((await tell()).away).toBe('it cannot be reached');
      records.failWith(undefined);
      const before = structuredClone(saidOf(sitting.attempt));
      expect(before.length).toBeGreaterThan(3);
      const result = accepted(await viewResult(context(), sitting.learner, sitting.attempt));
      const revision = await bench.store().read(async ({ db }) => {
        const row = await db
          .selectFrom('responses')
          .select('item_revision')
          .where('attempt', '=', sitting.attempt)
          .executeTakeFirstOrThrow();
        return row.item_revision;
      });
      await recallItem(contextOn(bench.store()), { revision, item: 'i', why: 'w', right: 'r' });
      await passTime();
      expect(await tell()).toEqual({ told: 1, away: undefined });
      expect(saidOf(sitting.attempt)).toEqual(before);
      expect(records.refused).toEqual([]);
      expect(result.items.length).toBe(before.length - 2);
      await bench
        .store()
        .write(({ db }) => db.deleteFrom('recalls').where('revision', '=', revision).execute());
    });

    test('is not kept while no record store is configured', async () => {
      await bench.store().write((of) => setTelling(of, false));
      const sitting = await started(context());
      await answerAll(context(), sitting);
      await bench.store().write((of) => setTelling(of, true));
      expect(await waiting()).toBe(0);
    });
  });

  describe('a record store that is away', () => {
    test.each([503, 429, 401, 302, 'silence'] as const)('is tried again later: %s', async (failure) => {
      const sitting = await started(context());
      await answerAll(context(), sitting);
      records.failWith(failure);
      expect((await tell()).away).toMatch(/^it /u);
      records.failWith(undefined);
      expect((await tell()).told, 'before its time').toBe(0);
      await passTime();
      const asked = records.requests();
      expect((await tell()).told).toBe(1);
      expect(records.requests()).toBe(asked + 1);
      expect(verbs(sitting.attempt)).toContain('completed');
    });

    test('is waited for longer each time, and an hour at most', () => {
      expect([0, 1, 2, 6, 7, 500].map(waitMs)).toEqual([
        30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000,
      ]);
    });
  });

  test('what the record store will not take is set aside, told to the operator, and holds up nothing', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const refused = await started(context());
    await answerAll(context(), refused);
    records.failWith(400);
    expect(await tell()).toEqual({ told: 0, away: undefined });
    records.failWith(undefined);
    const next = await started(context());
    await answerAll(context(), next);
    expect((await tell()).told).toBe(1);
    expect(log.mock.calls.join()).toContain('400');
    expect(log.mock.calls.join()).not.toContain(CREDENTIALS.secret);
    expect(log.mock.calls.join()).not.toContain(refused.attempt);
    log.mockRestore();
    const { findings } = await inspectStore(bench.place());
    expect(findings.find(({ code }) => code === 'record-store-refused')?.message).toContain('1 attempts');
    await bench.store().write((of) => setTelling(of, true));
    expect(await bench.store().read(countSetAside)).toBe(0);
    await passTime();
    expect((await tell()).told).toBe(1);
  });

  test('two processes tell of an attempt once', async () => {
    const sitting = await started(context());
    await answerAll(context(), sitting);
    const asked = records.requests();
    const turns = await Promise.all([tell(), tell()]);
    expect(turns.map(({ told }) => told).sort()).toEqual([0, 1]);
    expect(records.requests()).toBe(asked + 1);
  });

  test('what waits of a learner who is erased is never sent', async () => {
    const sitting = await started(context());
    await answerAll(context(), sitting);
    expect(await waiting()).toBe(1);
    await eraseLearner(context(), sitting.learner);
    expect(await tell()).toEqual({ told: 0, away: undefined });
    expect(saidOf(sitting.attempt)).toEqual([]);
  });
});
