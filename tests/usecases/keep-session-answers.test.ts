import { describe, expect, test } from 'vitest';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { eraseSession } from '#lib/shell/usecases/erase-session.ts';
import { keepSessionAnswers } from '#lib/shell/usecases/keep-session-answers.ts';
import { viewHistory } from '#lib/shell/usecases/view-history.ts';
import { viewResult } from '#lib/shell/usecases/view-result.ts';
import { wrongResponse } from '../support/bank-builder.ts';
import { DAY_MS } from '../support/clock.ts';
import { playedSession, type PlayedSession } from '../support/played-session.ts';
import { eachStore } from '../support/stores.ts';
import { accepted, codeOf, contextOn, type TestContext } from './bench.ts';

const ask = (position: number) => ({ type: 'ask', position, limitMs: null }) as const;
const reveal = { type: 'close-and-reveal' } as const;

/** Ada answers the first item wrongly and, after the discussion, rightly; the third is never told. */
async function aRun(context: TestContext): Promise<PlayedSession & { readonly ada: string }> {
  const session = await playedSession(context);
  const ada = await session.join('Ada');
  await session.command(ask(0));
  await session.answer(ada, wrongResponse);
  await session.command({ type: 'close' }, { type: 'ask-again', limitMs: null });
  await session.answer(ada);
  await session.command(reveal, ask(1));
  await session.answer(ada);
  await session.command(reveal, ask(2));
  await session.answer(ada);
  return { ...session, ada };
}

eachStore((bench) => {
  const context = (): TestContext => contextOn(bench.store());
  const keep = (at: TestContext, { session, ada }: { session: string; ada: string }, viewer?: string) =>
    keepSessionAnswers(at, viewer, { session, participant: ada }, { timeZone: 'Europe/Berlin' });
  const attemptsOf = (at: TestContext, learner: string) => viewHistory(at, learner);

  describe('a participant’s answers', () => {
    test('are kept in their own progress: first rounds, of what was told', async () => {
      const at = context();
      const run = await aRun(at);
      await run.command({ type: 'finish' });
      const { learner, ...kept } = accepted(await keep(at, run));
      expect(kept).toMatchObject({ isNewLearner: true, attempts: 1, responses: 2, known: 0 });
      const [attempt] = await attemptsOf(at, learner);
      expect(attempt?.quiz).toMatchObject({ purpose: 'room', mode: 'practice' });
      const result = accepted(await viewResult(at, learner, attempt?.attempt ?? ''));
      expect(result.items.map(({ outcome }) => outcome)).toEqual(['wrong', 'right']);
    });

    test('are kept once, by whoever kept them first', async () => {
      const at = context();
      const run = await aRun(at);
      await run.command({ type: 'finish' });
      const { learner } = accepted(await keep(at, run));
      expect(accepted(await keep(at, run, learner))).toMatchObject({ attempts: 0, responses: 0, known: 1 });
      const learners = () => bench.store().read(({ db }) => db.selectFrom('learners').selectAll().execute());
      const before = await learners();
      expect(codeOf(await keep(at, run))).toBe('kept-elsewhere');
      expect(await learners()).toEqual(before);
      expect(await attemptsOf(at, learner)).toHaveLength(1);
    });

    test('join what a learner has already, and go with them', async () => {
      const at = context();
      const [one, other] = [await aRun(at), await aRun(at)];
      await one.command({ type: 'finish' });
      await other.command({ type: 'finish' });
      const { learner } = accepted(await keep(at, one));
      expect(accepted(await keep(at, other, learner))).toMatchObject({ learner, isNewLearner: false });
      expect(await attemptsOf(at, learner)).toHaveLength(2);
      await eraseLearner(at, learner);
      const left = await bench.store().read(({ db }) => db.selectFrom('responses').selectAll().execute());
      expect(left.filter((row) => row.learner === learner)).toEqual([]);
    });

    test('stay when their room is erased', async () => {
      const at = context();
      const run = await aRun(at);
      await run.command({ type: 'finish' });
      const { learner } = accepted(await keep(at, run));
      accepted(await eraseSession(at, run.trainer, run.session));
      expect(await attemptsOf(at, learner)).toHaveLength(1);
      expect(codeOf(await keep(at, run))).toBe('session-not-found');
    });

    test('are not kept while the room is open, nor of nothing that was told, nor after its time', async () => {
      const at = context();
      const run = await aRun(at);
      expect(codeOf(await keep(at, run))).toBe('session-open');
      await run.command({ type: 'finish' });
      const nobody = { session: run.session, ada: at.clock.randomId() };
      expect(codeOf(await keep(at, nobody))).toBe('nothing-to-keep');
      at.clock.advance(91 * DAY_MS);
      expect(codeOf(await keep(at, run))).toBe('session-not-found');
    });
  });
});
