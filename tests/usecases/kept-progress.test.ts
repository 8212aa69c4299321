import { describe, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { LOG_START } from '#lib/shell/db/progress-log.ts';
import {
  decodeFolded,
  encodeFolded,
  findSnapshot,
  keepSnapshot,
  type Snapshot,
} from '#lib/shell/db/progress-snapshots.ts';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { exportLearner } from '#lib/shell/usecases/export-learner.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { importLearner } from '#lib/shell/usecases/import-learner.ts';
import { keepProgressAfterRecall, keepProgressAlong } from '#lib/shell/usecases/keep-progress.ts';
import { loadProgress } from '#lib/shell/usecases/load-progress.ts';
import { makeRecoveryCode, recoverLearner } from '#lib/shell/usecases/recovery.ts';
import { resetProgress } from '#lib/shell/usecases/reset-progress.ts';
import { expectOnConsole } from '../support/console-guard.ts';
import { addLines, foldedWhole, newLearner } from '../support/long-log.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, answerAll, contextOn, started, type TestContext } from './bench.ts';
import { answered, readsAsWhole, withdraw } from './long-practice.ts';

const HOUR_MS = 3_600_000;

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());
  const snapshotOf = (learner: string): Promise<Snapshot | undefined> =>
    bench.store().read((records) => findSnapshot(records, learner));

  /** Marks the kept snapshot, so that a view tells whether it read it. */
  const mark = async (learner: string): Promise<void> => {
    const snapshot = await snapshotOf(learner);
    const folded = decodeFolded(snapshot?.payload ?? '');
    if (snapshot === undefined || folded === undefined) throw new Error('there is no snapshot to mark');
    const activity = { ...folded.activity, courseMs: { ...folded.activity.courseMs, marked: 1 } };
    const payload = encodeFolded({ ...folded, activity });
    await bench.store().write((records) => keepSnapshot(records, learner, { ...snapshot, payload }));
  };
  const readsMark = async (shared: TestContext, learner: string): Promise<boolean> =>
    'marked' in (await loadProgress(shared, learner)).activity.courseMs;

  describe('a snapshot of progress', () => {
    test('is kept as attempts begin and end, though nobody looks at progress', async () => {
      const shared = context();
      let learner: string | undefined;
      for (let round = 0; round < 72; round += 1) {
        const sitting = await started(shared, learner);
        learner = sitting.learner;
        await answerAll(shared, sitting);
        shared.clock.advance(HOUR_MS);
      }
      const id = learner ?? '';
      const responses = 72 * 6;
      const kept = await snapshotOf(id);
      const lines = decodeFolded(kept?.payload ?? '')?.state.responses ?? 0;
      // Never more than 200 lines, and the attempt that was under way, stay out of it.
      expect(lines).toBeGreaterThan(responses - 200 - 2 * 6);
      const whole = await foldedWhole(bench.store(), id);
      expect(whole.state.responses).toBe(responses);
      await mark(id);
      expect(await readsMark(shared, id)).toBe(true);
    }, 180_000);

    test('is kept when an attempt is ended early', async () => {
      const shared = context();
      const { learner, attempt } = await started(shared);
      await answered(shared, learner, 300);
      shared.clock.advance(HOUR_MS);
      accepted(await finishAttempt(shared, learner, attempt));
      expect(decodeFolded((await snapshotOf(learner))?.payload ?? '')).toEqual(
        await foldedWhole(bench.store(), learner),
      );
    });

    test('catches up by steps, however much there is, and no step is long', async () => {
      const shared = context();
      const learner = await newLearner(bench.store());
      await answered(shared, learner, 2_300);
      shared.clock.advance(HOUR_MS);
      const kept: number[] = [];
      for (let step = 0; step < 4; step += 1) {
        await keepProgressAlong(shared, learner);
        kept.push(decodeFolded((await snapshotOf(learner))?.payload ?? '')?.state.responses ?? 0);
      }
      expect(kept).toEqual([1000, 2000, 2300, 2300]);
      await readsAsWhole(shared, learner);
    }, 180_000);

    test('leaves out what is younger than a minute, which another process may still add to', async () => {
      const shared = context();
      const learner = await newLearner(bench.store());
      await answered(shared, learner, 300);
      await keepProgressAlong(shared, learner);
      expect(decodeFolded((await snapshotOf(learner))?.payload ?? '')?.state.responses).toBe(300 - 61);
      await readsAsWhole(shared, learner);
    });

    test('outlives the recall of a revision that the learner never met, and not of one that they did', async () => {
      const shared = context();
      const [learner, name] = [await newLearner(bench.store()), systemClock.randomId()];
      await answered(shared, learner, 250, name);
      shared.clock.advance(HOUR_MS);
      await readsAsWhole(shared, learner);
      await mark(learner);
      await withdraw(shared, `${name}-of-somebody-else`);
      expect(await readsMark(shared, learner)).toBe(true);
      await withdraw(shared, `${name}-1`);
      expect(await readsMark(shared, learner)).toBe(false);
      await readsAsWhole(shared, learner);
      expect((await loadProgress(shared, learner)).state.responses).toBe(250 - 63);
    });

    test('outlives answers to a revision that was withdrawn before they came', async () => {
      const shared = context();
      const [learner, name] = [await newLearner(bench.store()), systemClock.randomId()];
      await answered(shared, learner, 250, name);
      shared.clock.advance(HOUR_MS);
      await readsAsWhole(shared, learner);
      await mark(learner);
      await withdraw(shared, `${name}-late-0`);
      await answered(shared, learner, 10, `${name}-late`);
      expect(await readsMark(shared, learner)).toBe(true);
      const { state } = await loadProgress(shared, learner);
      expect(state).toEqual((await foldedWhole(bench.store(), learner)).state);
      expect(state.responses).toBe(250 + 7);
    });

    test('is renewed after a recall for those whom it touches', async () => {
      const shared = context();
      const name = systemClock.randomId();
      const [met, spared] = [await newLearner(bench.store()), await newLearner(bench.store())];
      await answered(shared, met, 250, name);
      await answered(shared, spared, 250, `${name}-other`);
      shared.clock.advance(HOUR_MS);
      for (const learner of [met, spared]) await readsAsWhole(shared, learner);
      const before = [await snapshotOf(met), await snapshotOf(spared)];
      await withdraw(shared, `${name}-1`);
      await keepProgressAfterRecall(shared, `${name}-1`);
      const after = [await snapshotOf(met), await snapshotOf(spared)];
      expect(after[1]).toEqual(before[1]);
      expect(after[0]?.basis).not.toBe(before[0]?.basis);
      expect(decodeFolded(after[0]?.payload ?? '')).toEqual(await foldedWhole(bench.store(), met));
      await mark(met);
      expect(await readsMark(shared, met)).toBe(true);
    });

    test('is there right after a reset and after a merge of two devices', async () => {
      const shared = context();
      const [learner, other] = [await newLearner(bench.store()), await newLearner(bench.store())];
      await answered(shared, learner, 250);
      await answered(shared, other, 30);
      shared.clock.advance(HOUR_MS);
      await readsAsWhole(shared, learner);
      const isThere = async (whose: string): Promise<void> => {
        const kept = await snapshotOf(whose);
        expect(decodeFolded(kept?.payload ?? '')).toEqual(await foldedWhole(bench.store(), whose));
        await mark(whose);
        expect(await readsMark(shared, whose)).toBe(true);
      };
      accepted(await resetProgress(shared, learner, 'course-secret/first'));
      await isThere(learner);
      const { code } = await makeRecoveryCode(shared, learner);
      accepted(await recoverLearner(shared, other, code, 'kept progress'));
      await isThere(learner);
    });

    test('is there right after an import', async () => {
      const shared = context();
      let learner: string | undefined;
      for (let round = 0; round < 36; round += 1) {
        const sitting = await started(shared, learner);
        learner = sitting.learner;
        await answerAll(shared, sitting);
        shared.clock.advance(HOUR_MS);
      }
      const file: unknown = JSON.parse(JSON.stringify(await exportLearner(shared, learner)));
      await eraseLearner(shared, learner);
      const back = accepted(await importLearner(shared, learner, file));
      const kept = await snapshotOf(back.learner);
      expect(decodeFolded(kept?.payload ?? '')).toEqual(await foldedWhole(bench.store(), back.learner));
    }, 180_000);

    test('is given up when a line turns up before its end', async () => {
      const shared = context();
      const learner = await newLearner(bench.store());
      const early = shared.clock.now();
      await answered(shared, learner, 250);
      shared.clock.advance(HOUR_MS);
      await readsAsWhole(shared, learner);
      const fact = 'course-secret/first/late';
      await addLines(bench.store(), learner, [{ receivedAt: early, revision: 'r', fact, right: true }]);
      await answered(shared, learner, 250);
      shared.clock.advance(HOUR_MS);
      await keepProgressAlong(shared, learner);
      expect(await snapshotOf(learner)).toBeUndefined();
      await readsAsWhole(shared, learner);
      expect((await snapshotOf(learner))?.upTo).not.toEqual(LOG_START);
    });

    test('is given up at once when answers come before its end, after a clock was set back', async () => {
      const shared = context();
      const { learner, attempt } = await started(shared);
      const sitting = await started(shared, learner);
      await answered(shared, learner, 250);
      shared.clock.advance(HOUR_MS);
      accepted(await finishAttempt(shared, learner, attempt));
      expect(await snapshotOf(learner)).toBeDefined();
      shared.clock.advance(-2 * HOUR_MS);
      await answerAll(shared, sitting);
      await readsAsWhole(shared, learner);
    });

    test('that cannot be made stands in nobody’s way', async () => {
      const told = expectOnConsole(/A snapshot of progress could not be kept\. StoreError: /u);
      const shared = context();
      const { learner } = await started(shared);
      await answered(shared, learner, 250);
      shared.clock.advance(HOUR_MS);
      await keepProgressAlong(shared, learner);
      const kept = await snapshotOf(learner);
      if (kept === undefined) throw new Error('there is no snapshot');
      await bench.store().write((records) => keepSnapshot(records, learner, { ...kept, payload: '{' }));
      await answered(shared, learner, 250);
      shared.clock.advance(HOUR_MS);
      expect((await started(shared, learner)).learner).toBe(learner);
      expect(told()).toHaveLength(1);
      await expect(loadProgress(shared, learner)).rejects.toMatchObject({ code: 'store-payload' });
    });
  });
});
