import { describe, expect, test } from 'vitest';
import { answersOfExam } from '#lib/shell/db/exam-answers.ts';
import { responsesOfLearner } from '#lib/shell/db/responses.ts';
import type { StartedAttempt } from '#lib/shell/usecases/begin-attempt.ts';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { markExamItem } from '#lib/shell/usecases/mark-exam-item.ts';
import { saveExamAnswer, type SavedAnswer } from '#lib/shell/usecases/save-exam-answer.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { submitResponse } from '#lib/shell/usecases/submit-response.ts';
import { viewAttempt } from '#lib/shell/usecases/view-attempt.ts';
import { viewExam, type ExamView } from '#lib/shell/usecases/view-exam.ts';
import { viewHome } from '#lib/shell/usecases/view-home.ts';
import { viewResult } from '#lib/shell/usecases/view-result.ts';
import type { Pace } from '#lib/attempts/exam.ts';
import type { Item, Response } from '#lib/items/item.ts';
import { buildBank, buildQuiz, smallItems, wrongResponse } from '../support/bank-builder.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, codeOf, contextOn, inputFor, type TestContext } from './bench.ts';

const MINUTES = 10;
const MINUTE_MS = 60_000;
const SECRETS = /(id|fact|option|row|column|source)-secret|rationale|entailed|"key"|"R\d"|revision/u;

eachStore((bench) => {
  const bank = buildBank(smallItems(), [buildQuiz({ mode: 'exam', minutes: MINUTES })]);
  const context = (): TestContext => contextOn(bench.store(), { bank });

  const begun = async (world: TestContext, pace?: Pace): Promise<StartedAttempt> =>
    accepted(await startAttempt(world, undefined, 'quiz', pace));
  const say = async (
    world: TestContext,
    sitting: StartedAttempt,
    position: number,
    choose?: (item: Item) => Response,
  ): Promise<SavedAnswer> => {
    const input = await inputFor(world, sitting, position, choose);
    return accepted(await saveExamAnswer(world, sitting.learner, sitting.attempt, input));
  };
  const seen = async (world: TestContext, sitting: StartedAttempt): Promise<ExamView> => {
    const view = accepted(await viewExam(world, sitting.learner, sitting.attempt));
    if (view === undefined) throw new Error('the exam has ended');
    return view;
  };
  const resultOf = async (world: TestContext, { learner, attempt }: StartedAttempt) =>
    accepted(await viewResult(world, learner, attempt));

  describe('an exam', () => {
    test('tells nothing while it lasts, in any answer that it gives', async () => {
      const world = context();
      const sitting = await begun(world);
      const saved = await say(world, sitting, 0, wrongResponse);
      const told = JSON.stringify([saved, { ...(await seen(world, sitting)), quiz: '' }]);
      expect(told).not.toMatch(SECRETS);
      const asked = [
        await viewAttempt(world, sitting.learner, sitting.attempt, 0),
        await viewResult(world, sitting.learner, sitting.attempt),
        await submitResponse(world, sitting.learner, sitting.attempt, await inputFor(world, sitting, 0)),
      ];
      expect(asked.map(codeOf)).toEqual(['attempt-unfinished', 'attempt-unfinished', 'invalid-response']);
      const log = await world.store.read((records) => responsesOfLearner(records, sitting.learner));
      expect(log).toEqual([]);
    });

    test('counts the last answer before it is submitted, and remembers what was taken back', async () => {
      const world = context();
      const sitting = await begun(world);
      await say(world, sitting, 0, wrongResponse);
      await say(world, sitting, 0);
      await say(world, sitting, 1);
      await say(world, sitting, 1, () => ({ picks: {} }));
      await say(world, sitting, 2);
      await say(world, sitting, 2, wrongResponse);
      const { items } = await seen(world, sitting);
      expect(items.map(({ picks }) => Object.keys(picks).length > 0)).toEqual([
        true,
        false,
        true,
        false,
        false,
        false,
      ]);
      accepted(await finishAttempt(world, sitting.learner, sitting.attempt));
      const { items: outcomes, report } = await resultOf(world, sitting);
      const unanswered = ['unanswered', 'unanswered', 'unanswered'];
      expect(outcomes.map(({ outcome }) => outcome)).toEqual(['right', 'unanswered', 'wrong', ...unanswered]);
      expect(report).toMatchObject({ answered: 2, right: 1, items: 6 });
    });

    test('keeps an answer that is sent again once, and the later one of two tabs', async () => {
      const world = context();
      const sitting = await begun(world);
      const first = await inputFor(world, sitting, 0, wrongResponse);
      const second = await inputFor(world, sitting, 0);
      for (const input of [first, second, first])
        accepted(await saveExamAnswer(world, sitting.learner, sitting.attempt, input));
      const kept = await world.store.read((records) => answersOfExam(records, sitting.attempt));
      expect(kept.map(({ id }) => id)).toEqual([first['id'], second['id']]);
      accepted(await finishAttempt(world, sitting.learner, sitting.attempt));
      expect((await resultOf(world, sitting)).items[0]?.outcome).toBe('right');
    });

    test('keeps all of many answers that come at once', async () => {
      const world = context();
      const sitting = await begun(world);
      const inputs = await Promise.all(Array.from({ length: 12 }, (_, n) => inputFor(world, sitting, n % 6)));
      const saved = await Promise.all(
        inputs.map((input) => saveExamAnswer(world, sitting.learner, sitting.attempt, input)),
      );
      expect(saved.map(codeOf)).toEqual(inputs.map(() => 'accepted'));
      const kept = await world.store.read((records) => answersOfExam(records, sitting.attempt));
      expect(kept.map(({ sequence }) => sequence)).toEqual(inputs.map((_, index) => index + 1));
    });

    test('ends by itself at its deadline, when it is next touched, at the time that was set', async () => {
      const world = context();
      const sitting = await begun(world);
      await say(world, sitting, 0);
      expect((await seen(world, sitting)).remainingMs).toBe(MINUTES * MINUTE_MS);
      world.clock.advance(MINUTES * MINUTE_MS);
      await say(world, sitting, 1);
      world.clock.advance(1);
      expect(accepted(await viewExam(world, sitting.learner, sitting.attempt))).toBeUndefined();
      const ended = accepted(await finishAttempt(world, sitting.learner, sitting.attempt));
      expect(ended.finishedAt).toBe('2026-03-01T12:10:00.000Z');
      expect((await resultOf(world, sitting)).report).toMatchObject({ answered: 2, right: 2 });
    });

    test('keeps what comes late, shows it, and does not count it', async () => {
      const world = context();
      const sitting = await begun(world);
      await say(world, sitting, 0);
      const late = await inputFor(world, sitting, 1);
      world.clock.advance(MINUTES * MINUTE_MS + 1);
      const save = () => saveExamAnswer(world, sitting.learner, sitting.attempt, late);
      expect(accepted(await save())).toEqual({ isLate: true, remainingMs: 0 });
      expect(accepted(await save())).toEqual({ isLate: true, remainingMs: 0 });
      const { items, report } = await resultOf(world, sitting);
      expect(report).toMatchObject({ answered: 1, right: 1 });
      expect(items.map(({ late: words }) => words.length > 0)).toEqual([
        false,
        true,
        false,
        false,
        false,
        false,
      ]);
    });

    test.each([
      ['1', 10],
      ['1.5', 15],
      ['2', 20],
    ] as const)('lasts %s times as long when that was chosen', async (pace, minutes) => {
      const world = context();
      const sitting = await begun(world, pace);
      expect((await seen(world, sitting)).remainingMs).toBe(minutes * MINUTE_MS);
    });

    test('has no end when that was chosen', async () => {
      const world = context();
      const sitting = await begun(world, 'none');
      world.clock.advance(1000 * MINUTE_MS);
      expect((await seen(world, sitting)).remainingMs).toBeNull();
    });

    test('is resumed with answers, confidence, flags and strikes as they were', async () => {
      const world = context();
      const sitting = await begun(world);
      const input = { ...(await inputFor(world, sitting, 2)), confidence: 'sure' };
      accepted(await saveExamAnswer(world, sitting.learner, sitting.attempt, input));
      const before = await seen(world, sitting);
      const item = before.items[2]?.item.handle ?? '';
      const struck = [before.items[2]?.item.parts[0]?.options[0]?.handle ?? ''];
      for (const flagged of [false, true])
        accepted(await markExamItem(world, sitting.learner, sitting.attempt, { item, flagged, struck }));
      const after = await seen(world, sitting);
      const picks = input['picks' as keyof typeof input];
      expect(after.items[2]).toMatchObject({ picks, confidence: 'sure', flagged: true, struck });
      const home = await viewHome(world, sitting.learner);
      expect(home.next).toEqual({ step: 'continue-attempt', attempt: sitting.attempt });
    });

    test('tells everything once it has ended', async () => {
      const world = context();
      const sitting = await begun(world);
      const input = { ...(await inputFor(world, sitting, 0, wrongResponse)), confidence: 'sure' };
      accepted(await saveExamAnswer(world, sitting.learner, sitting.attempt, input));
      accepted(await finishAttempt(world, sitting.learner, sitting.attempt));
      const { items, confidence, missedFacts } = await resultOf(world, sitting);
      const options = items.flatMap(({ feedback }) => feedback.parts.flatMap((part) => part.options));
      expect(options.every(({ rationale }) => rationale.startsWith('rationale'))).toBe(true);
      expect(confidence).toEqual([{ confidence: 'sure', right: 0, answers: 1 }]);
      expect(missedFacts).toBeGreaterThan(0);
      const view = accepted(await viewAttempt(world, sitting.learner, sitting.attempt, 0));
      expect(view.feedback?.score.points).toBe(0);
    });

    test('of another learner takes no answer, no mark and no look', async () => {
      const world = context();
      const [own, other] = [await begun(world), await begun(world)];
      const input = await inputFor(world, own, 0);
      const asked = [
        await viewExam(world, other.learner, own.attempt),
        await saveExamAnswer(world, other.learner, own.attempt, input),
        await markExamItem(world, other.learner, own.attempt, {
          item: input['item'],
          flagged: true,
          struck: [],
        }),
      ];
      expect(asked.map(codeOf)).toEqual(asked.map(() => 'attempt-not-found'));
    });

    test('of an erased learner is gone with its answers and marks', async () => {
      const world = context();
      const sitting = await begun(world);
      const input = await inputFor(world, sitting, 0);
      await say(world, sitting, 1);
      const mark = { item: input['item'], flagged: true, struck: [] };
      accepted(await markExamItem(world, sitting.learner, sitting.attempt, mark));
      await eraseLearner(world, sitting.learner);
      const late = await saveExamAnswer(world, sitting.learner, sitting.attempt, input);
      expect(codeOf(late)).toBe('learner-erased');
      expect(await world.store.read((records) => answersOfExam(records, sitting.attempt))).toEqual([]);
    });

    test('takes no more answers than anyone gives', async () => {
      const small = buildQuiz({ mode: 'exam', items: 1, kinds: {} });
      const world = contextOn(bench.store(), { bank: buildBank(smallItems(), [small]) });
      const sitting = await begun(world);
      const input = await inputFor(world, sitting, 0);
      const save = async () => {
        const fresh = { ...input, id: world.clock.randomId() };
        return codeOf(await saveExamAnswer(world, sitting.learner, sitting.attempt, fresh));
      };
      for (let n = 0; n < 100; n += 1) expect(await save()).toBe('accepted');
      expect(await save()).toBe('too-many-answers');
    });
  });
});
