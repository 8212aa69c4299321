import { heldBank } from '#lib/bank/served-bank.ts';
import { describe, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { startAttempt } from '#lib/shell/usecases/start-attempt.ts';
import { submitResponse } from '#lib/shell/usecases/submit-response.ts';
import { viewAttempt } from '#lib/shell/usecases/view-attempt.ts';
import { viewResult } from '#lib/shell/usecases/view-result.ts';
import { buildBank, buildQuiz, smallItems, wrongResponse } from '../support/bank-builder.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, answer, answerAll, codeOf, contextOn, inputFor, started } from './bench.ts';

const SECRETS = /(id|fact|option|row|column|source|course)-secret|rationale|entailed|"R\d"/u;

eachStore((bench) => {
  const context = (): ReturnType<typeof contextOn> => contextOn(bench.store());

  describe('starting', () => {
    test('makes a learner for a reader, and keeps the one who comes back', async () => {
      const first = await started(context());
      const second = await started(context(), first.learner);
      expect(first.isNewLearner).toBe(true);
      expect(second).toMatchObject({ learner: first.learner, isNewLearner: false });
    });

    test('makes a new learner of one who is not known', async () => {
      const sitting = await started(context(), systemClock.randomId());
      expect(sitting.isNewLearner).toBe(true);
    });

    test('refuses a quiz that is not there', async () => {
      expect(codeOf(await startAttempt(context(), undefined, 'nothing'))).toBe('quiz-not-found');
    });

    test('refuses a quiz that the bank cannot fill, and names the cell', async () => {
      const bank = buildBank(smallItems(), [buildQuiz({ kinds: { 'multiple-response': 5 } })]);
      const refused = await startAttempt({ ...context(), bank: heldBank(bank) }, undefined, 'quiz');
      const shortage = { cell: 'kind:multiple-response', needed: 5, available: 2 };
      expect(refused).toMatchObject({ ok: false, error: { code: 'bank-shortage', shortage } });
      expect(refused).toMatchObject({
        error: {
          detail:
            'The blueprint asks for 5 items of the kind multiple response, and the bank can give 2 on one form.',
        },
      });
    });
  });

  describe('an attempt', () => {
    test('begins at the first item, whose key and nothing readable goes to the page that grades it', async () => {
      const { learner, attempt } = await started(context());
      const view = accepted(await viewAttempt(context(), learner, attempt));
      expect(view).toMatchObject({ position: 0, next: 0, isFinished: false, feedback: undefined });
      expect(view.places.map(({ isAnswered }) => isAnswered)).toEqual(Array(6).fill(false));
      expect(JSON.stringify({ ...view, quiz: '', key: '' })).not.toMatch(SECRETS);
      const READABLE = /(id|fact|option|row|column|source|course)-secret-|entailed|"R\d"/u;
      expect(JSON.stringify(view.key?.parts)).not.toMatch(READABLE);
    });

    test('goes on at the first item without an answer, and shows feedback on the others', async () => {
      const sitting = await started(context());
      const { feedback } = await answer(context(), sitting, 0);
      const view = accepted(await viewAttempt(context(), sitting.learner, sitting.attempt));
      expect(view).toMatchObject({ position: 1, feedback: undefined });
      const back = accepted(await viewAttempt(context(), sitting.learner, sitting.attempt, 0));
      expect(back.feedback).toEqual(feedback);
    });

    test.each([-1, 6, 0.5, Number.NaN])('shows the next item for the position %d', async (position) => {
      const { learner, attempt } = await started(context());
      expect(accepted(await viewAttempt(context(), learner, attempt, position)).position).toBe(0);
    });

    test('is found by its learner alone', async () => {
      const [own, other] = [await started(context()), await started(context())];
      const input = await inputFor(context(), own, 0);
      const viewers = [other.learner, undefined, 'nobody'];
      for (const viewer of viewers) {
        const answers = [
          await viewAttempt(context(), viewer, own.attempt),
          await viewResult(context(), viewer, own.attempt),
          await finishAttempt(context(), viewer, own.attempt),
          await submitResponse(context(), viewer, own.attempt, input),
        ];
        expect(answers).toEqual(answers.map(() => ({ ok: false, error: { code: 'attempt-not-found' } })));
      }
    });

    test.each(['', 'x', "' or 1=1", '\u0000', systemClock.randomId()])(
      'named %j is not found',
      async (name) => {
        const { learner } = await started(context());
        expect(codeOf(await viewAttempt(context(), learner, name))).toBe('attempt-not-found');
      },
    );

    test('works when the bank has changed and its items are gone', async () => {
      const sitting = await started(context());
      await answer(context(), sitting, 0);
      const moved = contextOn(bench.store(), { bank: buildBank([], []) });
      const view = accepted(await viewAttempt(moved, sitting.learner, sitting.attempt));
      const { feedback } = await answer(moved, sitting, view.position);
      expect(feedback.evidence[0]?.sentence).toMatch(/^The taught sentence/u);
      expect(accepted(await viewAttempt(moved, sitting.learner, sitting.attempt, 0)).feedback).toBeDefined();
      await finishAttempt(moved, sitting.learner, sitting.attempt);
      const result = accepted(await viewResult(moved, sitting.learner, sitting.attempt));
      expect(result.report).toMatchObject({ answered: 2, right: 2 });
      // Chance decides whether the four items left unanswered are of one lesson or of both: as many as the bank that had them tells.
      const told = accepted(await viewResult(context(), sitting.learner, sitting.attempt));
      const titles = told.reread.map((lesson) => lesson.title);
      expect(titles).not.toEqual([]);
      expect(result.reread.map((lesson) => lesson.title)).toEqual(titles);
    });
  });

  describe('a response', () => {
    test('is answered with keys, reasons and the taught sentence', async () => {
      const sitting = await started(context());
      const { feedback, answered, items, isFinished } = await answer(context(), sitting, 0);
      expect({ answered, items, isFinished }).toEqual({ answered: 1, items: 6, isFinished: false });
      expect(feedback.score.points).toBe(feedback.score.max);
      const options = feedback.parts.flatMap((part) => part.options);
      for (const option of options) expect(option.chosen).toBe(option.key);
      for (const option of options) expect(option.rationale).toMatch(/^rationale/u);
      expect(feedback.evidence[0]).toMatchObject({ citations: ['A book, Leaves'], toVerify: false });
      expect(feedback.evidence[0]?.href).toMatch(/^\/courses\/course-secret\/(first|second)#e-[0-9a-f]{8}$/u);
    });

    test('sent again gets the same feedback, and counts once', async () => {
      const sitting = await started(context());
      const input = await inputFor(context(), sitting, 0, wrongResponse);
      const send = async () =>
        accepted(await submitResponse(context(), sitting.learner, sitting.attempt, input));
      expect(await send()).toEqual(await send());
      const other = { ...input, id: String(input['id']).toUpperCase(), picks: {} };
      const again = accepted(await submitResponse(context(), sitting.learner, sitting.attempt, other));
      expect(again).toEqual(await send());
    });

    test('to an answered item is refused with the feedback that counts', async () => {
      const sitting = await started(context());
      const { feedback } = await answer(context(), sitting, 0, wrongResponse);
      const second = await inputFor(context(), sitting, 0);
      expect(await submitResponse(context(), sitting.learner, sitting.attempt, second)).toEqual({
        ok: false,
        error: { code: 'already-answered', feedback },
      });
    });

    test('of two that come at once, one counts and both get its feedback', async () => {
      const sitting = await started(context());
      const inputs = await Promise.all([
        inputFor(context(), sitting, 0),
        inputFor(context(), sitting, 0, wrongResponse),
      ]);
      const outcomes = await Promise.all(
        inputs.map((input) => submitResponse(context(), sitting.learner, sitting.attempt, input)),
      );
      const told = outcomes.map((outcome) => (outcome.ok ? outcome.value.feedback : outcome.error.feedback));
      expect(outcomes.map(codeOf).sort()).toEqual(['accepted', 'already-answered']);
      expect(told[0]).toEqual(told[1]);
    });

    test('cannot take the id of a response to something else', async () => {
      const sitting = await started(context());
      const first = await inputFor(context(), sitting, 0);
      const second = { ...(await inputFor(context(), sitting, 1)), id: first['id'] };
      accepted(await submitResponse(context(), sitting.learner, sitting.attempt, first));
      const refused = await submitResponse(context(), sitting.learner, sitting.attempt, second);
      expect(refused).toEqual({ ok: false, error: { code: 'response-id-taken' } });
    });

    test.each([
      ['nothing', () => undefined],
      [
        'an id that is no UUIDv7',
        (input: object) => ({ ...input, id: '00000000-0000-4000-8000-000000000000' }),
      ],
      ['an unknown item', (input: object) => ({ ...input, item: '0'.repeat(16) })],
      ['a readable item id', (input: object) => ({ ...input, item: 'course/lesson/item' })],
      ['an unknown part', (input: object) => ({ ...input, picks: { ['0'.repeat(16)]: ['0'.repeat(16)] } })],
      ['no pick', (input: object) => ({ ...input, picks: {} })],
      ['a latency that is no number', (input: object) => ({ ...input, latencyMs: 'long' })],
    ])('with %s is refused, and stores nothing', async (_, spoil) => {
      const sitting = await started(context());
      const input = spoil(await inputFor(context(), sitting, 0));
      const refused = await submitResponse(context(), sitting.learner, sitting.attempt, input);
      expect(codeOf(refused)).toBe('invalid-response');
      const view = accepted(await viewAttempt(context(), sitting.learner, sitting.attempt));
      expect(view.places.filter(({ isAnswered }) => isAnswered)).toEqual([]);
    });

    test('counts in spite of an odd time zone and an odd latency', async () => {
      const sitting = await started(context());
      const input = {
        ...(await inputFor(context(), sitting, 0)),
        timeZone: 'somewhere else!',
        latencyMs: 1e12,
      };
      expect(codeOf(await submitResponse(context(), sitting.learner, sitting.attempt, input))).toBe(
        'accepted',
      );
    });

    test('after the end is refused', async () => {
      const sitting = await started(context());
      const input = await inputFor(context(), sitting, 0);
      accepted(await finishAttempt(context(), sitting.learner, sitting.attempt));
      const refused = await submitResponse(context(), sitting.learner, sitting.attempt, input);
      expect(codeOf(refused)).toBe('attempt-finished');
    });

    test('of an erased learner is refused, also when it was on its way', async () => {
      const sitting = await started(context());
      const input = await inputFor(context(), sitting, 0);
      await eraseLearner(context(), sitting.learner);
      expect(codeOf(await submitResponse(context(), sitting.learner, sitting.attempt, input))).toBe(
        'learner-erased',
      );
      expect(codeOf(await viewAttempt(context(), sitting.learner, sitting.attempt))).toBe(
        'attempt-not-found',
      );
    });

    test('and the erasing of its learner never block each other', async () => {
      for (let round = 0; round < 10; round += 1) {
        const sitting = await started(context());
        const input = await inputFor(context(), sitting, 0);
        const [outcome] = await Promise.all([
          submitResponse(context(), sitting.learner, sitting.attempt, input),
          eraseLearner(context(), sitting.learner),
          startAttempt(context(), sitting.learner, 'quiz'),
        ]);
        expect(['accepted', 'learner-erased']).toContain(codeOf(outcome));
        expect(codeOf(await viewAttempt(context(), sitting.learner, sitting.attempt))).toBe(
          'attempt-not-found',
        );
      }
    });
  });

  describe('the end of an attempt', () => {
    test('comes with the last answer', async () => {
      const sitting = await started(context());
      await answerAll(context(), sitting);
      const result = accepted(await viewResult(context(), sitting.learner, sitting.attempt));
      expect(result.report).toMatchObject({ items: 6, answered: 6, right: 6, percentage: 100, passed: true });
      expect(result.reread).toEqual([]);
    });

    test('may come early: what is open counts nothing and shows its keys', async () => {
      const sitting = await started(context());
      await answer(context(), sitting, 0);
      expect(codeOf(await viewResult(context(), sitting.learner, sitting.attempt))).toBe(
        'attempt-unfinished',
      );
      const first = accepted(await finishAttempt(context(), sitting.learner, sitting.attempt));
      expect(accepted(await finishAttempt(context(), sitting.learner, sitting.attempt))).toEqual(first);
      const result = accepted(await viewResult(context(), sitting.learner, sitting.attempt));
      expect(result.report.percentage).toBeCloseTo(100 / 6);
      expect(
        result.items.map((item) => item.outcome).filter((outcome) => outcome === 'unanswered'),
      ).toHaveLength(5);
      const open = accepted(await viewAttempt(context(), sitting.learner, sitting.attempt, 3));
      const options = open.feedback?.parts.flatMap((part) => part.options) ?? [];
      expect(options.some((option) => option.key)).toBe(true);
      expect(options.some((option) => option.chosen)).toBe(false);
    });
  });
});
