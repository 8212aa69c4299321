import { describe, expect, test } from 'vitest';
import { viewHome } from '#lib/shell/usecases/view-home.ts';
import { viewProgress } from '#lib/shell/usecases/view-progress.ts';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { buildBank, wrongResponse } from '../support/bank-builder.ts';
import { DAY_MS } from '../support/clock.ts';
import { eachStore } from '../support/stores.ts';
import { answer, answerAll, contextOn, started, type TestContext } from './bench.ts';

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());

  describe('the home page', () => {
    test('shows a newcomer the courses and the first lesson', async () => {
      const home = await viewHome(context(), undefined);
      expect(home.courses).toMatchObject([{ title: 'Trees', quizzes: 1 }]);
      expect(home.unfinished).toEqual([]);
      expect(home.next).toEqual({ step: 'read-lesson', course: 'course-secret', lesson: 'first' });
    });

    test('offers to go on with the newest unfinished attempt of a quiz', async () => {
      const shared = context();
      const first = await started(shared);
      shared.clock.advance(1000);
      const second = await started(shared, first.learner);
      await answer(shared, second, 0);
      const home = await viewHome(shared, first.learner);
      expect(home.unfinished).toEqual([
        {
          attempt: second.attempt,
          quiz: { id: 'quiz', title: 'A small quiz' },
          mode: 'practice',
          answered: 1,
          items: 6,
        },
      ]);
      expect(home.next).toEqual({ step: 'continue-attempt', attempt: second.attempt });
    });

    test('proposes the quiz again until it is passed', async () => {
      const sitting = await started(context());
      await answerAll(context(), sitting, wrongResponse);
      expect((await viewHome(context(), sitting.learner)).next).toEqual({ step: 'start-quiz', quiz: 'quiz' });
    });
  });

  describe('progress', () => {
    test('is empty for a reader', async () => {
      expect(await viewProgress(context(), undefined)).toMatchObject({
        responses: 0,
        courses: [],
        ms: 0,
        due: [],
        calibration: [],
      });
    });

    test('names the facts that were met, and only counts the others', async () => {
      const sitting = await started(context());
      await answer(context(), sitting, 0);
      const { courses, responses } = await viewProgress(context(), sitting.learner);
      const objectives = courses.flatMap((course) => course.lessons.flatMap((lesson) => lesson.objectives));
      const met = objectives.flatMap((objective) => objective.met);
      expect(responses).toBe(1);
      expect(met.length).toBeGreaterThan(0);
      for (const fact of met) expect(fact).toMatchObject({ standing: 'learning', right: 1, wrong: 0 });
      expect(objectives.reduce((sum, objective) => sum + objective.unmet, 0)).toBe(12 - met.length);
    });

    test('grows to secure over days and kinds', async () => {
      const shared = context();
      let learner: string | undefined;
      for (let day = 0; day < 12; day += 1) {
        shared.clock.advance(day * DAY_MS);
        const sitting = await started(shared, learner);
        learner = sitting.learner;
        await answerAll(shared, sitting);
      }
      const { courses, due } = await viewProgress(shared, learner);
      const met = courses.flatMap((course) =>
        course.lessons.flatMap((lesson) => lesson.objectives.flatMap((objective) => objective.met)),
      );
      expect(met.filter((fact) => fact.standing === 'secure').length).toBeGreaterThan(0);
      expect(due[0]?.due).toBe(met.filter((fact) => fact.standing === 'due').length);
    });

    test('forgets what is no longer in the bank, and comes back with it', async () => {
      const sitting = await started(context());
      await answer(context(), sitting, 0);
      const gone = contextOn(bench.store(), { bank: buildBank([], []) });
      expect(await viewProgress(gone, sitting.learner)).toMatchObject({ responses: 1, courses: [] });
      expect((await viewProgress(context(), sitting.learner)).courses).toHaveLength(1);
    });

    test('of an erased learner is gone', async () => {
      const sitting = await started(context());
      await answer(context(), sitting, 0);
      await eraseLearner(context(), sitting.learner);
      await eraseLearner(context(), undefined);
      expect((await viewProgress(context(), sitting.learner)).responses).toBe(0);
    });
  });
});
