import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { findAttempt } from '#lib/shell/db/attempts.ts';
import { startCheck } from '#lib/shell/usecases/start-check.ts';
import { startRetry } from '#lib/shell/usecases/start-retry.ts';
import { submitResponse } from '#lib/shell/usecases/submit-response.ts';
import { viewAttempt } from '#lib/shell/usecases/view-attempt.ts';
import { viewHome } from '#lib/shell/usecases/view-home.ts';
import { viewResult } from '#lib/shell/usecases/view-result.ts';
import { wrongResponse } from '../support/bank-builder.ts';
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

  describe('a miss in practice', () => {
    test('is kept while no lesson can be opened, and comes again once one can', async () => {
      const world = context();
      const sitting = await started(world);
      const told = vi.spyOn(console, 'error').mockReturnValue();
      onTestFinished(() => told.mockRestore());
      const part = (): Promise<never> => Promise.reject(new Error('no disk'));
      const broken = contextOn(bench.store(), { bank: { ...world.bank, part } });
      expect(await answer(broken, sitting, 0, wrongResponse)).toMatchObject({ answered: 1, items: 6 });
      expect(told).toHaveBeenCalledOnce();
      expect(await answer(world, sitting, 1)).toMatchObject({ answered: 2, items: 7 });
    });

    test('comes again at the end in another item on the same fact, and does not count', async () => {
      const world = context();
      const sitting = await started(world);
      const { items, next } = await answer(world, sitting, 0, wrongResponse);
      expect({ items, next }).toEqual({ items: 7, next: 1 });
      const kept = await world.store.read((records) =>
        findAttempt(records, sitting.learner, sitting.attempt),
      );
      const [first, again] = [kept?.form.entries[0], kept?.form.entries[6]];
      expect(again).toMatchObject({ position: 6, variantOf: 0 });
      expect(again?.revision).not.toBe(first?.revision);
      for (let position = 1; position < 6; position += 1) await answer(world, sitting, position);
      const last = accepted(await viewAttempt(world, sitting.learner, sitting.attempt));
      expect(last).toMatchObject({ position: 6, variantOf: 0, isFinished: false });
      expect((await answer(world, sitting, 6)).isFinished).toBe(true);
      const result = accepted(await viewResult(world, sitting.learner, sitting.attempt));
      expect(result.report).toMatchObject({ items: 6, right: 5 });
      expect(result.items.map(({ isVariant }) => isVariant).lastIndexOf(true)).toBe(6);
      // A matrix asks several facts: what none of the items that were answered rightly asks stays missed.
      const whole = await world.bank.part(world.bank.outlines);
      const factsOf = (itemId: string | undefined): readonly string[] =>
        whole.items.find(({ id }) => id === itemId)?.facts ?? [];
      const right = new Set(kept?.form.entries.slice(1).flatMap(({ itemId }) => factsOf(itemId)));
      expect(factsOf(again?.itemId).some((fact) => factsOf(first?.itemId).includes(fact))).toBe(true);
      expect(result.missedFacts).toBe(factsOf(first?.itemId).filter((fact) => !right.has(fact)).length);
    });

    test('sent again adds nothing more', async () => {
      const world = context();
      const sitting = await started(world);
      const input = await inputFor(world, sitting, 0, wrongResponse);
      const send = async () =>
        accepted(await submitResponse(world, sitting.learner, sitting.attempt, input)).items;
      expect([await send(), await send()]).toEqual([7, 7]);
    });

    test('near the end waits for the others, and else does not come again', async () => {
      const world = context();
      const sitting = await started(world);
      for (let position = 0; position < 5; position += 1) await answer(world, sitting, position);
      expect(await answer(world, sitting, 5, wrongResponse)).toMatchObject({ items: 6, isFinished: true });
    });
  });

  describe('retrying', () => {
    test('asks every missed fact, in another item where there is one', async () => {
      const world = context();
      const sitting = await started(world);
      for (let position = 0; position < 5; position += 1) await answer(world, sitting, position);
      await answer(world, sitting, 5, wrongResponse);
      const again = accepted(await startRetry(world, sitting.learner, sitting.attempt));
      const [first, second] = await world.store.read(async (records) => [
        await findAttempt(records, sitting.learner, sitting.attempt),
        await findAttempt(records, sitting.learner, again.attempt),
      ]);
      expect(second?.quiz).toMatchObject({ mode: 'practice', purpose: 'retry' });
      const shown = first?.form.entries.map(({ revision }) => revision) ?? [];
      const fresh = second?.form.entries.filter(({ revision }) => !shown.includes(revision)) ?? [];
      expect(second?.form.entries.length).toBeGreaterThan(0);
      expect(fresh.length).toBeGreaterThan(0);
    });

    test('is refused where nothing was missed, before the end, and to others', async () => {
      const world = context();
      const sitting = await started(world);
      const ask = async (viewer?: string) => codeOf(await startRetry(world, viewer, sitting.attempt));
      expect([await ask(), await ask(sitting.learner)]).toEqual(['attempt-not-found', 'attempt-unfinished']);
      await answerAll(world, sitting);
      expect(await ask(sitting.learner)).toBe('nothing-to-retry');
    });
  });

  describe('the check of a lesson', () => {
    test('has two items of it on different facts, and is not offered to be gone on with', async () => {
      const world = context();
      const check = accepted(await startCheck(world, undefined, 'course-secret', 'second'));
      const kept = await world.store.read((records) => findAttempt(records, check.learner, check.attempt));
      expect(kept?.form.entries.map(({ itemId }) => itemId.split('/')[1])).toEqual(['second', 'second']);
      expect(check.isNewLearner).toBe(true);
      expect((await viewHome(world, check.learner)).unfinished).toEqual([]);
      await answer(world, check, 0);
      expect((await answer(world, check, 1)).isFinished).toBe(true);
    });

    test('is refused for a lesson that there is not', async () => {
      expect(codeOf(await startCheck(context(), undefined, 'course-secret', 'none'))).toBe('quiz-not-found');
    });
  });

  test('how sure a learner is is kept with the answer, and told with the result', async () => {
    const world = context();
    const sitting = await started(world);
    const confidences = ['sure', 'guessing', 'nonsense', null, 'fairly-sure', 'sure'];
    for (const [position, confidence] of confidences.entries()) {
      const input = { ...(await inputFor(world, sitting, position)), confidence };
      accepted(await submitResponse(world, sitting.learner, sitting.attempt, input));
    }
    const result = accepted(await viewResult(world, sitting.learner, sitting.attempt));
    expect(result.items.map(({ confidence }) => confidence)).toEqual([
      'sure',
      'guessing',
      null,
      null,
      'fairly-sure',
      'sure',
    ]);
    expect(result.confidence[0]).toEqual({ confidence: 'sure', right: 2, answers: 2 });
  });
});
