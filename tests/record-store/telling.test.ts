import { afterAll, describe, expect, test } from 'vitest';
import { finishAttemptRow } from '#lib/shell/db/attempts.ts';
import { setTelling } from '#lib/shell/db/record-outbox.ts';
import { mergeLearners } from '#lib/shell/db/same-learner.ts';
import { ownPseudonyms } from '#lib/shell/record-store/own-pseudonyms.ts';
import { pseudonymOf } from '#lib/shell/record-store/pseudonym.ts';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { keepSessionAnswers } from '#lib/shell/usecases/keep-session-answers.ts';
import { recallItem } from '#lib/shell/usecases/recall-item.ts';
import { viewResult } from '#lib/shell/usecases/view-result.ts';
import { buildBank, buildQuiz, smallItems, wrongResponse } from '../support/bank-builder.ts';
import { playedSession } from '../support/played-session.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, answer, answerAll, contextOn, started } from '../usecases/bench.ts';
import { HOUR_MS, startToldStore, tellingBench } from './telling-bench.ts';

const records = await startToldStore();
afterAll(() => records.close());

eachStore((bench) => {
  const { context, saidOf, waiting, tell, verbs } = tellingBench(bench, records);

  describe('an attempt that ended', () => {
    test('is told whole, with the points and the score that the learner was shown, by a pseudonym, once', async () => {
      const sitting = await started(context());
      await answer(context(), sitting, 0, wrongResponse);
      await answer(context(), sitting, 1);
      await answer(context(), sitting, 2);
      await finishAttempt(context(), sitting.learner, sitting.attempt);
      expect(await waiting()).toBe(1);
      expect(await tell()).toEqual({ told: 1, away: undefined });
      const result = accepted(await viewResult(context(), sitting.learner, sitting.attempt));
      const said = saidOf(sitting.attempt);
      expect(verbs(sitting.attempt)).toEqual([
        ...['initialized', 'answered', 'answered', 'answered', 'completed'],
        result.report.passed ? 'passed' : 'failed',
      ]);
      expect(said.slice(1, -2).map(({ result: of }) => [of?.score?.raw, of?.score?.max])).toEqual(
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
      await tell();
      await finishAttempt(context(), ended.learner, ended.attempt);
      expect(await waiting()).toBe(1);
      await finishAttempt(context(), ended.learner, ended.attempt);
      expect(await waiting()).toBe(1);
      const open = await started(context());
      await tell();
      const broken = bench.store().write(async (of) => {
        await finishAttemptRow(of, open.attempt, '2026-01-01T00:00:00.000Z');
        throw new Error('lost');
      });
      await expect(broken).rejects.toThrow('lost');
      expect(await waiting()).toBe(0);
    });

    test('says the same when it is sent again, also when an item was withdrawn in between', async () => {
      const sitting = await started(context());
      await answerAll(context(), sitting);
      records.failWith('lost');
      expect((await tell()).away).toBe('it cannot be reached');
      records.failWith(undefined);
      const before = structuredClone(saidOf(sitting.attempt));
      expect(before.length).toBeGreaterThan(4);
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
      expect(await tell(HOUR_MS)).toEqual({ told: 1, away: undefined });
      expect(saidOf(sitting.attempt)).toEqual(before);
      expect(records.refused).toEqual([]);
      expect(result.items.length).toBe(before.length - 3);
      await bench
        .store()
        .write(({ db }) => db.deleteFrom('recalls').where('revision', '=', revision).execute());
    });

    test('is not kept while no record store is configured, nor what was under way when it went', async () => {
      const open = await started(context());
      await bench.store().write((of) => setTelling(of, false));
      const sitting = await started(context());
      await answerAll(context(), sitting);
      await answerAll(context(), open);
      await bench.store().write((of) => setTelling(of, true));
      expect(await waiting()).toBe(0);
    });
  });

  describe('an attempt under way', () => {
    test('is told of when it begins, when it is left for an hour, and when it goes on; nothing twice', async () => {
      const sent = records.sent();
      const sitting = await started(context());
      expect((await tell()).told).toBe(1);
      expect(verbs(sitting.attempt)).toEqual(['initialized']);
      await answer(context(), sitting, 0);
      expect((await tell(HOUR_MS - 1)).told).toBe(0);
      expect((await tell(HOUR_MS)).told).toBe(1);
      expect(verbs(sitting.attempt)).toEqual(['initialized', 'answered', 'suspended']);
      expect((await tell(HOUR_MS)).told).toBe(0);
      expect((await tell(9 * HOUR_MS)).told, 'still left').toBe(0);
      const next = context();
      next.clock.advance(10 * HOUR_MS);
      await answer(next, sitting, 1);
      await finishAttempt(next, sitting.learner, sitting.attempt);
      expect((await tell(10 * HOUR_MS)).told).toBe(1);
      expect(verbs(sitting.attempt).slice(2, 5)).toEqual(['suspended', 'resumed', 'answered']);
      expect(verbs(sitting.attempt).slice(-2)).toEqual(['completed', 'failed']);
      expect(records.sent() - sent).toBe(saidOf(sitting.attempt).length);
      expect(records.refused).toEqual([]);
    });

    test('that is an exam says no more until it ends, which its deadline brings about though nobody comes back', async () => {
      const quiz = buildQuiz({ mode: 'exam', minutes: 10 });
      const exam = await started(context({ bank: buildBank(smallItems(), [quiz]) }));
      await tell();
      expect((await tell(600_000)).told, 'at the deadline').toBe(0);
      expect(verbs(exam.attempt)).toEqual(['initialized']);
      expect((await tell(661_000)).told).toBe(1);
      expect(verbs(exam.attempt)).toEqual(['initialized', 'completed', 'failed']);
      await tell(661_000);
      const rows = await bench.store().read(({ db }) => db.selectFrom('record_outbox').selectAll().execute());
      expect(rows).toEqual([]);
    });
  });

  test('what a participant kept from a room is told as theirs, once; what was not kept is not', async () => {
    const room = await playedSession(context());
    const [ada, bo] = [await room.join('Ada'), await room.join('Bo')];
    await room.command({ type: 'ask', position: 0, limitMs: null });
    for (const one of [ada, bo]) await room.answer(one, wrongResponse);
    await room.command({ type: 'close-and-reveal' }, { type: 'finish' });
    const sent = records.sent();
    await tell();
    expect(records.sent()).toBe(sent);
    const who = { session: room.session, participant: ada };
    const kept = accepted(await keepSessionAnswers(context(), undefined, who, { timeZone: 'UTC' }));
    expect((await tell()).told).toBe(1);
    const said = records.statements().slice(-2);
    expect(said.map(({ verb }) => verb.display?.['en'])).toEqual(['answered', 'completed']);
    expect(said[0]?.actor.account.name).toBe(pseudonymOf(kept.learner));
    expect(JSON.stringify(said)).not.toMatch(new RegExp(`${ada}|${room.session}|Ada`, 'u'));
    accepted(await keepSessionAnswers(context(), kept.learner, who, { timeZone: 'UTC' }));
    expect((await tell(HOUR_MS)).told).toBe(0);
  });

  test('two processes tell of an attempt once', async () => {
    const sitting = await started(context());
    await answerAll(context(), sitting);
    const asked = records.requests();
    const turns = await Promise.all([tell(), tell()]);
    expect(turns.map(({ told }) => told).sort()).toEqual([0, 1]);
    expect(records.requests()).toBe(asked + 1);
  });

  test('a process that died keeps its turn for a minute, and no clock that was ahead keeps it for longer', async () => {
    await started(context());
    const value = (time: string) => ({ name: 'record-store-turn', value: `${time} somebody` });
    const hold = (time: string) =>
      bench.store().write(async ({ db }) => {
        await db.deleteFrom('settings').where('name', '=', 'record-store-turn').execute();
        await db.insertInto('settings').values(value(time)).execute();
      });
    await hold('2026-03-01T12:01:00.000Z');
    expect((await tell()).told).toBe(0);
    await hold('2036-03-01T12:00:00.000Z');
    expect((await tell()).told).toBe(1);
  });

  test('whose devices were joined later has both names that they were told by, the present one first', async () => {
    const [phone, laptop] = [await started(context()), await started(context())];
    await tell();
    await bench.store().write((of) => mergeLearners(of, phone.learner, laptop.learner));
    const names = [phone, laptop].map(({ learner }) => pseudonymOf(learner));
    for (const { learner } of [phone, laptop])
      expect(await ownPseudonyms(bench.store(), learner)).toEqual(names);
    const told = [phone, laptop].map(({ attempt }) => saidOf(attempt)[0]?.actor.account.name);
    expect(told).toEqual(names);
  });

  test('what waits of a learner who is erased is never sent, nor the rest of what is on its way', async () => {
    const sitting = await started(context());
    await answerAll(context(), sitting);
    expect(await waiting()).toBe(1);
    await eraseLearner(context(), sitting.learner);
    expect(await tell()).toEqual({ told: 0, away: undefined });
    expect(saidOf(sitting.attempt)).toEqual([]);

    const slow = context({ bank: buildBank(smallItems(), [buildQuiz({ items: 10 })]) });
    const long = await started(slow);
    // A pause before each answer: more statements than go in one batch.
    for (let position: number | undefined = 0; position !== undefined;) {
      slow.clock.advance(2 * HOUR_MS);
      position = (await answer(slow, long, position)).next;
    }
    records.failWith(async () => {
      await eraseLearner(context(), long.learner);
      return undefined;
    });
    const asked = records.requests();
    expect(await tell(99 * HOUR_MS)).toEqual({ told: 0, away: undefined });
    expect(records.requests()).toBe(asked + 1);
    expect(verbs(long.attempt)).not.toContain('completed');
  });
});
