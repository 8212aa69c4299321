import { heldBank } from '#lib/bank/served-bank.ts';
import { describe, expect, test } from 'vitest';
import { holdLearner, insertLearner, isErased } from '#lib/shell/db/learners.ts';
import { countTry } from '#lib/shell/db/rate-counts.ts';
import { keepTrainerLink } from '#lib/shell/db/trainer-links.ts';
import { dropOverdueTraces } from '#lib/shell/usecases/drop-overdue-traces.ts';
import { eraseIdleLearners } from '#lib/shell/usecases/erase-idle-learners.ts';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { exportLearner } from '#lib/shell/usecases/export-learner.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { importLearner } from '#lib/shell/usecases/import-learner.ts';
import { makeRecoveryCode, recoverLearner } from '#lib/shell/usecases/recovery.ts';
import { resetProgress } from '#lib/shell/usecases/reset-progress.ts';
import { saveExamAnswer } from '#lib/shell/usecases/save-exam-answer.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { submitResponse } from '#lib/shell/usecases/submit-response.ts';
import { buildBank, buildQuiz, smallItems } from '../support/bank-builder.ts';
import { DAY_MS } from '../support/clock.ts';
import { expectOnConsole } from '../support/console-guard.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, answer, codeOf, contextOn, inputFor, started, type TestContext } from './bench.ts';

const KEEP_MONTHS = 24;
/** From the clock's start, 1 March 2026, to the day on which whoever did nothing since is erased. */
const KEPT_MS = Date.parse('2028-03-01T12:00:00.000Z') - Date.parse('2026-03-01T12:00:00.000Z');

const timeBefore = ({ clock }: TestContext, days: number): string =>
  new Date(Date.parse(clock.now()) - days * DAY_MS).toISOString();

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());
  const isThere = (learner: string): Promise<boolean> =>
    bench.store().read((records) => holdLearner(records, learner));

  /** Somebody else, who came a while ago: the store is in use. */
  const insertOther = async (world: TestContext): Promise<string> => {
    const [id, came] = [world.clock.randomId(), timeBefore(world, 40)];
    await bench.store().write((records) => insertLearner(records, id, came));
    return id;
  };

  /** Erases in a store that is in use. */
  const eraseIdle = async (world: TestContext): Promise<number> => {
    const other = await insertOther(world);
    const erased = await eraseIdleLearners(world, KEEP_MONTHS);
    await eraseLearner(world, other);
    return erased;
  };

  describe('a learner who does nothing', () => {
    test('is erased when the months are over, not a moment before, and a late queue of theirs is refused', async () => {
      const world = context();
      const sitting = await started(world);
      const late = await inputFor(world, sitting, 0);
      world.clock.advance(KEPT_MS);
      expect(await eraseIdle(world)).toBe(0);
      world.clock.advance(1);
      expect(await eraseIdle(world)).toBe(1);
      expect(await isThere(sitting.learner)).toBe(false);
      expect(await bench.store().read((records) => isErased(records, sitting.learner))).toBe(true);
      expect(codeOf(await submitResponse(world, sitting.learner, sitting.attempt, late))).toBe(
        'learner-erased',
      );
      expect(await eraseIdle(world)).toBe(0);
    });

    test('goes with all devices that were joined, once none of them does anything', async () => {
      const world = context();
      const [first, second] = [await started(world), await started(world)];
      const { code } = await makeRecoveryCode(world, first.learner);
      accepted(await recoverLearner(world, second.learner, code, 'a'));
      world.clock.advance(KEPT_MS);
      await answer(world, second, 0);
      world.clock.advance(DAY_MS);
      expect(await eraseIdle(world)).toBe(0);
      world.clock.advance(KEPT_MS);
      expect(await eraseIdle(world)).toBe(1);
      expect([await isThere(first.learner), await isThere(second.learner)]).toEqual([false, false]);
    });
  });

  describe('a learner stays who', () => {
    const exam = buildBank(smallItems(), [buildQuiz({ mode: 'exam', minutes: 10 })]);
    const deeds: readonly (readonly [string, (world: TestContext, learner: string) => Promise<unknown>])[] = [
      ['starts an attempt and leaves it open', (world, learner) => started(world, learner)],
      ['resets progress', (world, learner) => resetProgress(world, learner, 'course-secret')],
      ['makes a recovery code', makeRecoveryCode],
      [
        'brings their progress to another device',
        async (world, learner) => {
          const { code } = await makeRecoveryCode(
            { ...world, clock: { ...world.clock, now: () => '2026' } },
            learner,
          );
          return recoverLearner(world, undefined, code, 'a');
        },
      ],
      [
        'reads a file in again',
        async (world, learner) => importLearner(world, learner, await exportLearner(world, learner)),
      ],
      [
        'answers an exam',
        async (world, learner) => {
          const inExam = { ...world, bank: heldBank(exam) };
          const sitting = accepted(await startAttempt(inExam, learner, 'quiz'));
          const input = await inputFor(inExam, sitting, 0);
          return saveExamAnswer(inExam, learner, sitting.attempt, input);
        },
      ],
    ];

    test.each(deeds)('%s', async (_, act) => {
      const world = context();
      const { learner } = await started(world);
      world.clock.advance(KEPT_MS);
      await act(world, learner);
      world.clock.advance(DAY_MS);
      await eraseIdle(world);
      expect(await isThere(learner)).toBe(true);
      world.clock.advance(KEPT_MS);
      await eraseIdle(world);
      expect(await isThere(learner)).toBe(false);
    });

    test.each([
      ['answers', answer],
      [
        'ends',
        (world: TestContext, { learner, attempt }: { learner: string; attempt: string }) =>
          finishAttempt(world, learner, attempt),
      ],
    ])('%s an attempt that was started long ago', async (_, act) => {
      const world = context();
      const sitting = await started(world);
      world.clock.advance(KEPT_MS);
      await act(world, sitting, 0);
      world.clock.advance(DAY_MS);
      await eraseIdle(world);
      expect(await isThere(sitting.learner)).toBe(true);
    });

    test('answers at the very moment, or else the answer is refused', async () => {
      for (let round = 0; round < 10; round += 1) {
        const world = context();
        const sitting = await started(world);
        const input = await inputFor(world, sitting, 0);
        world.clock.advance(KEPT_MS + 1);
        await insertOther(world);
        const [outcome] = await Promise.all([
          submitResponse(world, sitting.learner, sitting.attempt, input),
          eraseIdleLearners(world, KEEP_MONTHS),
        ]);
        expect(codeOf(outcome)).toBe((await isThere(sitting.learner)) ? 'accepted' : 'learner-erased');
      }
    });
  });

  /** A world in which something happens after each transaction of the next work. */
  const withBetween = (world: TestContext, happens: () => Promise<unknown>): TestContext => ({
    ...world,
    store: {
      ...world.store,
      write: async (work) => {
        const value = await world.store.write(work);
        await happens();
        return value;
      },
    },
  });

  describe('a learner whose file is read in', () => {
    test('is not idle between two of its transactions', async () => {
      const world = context();
      const { learner } = await started(world);
      const file = await exportLearner(world, learner);
      world.clock.advance(KEPT_MS + 1);
      await insertOther(world);
      const during = withBetween(world, () => eraseIdleLearners(world, KEEP_MONTHS));
      expect(accepted(await importLearner(during, learner, file))).toMatchObject({ learner });
      expect(await isThere(learner)).toBe(true);
    });

    test.each([1, 2])('and who is erased after transaction %i is told so', async (count) => {
      const world = context();
      const sitting = await started(world);
      await answer(world, sitting, 0);
      const file = await exportLearner(world, sitting.learner);
      let passed = 0;
      const during = withBetween(world, async () => {
        passed += 1;
        if (passed === count) await eraseLearner(world, sitting.learner);
      });
      expect(codeOf(await importLearner(during, sitting.learner, file))).toBe('learner-erased');
    });
  });

  test('nobody is erased by a clock that is years ahead, also when somebody came under it', async () => {
    const world = context();
    const { learner } = await started(world);
    world.clock.advance(5 * KEPT_MS);
    const told = expectOnConsole(/No learner was erased for being idle, .* Is the clock/u);
    expect(await eraseIdleLearners(world, KEEP_MONTHS)).toBe(0);
    await started(world);
    world.clock.advance(DAY_MS);
    expect(await eraseIdleLearners(world, KEEP_MONTHS)).toBe(0);
    expect(told()).toHaveLength(2);
    expect(await isThere(learner)).toBe(true);
    // A month of deeds under a clock is believed: the store was at rest so long.
    world.clock.advance(30 * DAY_MS);
    expect(await eraseIdleLearners(world, KEEP_MONTHS)).toBeGreaterThan(0);
    expect(await isThere(learner)).toBe(false);
  });

  test('what is worth something for minutes only is deleted within two days', async () => {
    const world = context();
    const limit = { name: 'n', most: 9, perMs: 60_000 };
    await bench.store().write(async (records) => {
      await countTry(records, limit, '203.0.113.7', world.clock.now());
      await keepTrainerLink(records, 'trainer', 'code', world.clock.now());
    });
    const first = world.clock.now();
    const left = (): Promise<readonly number[]> =>
      bench
        .store()
        .read(async ({ db }) => [
          (await db.selectFrom('rate_counts').selectAll().where('starts_at', '<=', first).execute()).length,
          (await db.selectFrom('trainer_links').selectAll().execute()).length,
        ]);
    expect((await left()).every((count) => count > 0)).toBe(true);
    world.clock.advance(DAY_MS + 60_000);
    await dropOverdueTraces(world);
    expect(await left()).toEqual([0, 0]);
  });

  test('one idle learner is found among a thousand others', async () => {
    const world = context();
    const { learner } = await started(world);
    world.clock.advance(KEPT_MS + 1);
    const others = Array.from({ length: 1000 }, () => ({
      id: world.clock.randomId(),
      created_at: timeBefore(world, 40),
      salt: null,
      merged_into: null,
      active_at: null,
    }));
    await bench.store().write(({ db }) => db.insertInto('learners').values(others).execute());
    expect(await eraseIdleLearners(world, KEEP_MONTHS)).toBe(1);
    expect(await isThere(learner)).toBe(false);
  });
});
