import { describe, expect, test } from 'vitest';
import { findAttempt } from '#lib/shell/db/attempts.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { recallItem } from '#lib/shell/usecases/recall-item.ts';
import { saveExamAnswer } from '#lib/shell/usecases/save-exam-answer.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { startRetry } from '#lib/shell/usecases/start-retry.ts';
import { submitResponse } from '#lib/shell/usecases/submit-response.ts';
import { viewAttempt } from '#lib/shell/usecases/view-attempt.ts';
import { viewExam } from '#lib/shell/usecases/view-exam.ts';
import { viewAttemptHistory, viewHistory } from '#lib/shell/usecases/view-history.ts';
import { dismissNotice, viewNotices } from '#lib/shell/usecases/view-notices.ts';
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

type Sitting = Awaited<ReturnType<typeof started>>;

eachStore((bench) => {
  /** Every test has a bank of its own revisions, since a recall holds for the whole store. */
  const context = (): TestContext => contextOn(bench.store());
  const entryAt = async ({ learner, attempt }: Sitting, position: number) => {
    const kept = await bench.store().read((records) => findAttempt(records, learner, attempt));
    const entry = kept?.form.entries[position];
    if (entry === undefined) throw new Error(`no position ${position}`);
    return { item: entry.itemId, revision: entry.revision };
  };
  const recalled = async (shared: TestContext, sitting: Sitting, position: number) => {
    const named = await entryAt(sitting, position);
    const report = await recallItem(shared, { ...named, why: 'The key was wrong.', right: 'The other one.' });
    return { ...named, report };
  };
  /** The store keeps recalls, and the bank is small: what a test recalled is let go of again. */
  const letGo = async (): Promise<void> => {
    await bench.store().write(async ({ db }) => {
      await db.deleteFrom('recall_dismissals').execute();
      await db.deleteFrom('recalls').execute();
    });
  };

  describe('a recalled item', () => {
    test('of a finished attempt is rescored with both scores kept, and counts no more as progress', async () => {
      const shared = context();
      const sitting = await started(shared);
      let next = (await answer(shared, sitting, 0, wrongResponse)).next;
      while (next !== undefined) next = (await answer(shared, sitting, next)).next;
      const before = accepted(await viewResult(shared, sitting.learner, sitting.attempt));
      shared.clock.advance(1000);
      const { report } = await recalled(shared, sitting, 0);
      expect(report).toMatchObject({ isNew: true, learners: 1, responses: 1, dropped: 0, ended: 0 });
      const after = accepted(await viewResult(shared, sitting.learner, sitting.attempt));
      expect(after.firstReport).toEqual(before.report);
      expect(after.report).toMatchObject({ items: 5, answered: 5, right: 5, percentage: 100, passed: true });
      expect(after.items[0]).toMatchObject({
        points: before.items[0]?.points,
        recall: { why: 'The key was wrong.', right: 'The other one.' },
      });
      expect(after.items[0]?.recall?.lesson.href).toMatch(/^\/courses\/course-secret\//u);
      // Five of the form, and the one that asked the miss again.
      expect((await viewProgress(shared, sitting.learner)).responses).toBe(6);
      expect(after.missedFacts).toBe(0);
      const [line] = await viewHistory(shared, sitting.learner);
      expect(line).toMatchObject({ percentage: 100, firstPercentage: before.report.percentage });
      await letGo();
    });

    test('is dropped by an attempt under way, whether it was answered or not', async () => {
      const shared = context();
      const sitting = await started(shared);
      await answer(shared, sitting, 0, wrongResponse);
      shared.clock.advance(1000);
      await recalled(shared, sitting, 0);
      const late = await inputFor(shared, sitting, 1);
      const { report } = await recalled(shared, sitting, 1);
      expect(report).toMatchObject({ dropped: 1, ended: 0 });
      expect(codeOf(await submitResponse(shared, sitting.learner, sitting.attempt, late))).toBe(
        'item-withdrawn',
      );
      const view = accepted(await viewAttempt(shared, sitting.learner, sitting.attempt));
      expect(view).toMatchObject({
        position: 2,
        places: [true, true, false, false, false, false, false].map((isAnswered) => ({ isAnswered })),
      });
      const open = accepted(await viewAttempt(shared, sitting.learner, sitting.attempt, 1));
      expect(open).toMatchObject({ feedback: undefined, recall: { why: 'The key was wrong.' } });
      let last = false;
      for (let position = 2; position < 7; position += 1)
        last = (await answer(shared, sitting, position)).isFinished;
      expect(last).toBe(true);
      const result = accepted(await viewResult(shared, sitting.learner, sitting.attempt));
      expect(result.report).toMatchObject({ items: 4, percentage: 100 });
      expect(result.firstReport).toBeUndefined();
      await letGo();
    });

    test('of an attempt under way is not asked again for being missed', async () => {
      const shared = context();
      const sitting = await started(shared);
      await recalled(shared, sitting, 5);
      await answer(shared, sitting, 4, wrongResponse);
      await recalled(shared, sitting, 4);
      for (let position = 0; position < 4; position += 1) await answer(shared, sitting, position);
      const result = accepted(await viewResult(shared, sitting.learner, sitting.attempt));
      expect(result).toMatchObject({ missedFacts: 0, report: { items: 4, percentage: 100 } });
      expect(result.items).toHaveLength(6);
      expect(codeOf(await startRetry(shared, sitting.learner, sitting.attempt))).toBe('nothing-to-retry');
      await letGo();
    });

    test('of an exam under way can no longer be answered, and counts neither way', async () => {
      const bank = buildBank(smallItems(), [buildQuiz({ mode: 'exam' })]);
      const shared = contextOn(bench.store(), { bank });
      const sitting = await started(shared);
      const { learner, attempt } = sitting;
      const [first, second] = [await inputFor(shared, sitting, 0), await inputFor(shared, sitting, 1)];
      for (const input of [
        await inputFor(shared, sitting, 0, wrongResponse),
        await inputFor(shared, sitting, 2),
      ])
        accepted(await saveExamAnswer(shared, learner, attempt, input));
      await recalled(shared, sitting, 0);
      const { report } = await recalled(shared, sitting, 1);
      expect(report).toMatchObject({ dropped: 1, ended: 0 });
      for (const input of [first, second])
        expect(codeOf(await saveExamAnswer(shared, learner, attempt, input))).toBe('item-withdrawn');
      const exam = accepted(await viewExam(shared, learner, attempt));
      expect(exam?.items.map(({ isWithdrawn }) => isWithdrawn)).toEqual([
        true,
        true,
        ...Array.from({ length: 4 }, () => false),
      ]);
      expect(JSON.stringify(exam)).not.toContain('The other one.');
      expect(accepted(await viewAttemptHistory(shared, learner, attempt)).shown).toEqual([]);
      accepted(await finishAttempt(shared, learner, attempt));
      const result = accepted(await viewResult(shared, learner, attempt));
      expect(result.report).toMatchObject({ items: 4, answered: 1, right: 1, percentage: 25 });
      expect(result.items[0]).toMatchObject({ outcome: 'wrong', recall: { right: 'The other one.' } });
      expect(await viewNotices(shared, learner)).toHaveLength(1);
      await letGo();
    });

    test('that was the last open one ends the attempt', async () => {
      const shared = context();
      const sitting = await started(shared);
      for (let position = 0; position < 5; position += 1) await answer(shared, sitting, position);
      const { report } = await recalled(shared, sitting, 5);
      expect(report).toMatchObject({ dropped: 1, ended: 1 });
      const result = accepted(await viewResult(shared, sitting.learner, sitting.attempt));
      expect(result.report).toMatchObject({ items: 5, percentage: 100, passed: true });
      await letGo();
    });

    test('is never served again, from the very next start', async () => {
      const shared = context();
      const sitting = await started(shared);
      const { item } = await recalled(shared, sitting, 0);
      for (let time = 0; time < 8; time += 1) {
        const next = accepted(await startAttempt(shared, undefined, 'quiz'));
        const kept = await bench.store().read((records) => findAttempt(records, next.learner, next.attempt));
        expect(kept?.form.entries.map(({ itemId }) => itemId)).not.toContain(item);
      }
      await letGo();
    });

    test('is told to each learner who answered it, until they put the notice away', async () => {
      const shared = context();
      const [met, unmet] = [await started(shared), await started(shared)];
      await answerAll(shared, met);
      const { revision } = await recalled(shared, met, 2);
      const notices = await viewNotices(shared, met.learner);
      expect(notices).toMatchObject([
        { revision, attempt: met.attempt, why: 'The key was wrong.', right: 'The other one.' },
      ]);
      expect(await viewNotices(shared, unmet.learner)).toEqual([]);
      expect(await viewNotices(shared, undefined)).toEqual([]);
      await dismissNotice(shared, unmet.learner, revision);
      await dismissNotice(shared, met.learner, 'no such revision');
      expect(await viewNotices(shared, met.learner)).toHaveLength(1);
      for (let time = 0; time < 2; time += 1) await dismissNotice(shared, met.learner, revision);
      expect(await viewNotices(shared, met.learner)).toEqual([]);
      await letGo();
    });

    test('recalled twice keeps the first words', async () => {
      const shared = context();
      const sitting = await started(shared);
      await answerAll(shared, sitting);
      const named = await entryAt(sitting, 0);
      await recallItem(shared, { ...named, why: 'First.', right: '' });
      expect((await recallItem(shared, { ...named, why: 'Second.', right: '' })).isNew).toBe(false);
      expect((await viewNotices(shared, sitting.learner))[0]?.why).toBe('First.');
      await letGo();
    });
  });

  describe('the history of an attempt', () => {
    test('holds every item as it was shown, with keys and rationales, though the content is gone', async () => {
      const shared = context();
      const sitting = await started(shared);
      await answer(shared, sitting, 0);
      const partly = accepted(await viewAttemptHistory(shared, sitting.learner, sitting.attempt));
      expect(partly.shown.map(({ position }) => position)).toEqual([0]);
      await finishAttempt(shared, sitting.learner, sitting.attempt);
      const whole = accepted(await viewAttemptHistory(shared, sitting.learner, sitting.attempt));
      expect(whole.shown.map(({ answer: given }) => given?.latencyMs)).toEqual([
        1500,
        ...Array.from({ length: 5 }, () => undefined),
      ]);
      for (const { feedback } of whole.shown)
        for (const option of feedback.parts.flatMap(({ options }) => options))
          expect(option.rationale).toMatch(/^rationale/u);
      expect(codeOf(await viewAttemptHistory(shared, undefined, sitting.attempt))).toBe('attempt-not-found');
      const other = await started(shared);
      expect(codeOf(await viewAttemptHistory(shared, other.learner, sitting.attempt))).toBe(
        'attempt-not-found',
      );
    });
  });
});
