import { describe, expect, test } from 'vitest';
import { findAttempt } from '#lib/shell/db/attempts.ts';
import { startReview } from '#lib/shell/usecases/start-review.ts';
import { viewHome } from '#lib/shell/usecases/view-home.ts';
import { viewReview } from '#lib/shell/usecases/view-review.ts';
import { wrongResponse } from '../support/bank-builder.ts';
import { DAY_MS } from '../support/clock.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, answerAll, codeOf, contextOn, started, type TestContext } from './bench.ts';

const DAYS_LATER = 40;

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());
  const courseOf = ({ bank }: TestContext): string => bank.courses[0]?.id ?? '';

  describe('reviewing', () => {
    test('offers nothing to a newcomer, and refuses a course that there is not', async () => {
      const world = context();
      expect(await viewReview(world, undefined)).toEqual([]);
      expect(codeOf(await startReview(world, undefined, courseOf(world)))).toBe('nothing-to-review');
      expect(codeOf(await startReview(world, undefined, 'none'))).toBe('quiz-not-found');
    });

    test('asks what was answered once it is due, each fact once, and proposes it on the start page', async () => {
      const world = context();
      const sitting = await started(world);
      await answerAll(world, sitting);
      const kept = await world.store.read((records) =>
        findAttempt(records, sitting.learner, sitting.attempt),
      );
      world.clock.advance(DAYS_LATER * DAY_MS);
      const [course] = await viewReview(world, sitting.learner);
      expect(course?.reasons.find(({ reason }) => reason === 'due')?.count).toBeGreaterThan(0);
      expect((await viewHome(world, sitting.learner)).next.step).toBe('review');
      const review = accepted(await startReview(world, sitting.learner, courseOf(world)));
      const form = await world.store.read((records) => findAttempt(records, sitting.learner, review.attempt));
      expect(form?.quiz).toMatchObject({ mode: 'practice', purpose: 'review', course: courseOf(world) });
      expect(form?.form.entries).toHaveLength(course?.items ?? 0);
      const whole = await world.bank.part(world.bank.outlines);
      const items = new Map(whole.items.map((item) => [item.id, item]));
      const facts = form?.form.entries.map(({ itemId }) => items.get(itemId)?.facts[0]) ?? [];
      expect(new Set(facts).size).toBe(facts.length);
      expect(kept?.form.entries.length).toBeGreaterThan(0);
    });

    test('counts what was answered today against the day, so that a review ends', async () => {
      const world = context();
      const sitting = await started(world);
      await answerAll(world, sitting, wrongResponse);
      world.clock.advance(DAYS_LATER * DAY_MS);
      const before = (await viewReview(world, sitting.learner))[0]?.left ?? 0;
      const review = accepted(await startReview(world, sitting.learner, courseOf(world)));
      await answerAll(world, review);
      const after = (await viewReview(world, sitting.learner))[0];
      expect(after?.left ?? 0).toBeLessThan(before);
      expect(after?.reasons.some(({ reason }) => reason === 'due')).not.toBe(true);
    });
  });
});
