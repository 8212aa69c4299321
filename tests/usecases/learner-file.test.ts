import { describe, expect, test } from 'vitest';
import { listReports } from '#lib/shell/db/problem-reports.ts';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { answersCsv, exportLearner } from '#lib/shell/usecases/export-learner.ts';
import { importLearner } from '#lib/shell/usecases/import-learner.ts';
import { learnerFileSchema, type LearnerFile } from '#lib/shell/usecases/learner-file.ts';
import { reportProblem } from '#lib/shell/usecases/report-problem.ts';
import { resetProgress } from '#lib/shell/usecases/reset-progress.ts';
import { saveExamAnswer } from '#lib/shell/usecases/save-exam-answer.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { viewProgress } from '#lib/shell/usecases/view-progress.ts';
import { viewResult } from '#lib/shell/usecases/view-result.ts';
import { buildBank, buildQuiz, smallItems, wrongResponse } from '../support/bank-builder.ts';
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

const asSent = (file: LearnerFile): LearnerFile => JSON.parse(JSON.stringify(file)) as LearnerFile;

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());

  /** A learner with a finished attempt, one under way, and a reset. */
  const aLearner = async (shared: TestContext): Promise<string> => {
    const first = await started(shared);
    await answerAll(shared, first, wrongResponse);
    accepted(await resetProgress(shared, first.learner, 'course-secret/first'));
    shared.clock.advance(1000);
    const second = await started(shared, first.learner);
    await answer(shared, second, 3);
    await answer(shared, second, 1);
    shared.clock.advance(1000);
    return first.learner;
  };

  describe('a learner’s file', () => {
    test('fits its schema, and holds no number of the learner and no secret', async () => {
      const shared = context();
      const learner = await aLearner(shared);
      const file = await exportLearner(shared, learner);
      expect(learnerFileSchema.parse(asSent(file))).toEqual(file);
      expect(JSON.stringify(file)).not.toContain(learner);
      expect(JSON.stringify(file)).not.toMatch(/"secret"|"salt"/u);
      expect(await exportLearner(shared, undefined)).toMatchObject({
        attempts: [],
        responses: [],
        examAnswers: [],
        items: {},
      });
    });

    test('has of an attempt under way what was answered, and nothing of its open items', async () => {
      const shared = context();
      const sitting = await started(shared);
      await answer(shared, sitting, 4);
      const file = await exportLearner(shared, sitting.learner);
      expect(file.attempts).toMatchObject([{ left: 5, finishedAt: null, contents: [expect.any(String)] }]);
      expect(file.responses).toMatchObject([{ position: 0 }]);
      expect(Object.keys(file.items)).toHaveLength(1);
    });

    test('brings everything back after erasing, once, however often it is read in', async () => {
      const shared = context();
      const learner = await aLearner(shared);
      const [file, progress] = [await exportLearner(shared, learner), await viewProgress(shared, learner)];
      await eraseLearner(shared, learner);
      const back = accepted(await importLearner(shared, learner, asSent(file)));
      // Six misses grow by what variants there are for each at its place in the form: by six, rarely by fewer.
      const responses = file.attempts.reduce((sum, { contents }) => sum + contents.length, 0);
      expect(responses).toBeGreaterThan(6 + 2);
      expect(file.responses).toHaveLength(responses);
      expect(back).toMatchObject({ isNewLearner: true, attempts: 2, responses, known: 0 });
      expect(back.learner).not.toBe(learner);
      const again = accepted(await importLearner(shared, back.learner, asSent(file)));
      expect(again).toMatchObject({ isNewLearner: false, attempts: 0, responses: 0, known: 2 });
      expect(await viewProgress(shared, back.learner)).toEqual(progress);
      const second = await exportLearner(shared, back.learner);
      expect({ ...second, attempts: [] }).toEqual({ ...file, attempts: [] });
    });

    test('has an exam with its time, every answer that it received and how sure they were, once it has ended', async () => {
      const bank = buildBank(smallItems(), [buildQuiz({ mode: 'exam', minutes: 10 })]);
      const shared = contextOn(bench.store(), { bank });
      const { learner, attempt } = accepted(await startAttempt(shared, undefined, 'quiz', '2'));
      const say = async (position: number): Promise<void> => {
        const input = await inputFor(shared, { learner, attempt }, position, wrongResponse);
        accepted(await saveExamAnswer(shared, learner, attempt, { ...input, confidence: 'sure' }));
      };
      await say(0);
      await say(0);
      const open = await exportLearner(shared, learner);
      expect(open).toMatchObject({ attempts: [{ left: 6, contents: [] }], responses: [], examAnswers: [] });
      shared.clock.advance(21 * 60_000);
      await say(1);
      const [file, result] = [
        await exportLearner(shared, learner),
        accepted(await viewResult(shared, learner, attempt)),
      ];
      expect(file).toMatchObject({
        attempts: [
          { quiz: { mode: 'exam', minutes: 10, pace: '2' }, deadline: expect.any(String) as string },
        ],
        responses: [{ confidence: 'sure' }],
        examAnswers: [{ isLate: false }, { isLate: false }, { isLate: true, confidence: 'sure' }],
      });
      await eraseLearner(shared, learner);
      const back = accepted(await importLearner(shared, undefined, asSent(file)));
      expect(await exportLearner(shared, back.learner)).toEqual(file);
      const again = accepted(await viewResult(shared, back.learner, attempt));
      expect(again.report).toEqual(result.report);
      expect(again.items.map(({ late }) => late)).toEqual(result.items.map(({ late }) => late));
      const misplaced = file.examAnswers.map((one) => ({ ...one, position: 99 }));
      expect(codeOf(await importLearner(shared, undefined, { ...file, examAnswers: misplaced }))).toBe(
        'invalid-file',
      );
    });

    test('cannot take what another learner has', async () => {
      const shared = context();
      const learner = await aLearner(shared);
      const file = await exportLearner(shared, learner);
      const thief = await started(shared);
      const taken = accepted(await importLearner(shared, thief.learner, asSent(file)));
      expect(taken).toMatchObject({ attempts: 0, responses: 0, known: 2 });
      expect((await exportLearner(shared, learner)).responses).toEqual(file.responses);
    });

    test('is scored again: points and facts that were changed in it count nothing', async () => {
      const shared = context();
      const sitting = await started(shared);
      await answerAll(shared, sitting, wrongResponse);
      const file = asSent(await exportLearner(shared, sitting.learner));
      await eraseLearner(shared, sitting.learner);
      const better = file.responses.map((response) => ({
        ...response,
        points: response.max,
        answer: { ...response.answer, facts: [{ fact: 'course-secret/first/x', right: true }] },
      }));
      const { learner } = accepted(await importLearner(shared, undefined, { ...file, responses: better }));
      expect((await exportLearner(shared, learner)).responses).toEqual(file.responses);
    });

    test.each<[string, (file: LearnerFile) => unknown]>([
      ['nothing', () => undefined],
      ['another format', (file) => ({ ...file, format: 'x' })],
      ['an item that was changed', (file) => ({ ...file, items: changedItems(file) })],
      ['a response to no attempt', (file) => ({ ...file, attempts: [] })],
      [
        'a response to no place',
        (file) => ({ ...file, responses: file.responses.map((r) => ({ ...r, position: 99 })) }),
      ],
      [
        'a response to another revision',
        (file) => ({ ...file, responses: file.responses.map((r) => ({ ...r, itemRevision: 'x' })) }),
      ],
      ['a time to come', (file) => ({ ...file, exportedAt: '2999-01-01T00:00:00.000Z' })],
      ['an item missing', (file) => ({ ...file, items: {} })],
    ])('with %s is refused', async (_, spoil) => {
      const shared = context();
      const sitting = await started(shared);
      await answer(shared, sitting, 0);
      const file = asSent(await exportLearner(shared, sitting.learner));
      expect(codeOf(await importLearner(shared, undefined, spoil(file)))).toBe('invalid-file');
    });

    test('as CSV has a line for each answer, in words', async () => {
      const shared = context();
      const sitting = await started(shared);
      await answerAll(shared, sitting);
      const lines = answersCsv(await exportLearner(shared, sitting.learner))
        .trimEnd()
        .split('\r\n');
      expect(lines).toHaveLength(7);
      expect(lines[0]).toMatch(/^received_at,time_zone,course,lesson,quiz,/u);
      expect(lines[1]).toMatch(/Choice [K-T]|Statement/u);
    });
  });

  describe('a report of a problem', () => {
    const report = { problem: 'key-wrong', text: ' It says otherwise.\r\nSee the lesson. ' };

    test('is kept with the item’s revision and without the learner', async () => {
      const shared = context();
      const sitting = await started(shared);
      await answer(shared, sitting, 0);
      accepted(
        await reportProblem(shared, sitting.learner, { attempt: sitting.attempt, position: 0 }, report),
      );
      const [kept] = await bench.store().read(listReports);
      expect(kept).toMatchObject({ problem: 'key-wrong', text: 'It says otherwise.\nSee the lesson.' });
      expect(kept?.item).toMatch(/^course-secret\//u);
      const rows = await bench
        .store()
        .read(({ db }) => db.selectFrom('problem_reports').selectAll().execute());
      expect(JSON.stringify(rows)).not.toContain(sitting.learner);
    });

    test.each([
      ['an item that is not answered', 1, report],
      ['a place that there is not', 17, report],
      ['no reason', 0, { text: 'x' }],
      ['another reason', 0, { problem: 'boring' }],
      ['a long text', 0, { problem: 'other', text: 'x'.repeat(501) }],
    ])('about %s is refused', async (_, position, input) => {
      const shared = context();
      const sitting = await started(shared);
      await answer(shared, sitting, 0);
      const place = { attempt: sitting.attempt, position };
      expect(codeOf(await reportProblem(shared, sitting.learner, place, input))).toBe('invalid-report');
    });

    test('comes from the attempt’s learner alone, and twenty times an hour at most', async () => {
      const shared = context();
      const sitting = await started(shared);
      await answer(shared, sitting, 0);
      const place = { attempt: sitting.attempt, position: 0 };
      expect(codeOf(await reportProblem(shared, undefined, place, report))).toBe('attempt-not-found');
      const codes: string[] = [];
      for (let time = 0; time < 21; time += 1)
        codes.push(codeOf(await reportProblem(shared, sitting.learner, place, report)));
      expect([codes[19], codes[20]]).toEqual(['accepted', 'too-many-tries']);
    });
  });
});

function changedItems({ items }: LearnerFile): unknown {
  return Object.fromEntries(
    Object.entries(items).map(([hash, shown]) => [
      hash,
      { ...shown, objective: `${shown.objective} changed` },
    ]),
  );
}
