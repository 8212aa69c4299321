import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { readCode } from '#lib/base/readable-code.ts';
import { eraseLearnerRows, isErased } from '#lib/shell/db/learners.ts';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { exportLearner } from '#lib/shell/usecases/export-learner.ts';
import { makeRecoveryCode, recoverLearner, recoveryCodeMadeAt } from '#lib/shell/usecases/recovery.ts';
import { submitResponse } from '#lib/shell/usecases/submit-response.ts';
import { viewAttempt } from '#lib/shell/usecases/view-attempt.ts';
import { viewHistory } from '#lib/shell/usecases/view-history.ts';
import { viewProgress } from '#lib/shell/usecases/view-progress.ts';
import { eachStore } from '../support/stores.ts';
import {
  accepted,
  answer,
  answerAll,
  codeOf,
  contextOn,
  inputFor,
  started,
  type TestContext,
} from './bench.ts';

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());
  let address = 0;
  const recover = (viewer: string | undefined, code: string, from = `address ${(address += 1)}`) =>
    recoverLearner(context(), viewer, code, from);

  describe('a recovery code', () => {
    test('brings nobody who is being erased at that moment', async () => {
      const sitting = await started(context());
      const { code } = await makeRecoveryCode(context(), sitting.learner);
      let recovering: ReturnType<typeof recover> | undefined;
      await bench.store().write(async (records) => {
        await eraseLearnerRows(records, sitting.learner, context().clock.now());
        recovering = recover(undefined, code);
        // On PostgreSQL it goes on beside this transaction; on SQLite it waits its turn.
        await setTimeout(100);
      });
      expect(recovering === undefined ? '' : codeOf(await recovering)).toBe('code-unknown');
    });

    test('brings a learner to a device that knew nobody', async () => {
      const sitting = await started(context());
      await answer(context(), sitting, 0);
      const { code, isNewLearner } = await makeRecoveryCode(context(), sitting.learner);
      expect(readCode(code)).toBe(code);
      expect(isNewLearner).toBe(false);
      expect(accepted(await recover(undefined, ` ${code.toLowerCase()} `))).toEqual({
        learner: sitting.learner,
      });
      expect(await recoveryCodeMadeAt(context(), sitting.learner)).toBe(context().clock.now());
    });

    test('joins two learners: nothing lost, nothing doubled, and either cookie leads to both', async () => {
      const [first, second] = [await started(context()), await started(context())];
      await answerAll(context(), first);
      await answer(context(), second, 0);
      await answer(context(), second, 1);
      const { code } = await makeRecoveryCode(context(), first.learner);
      for (let time = 0; time < 2; time += 1)
        expect(accepted(await recover(second.learner, code))).toEqual({ learner: first.learner });
      expect((await viewProgress(context(), first.learner)).responses).toBe(8);
      const history = await viewHistory(context(), first.learner);
      expect(history.map(({ attempt }) => attempt).sort()).toEqual([first.attempt, second.attempt].sort());
      await answer(context(), { ...second, learner: first.learner }, 2);
      await answer(context(), second, 3);
      const file = await exportLearner(context(), first.learner);
      expect(file.responses).toHaveLength(10);
      expect(new Set(file.responses.map(({ id }) => id)).size).toBe(10);
    });

    test('of a third device joins all three', async () => {
      const sittings = [await started(context()), await started(context()), await started(context())];
      for (const sitting of sittings) await answer(context(), sitting, 0);
      const [a, b, c] = sittings.map(({ learner }) => learner);
      const ofB = await makeRecoveryCode(context(), b);
      accepted(await recover(c, ofB.code));
      const ofA = await makeRecoveryCode(context(), a);
      accepted(await recover(b, ofA.code));
      expect((await viewProgress(context(), a)).responses).toBe(3);
      expect(accepted(await recover(undefined, ofB.code))).toEqual({ learner: a });
    });

    test('of two devices that join each other at the same time makes one learner', async () => {
      const [first, second] = [await started(context()), await started(context())];
      const codes = [
        await makeRecoveryCode(context(), first.learner),
        await makeRecoveryCode(context(), second.learner),
      ];
      const outcomes = await Promise.all([
        recover(second.learner, codes[0]?.code ?? ''),
        recover(first.learner, codes[1]?.code ?? ''),
      ]);
      const learners = new Set(outcomes.map((outcome) => accepted(outcome).learner));
      expect(learners.size).toBe(1);
    });

    test('that was made anew replaces the one before', async () => {
      const { learner } = await started(context());
      const [old, fresh] = [
        await makeRecoveryCode(context(), learner),
        await makeRecoveryCode(context(), learner),
      ];
      expect(codeOf(await recover(undefined, old.code))).toBe('code-unknown');
      expect(accepted(await recover(undefined, fresh.code))).toEqual({ learner });
    });

    test('is nowhere in the store, only its hash', async () => {
      const { learner } = await started(context());
      const { code } = await makeRecoveryCode(context(), learner);
      const rows = await bench
        .store()
        .read(({ db }) => db.selectFrom('recovery_codes').selectAll().execute());
      expect(rows.map((row) => row.learner)).toContain(learner);
      expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
      expect(JSON.stringify(rows)).not.toContain(code);
    });

    test('with a slip of the pen is told from one that is nobody’s', async () => {
      const { code } = await makeRecoveryCode(context(), (await started(context())).learner);
      expect(codeOf(await recover(undefined, `${code}X`))).toBe('code-misspelt');
      expect(codeOf(await recover(undefined, '0'.repeat(25)))).toBe('code-unknown');
    });

    test('cannot be guessed at: after 60 tries an address waits for the next quarter of an hour', async () => {
      const shared = context();
      const { code } = await makeRecoveryCode(shared, (await started(shared)).learner);
      const guess = () => recoverLearner(shared, undefined, '0'.repeat(25), 'one address');
      const codes: string[] = [];
      for (let time = 0; time < 61; time += 1) codes.push(codeOf(await guess()));
      expect([codes[59], codes[60]]).toEqual(['code-unknown', 'too-many-tries']);
      expect(codeOf(await recoverLearner(shared, undefined, code, 'one address'))).toBe('too-many-tries');
      expect(codeOf(await recoverLearner(shared, undefined, code, 'another'))).toBe('accepted');
      shared.clock.advance(15 * 60_000);
      expect(codeOf(await recoverLearner(shared, undefined, code, 'one address'))).toBe('accepted');
      const kept = await bench.store().read(({ db }) => db.selectFrom('rate_counts').selectAll().execute());
      expect(JSON.stringify(kept)).not.toContain('address');
    });

    test('can be made by a reader, who is a learner from then on', async () => {
      const made = await makeRecoveryCode(context(), undefined);
      expect(made.isNewLearner).toBe(true);
      expect(accepted(await recover(undefined, made.code))).toEqual({ learner: made.learner });
      expect(await recoveryCodeMadeAt(context(), undefined)).toBeUndefined();
    });
  });

  describe('erasing a learner of two devices', () => {
    test('erases both, refuses what either still sends, and closes the code', async () => {
      const [first, second, other] = [
        await started(context()),
        await started(context()),
        await started(context()),
      ];
      await answer(context(), first, 0);
      await answer(context(), second, 0);
      await answer(context(), other, 0);
      const late = await inputFor(context(), second, 1);
      const { code } = await makeRecoveryCode(context(), first.learner);
      accepted(await recover(second.learner, code));
      await eraseLearner(context(), first.learner);
      expect(codeOf(await submitResponse(context(), second.learner, second.attempt, late))).toBe(
        'learner-erased',
      );
      expect(codeOf(await viewAttempt(context(), first.learner, second.attempt))).toBe('attempt-not-found');
      expect(codeOf(await recover(undefined, code))).toBe('code-unknown');
      const erased = await bench
        .store()
        .read((records) =>
          Promise.all([first, second, other].map(({ learner }) => isErased(records, learner))),
        );
      expect(erased).toEqual([true, true, false]);
      expect((await viewProgress(context(), other.learner)).responses).toBe(1);
    });
  });
});
