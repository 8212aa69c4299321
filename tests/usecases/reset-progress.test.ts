import { describe, expect, test } from 'vitest';
import { exportLearner } from '#lib/shell/usecases/export-learner.ts';
import { resetProgress } from '#lib/shell/usecases/reset-progress.ts';
import { saveExamAnswer } from '#lib/shell/usecases/save-exam-answer.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { viewHistory } from '#lib/shell/usecases/view-history.ts';
import { viewProgress } from '#lib/shell/usecases/view-progress.ts';
import { buildBank, buildQuiz, smallItems } from '../support/bank-builder.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, answerAll, codeOf, contextOn, inputFor, started, type TestContext } from './bench.ts';

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());
  const metIn = async (shared: TestContext, learner: string, lesson: string): Promise<number> => {
    const { courses } = await viewProgress(shared, learner);
    const lessons = courses.flatMap((course) => course.lessons).filter(({ id }) => id === lesson);
    return lessons.flatMap(({ objectives }) => objectives.flatMap(({ met }) => met)).length;
  };

  describe('a reset', () => {
    test('of a lesson starts that lesson again, and keeps the others, the attempts and the log', async () => {
      const shared = context();
      const sitting = await started(shared);
      await answerAll(shared, sitting);
      const { learner } = sitting;
      const before = await exportLearner(shared, learner);
      const [first, second] = [await metIn(shared, learner, 'first'), await metIn(shared, learner, 'second')];
      expect(first * second).toBeGreaterThan(0);
      expect(accepted(await resetProgress(shared, learner, 'course-secret/first'))).toMatchObject({
        title: 'The first lesson',
      });
      expect(await metIn(shared, learner, 'first')).toBe(0);
      expect(await metIn(shared, learner, 'second')).toBe(second);
      const after = await exportLearner(shared, learner);
      expect(after.responses).toEqual(before.responses);
      expect(after.resets).toMatchObject([{ scope: 'course-secret/first' }]);
      expect(await viewHistory(shared, learner)).toHaveLength(1);
    });

    test('of a course starts all of it again, and new answers count', async () => {
      const shared = context();
      const sitting = await started(shared);
      await answerAll(shared, sitting);
      accepted(await resetProgress(shared, sitting.learner, 'course-secret'));
      expect((await viewProgress(shared, sitting.learner)).courses).toEqual([]);
      shared.clock.advance(1);
      await answerAll(shared, await started(shared, sitting.learner));
      expect((await viewProgress(shared, sitting.learner)).responses).toBe(6);
    });

    test('of what there is not is refused, and of nobody does nothing', async () => {
      const { learner } = await started(context());
      expect(codeOf(await resetProgress(context(), learner, 'course-secret/none'))).toBe('invalid-scope');
      expect(codeOf(await resetProgress(context(), learner, ''))).toBe('invalid-scope');
      expect(codeOf(await resetProgress(context(), undefined, 'course-secret'))).toBe('accepted');
    });
  });

  describe('a long log', () => {
    test('is folded into a snapshot, and reads the same as without one, also after a reset', async () => {
      const shared = context();
      let learner: string | undefined;
      for (let round = 0; round < 36; round += 1) {
        const sitting = await started(shared, learner);
        learner = sitting.learner;
        await answerAll(shared, sitting);
        shared.clock.advance(3_600_000);
      }
      const id = learner ?? '';
      const snapshots = () =>
        bench
          .store()
          .read(({ db }) =>
            db.selectFrom('progress_snapshots').selectAll().where('learner', '=', id).execute(),
          );
      const fresh = await viewProgress(shared, learner);
      expect(await snapshots()).toHaveLength(1);
      expect(await viewProgress(shared, learner)).toEqual(fresh);
      expect(fresh.responses).toBe(216);
      await answerAll(shared, await started(shared, learner));
      expect((await viewProgress(shared, learner)).responses).toBe(222);
      const basis = (await snapshots())[0]?.basis;
      shared.clock.advance(60_001);
      accepted(await resetProgress(shared, learner, 'course-secret'));
      expect((await viewProgress(shared, learner)).courses).toEqual([]);
      expect((await snapshots())[0]?.basis).not.toBe(basis);
    }, 60_000);

    test('has in it an exam that nobody ended, whose time was up long before', async () => {
      const exam = buildQuiz({ id: 'exam', mode: 'exam', minutes: 10 });
      const shared = contextOn(bench.store(), { bank: buildBank(smallItems(), [buildQuiz(), exam]) });
      const begun = accepted(await startAttempt(shared, undefined, 'exam'));
      const input = await inputFor(shared, begun, 0);
      accepted(await saveExamAnswer(shared, begun.learner, begun.attempt, input));
      for (let round = 0; round < 36; round += 1) {
        shared.clock.advance(3_600_000);
        await answerAll(shared, await started(shared, begun.learner));
      }
      shared.clock.advance(3_600_000);
      for (let view = 0; view < 2; view += 1)
        expect((await viewProgress(shared, begun.learner)).responses).toBe(217);
    }, 60_000);
  });
});
