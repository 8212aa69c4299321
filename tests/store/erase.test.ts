import { describe, expect, test } from 'vitest';
import { systemClock } from '#lib/shell/clock.ts';
import { insertExamAnswer } from '#lib/shell/db/exam-answers.ts';
import { keepMarks } from '#lib/shell/db/exam-marks.ts';
import { insertReset } from '#lib/shell/db/progress-resets.ts';
import { keepSnapshot } from '#lib/shell/db/progress-snapshots.ts';
import { dismissNotice, insertRecall } from '#lib/shell/db/recalls.ts';
import { keepForRecordStore, setTelling } from '#lib/shell/db/record-outbox.ts';
import { keepRecoveryCode } from '#lib/shell/db/recovery-codes.ts';
import { insertResponse } from '#lib/shell/db/responses.ts';
import { mergeLearners } from '#lib/shell/db/same-learner.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { eraseLearner } from '#lib/shell/usecases/erase-learner.ts';
import { eraseSession } from '#lib/shell/usecases/erase-session.ts';
import { filesWith, tablesWith } from '../support/kept-bytes.ts';
import { newResponse, newSitting, type Sitting } from '../support/stored-response.ts';
import { playedSession } from '../support/played-session.ts';
import { eachStore, type StoreBench } from '../support/stores.ts';
import { accepted, contextOn } from '../usecases/bench.ts';

/** What nobody else types. */
const TYPED = 'forty-two and a half milligrams';
const OTHERS = 15;
const ANSWERS = 12;

/** Everything that is kept of a learner on one of two devices, some of it in every table that has rows of learners. */
async function keepEverything(store: Store, sitting: Sitting): Promise<void> {
  const { learner, attempt } = sitting;
  const now = systemClock.now();
  const recall = { revision: systemClock.randomId(), item: 'i', why: 'w', right: 'r', at: now };
  await store.write(async (records) => {
    await insertExamAnswer(records, {
      id: systemClock.randomId(),
      attempt,
      learner,
      position: 0,
      sequence: 1,
      response: { picks: {}, entries: { main: TYPED } },
      isEmpty: false,
      confidence: null,
      latencyMs: 1,
      isLate: false,
      receivedAt: now,
      timeZone: 'UTC',
    });
    await keepMarks(records, attempt, 0, { flagged: true, struck: [TYPED] });
    await insertReset(records, learner, { id: systemClock.randomId(), scope: 'c', at: now });
    await keepRecoveryCode(records, learner, learner, now);
    await insertRecall(records, recall);
    await dismissNotice(records, learner, recall.revision, now);
    await setTelling(records, true);
    await keepForRecordStore(records, attempt, now);
    const upTo = { receivedAt: now, id: learner };
    await keepSnapshot(records, learner, { basis: 'b', upTo, payload: JSON.stringify({ v: 1, TYPED }) });
  });
}

/** Answers of many learners, one of each in turn, so that they stand on the same pages. */
async function keepAnswers(store: Store, sittings: readonly Sitting[], own: Sitting): Promise<void> {
  for (let position = 0; position < ANSWERS; position += 1)
    await store.write(async (records) => {
      for (const sitting of sittings) {
        const plain = newResponse(sitting, position);
        const answer = sitting === own ? { ...plain.answer, entries: { main: TYPED } } : plain.answer;
        await insertResponse(records, { ...plain, answer });
      }
    });
}

/**
 * SQLite is cleared by the erasing itself, PostgreSQL once a day: what anybody's transaction of just now may still see, of
 * another database too, is not cleared yet.
 */
async function expectNoByte({ engine, place, store }: StoreBench, marks: readonly string[]): Promise<void> {
  const left = (): Promise<readonly string[]> => filesWith(place(), marks);
  if (engine === 'sqlite') expect(await left()).toEqual([]);
  else await expect.poll(() => store().scrub().then(left), { timeout: 20_000 }).toEqual([]);
}

eachStore((bench) => {
  describe('an erased learner', () => {
    test('leaves no row and no byte, and what others have stays', async () => {
      const store = bench.store();
      const others: Sitting[] = [];
      for (let count = 0; count < OTHERS; count += 1) others.push(await newSitting(store));
      const [own, second] = [await newSitting(store), await newSitting(store)];
      await keepAnswers(store, [...others, second, own], own);
      for (const sitting of [own, second]) await keepEverything(store, sitting);
      await store.write((records) => mergeLearners(records, own.learner, second.learner));

      const marks = [own, second].flatMap(({ learner, attempt }) => [learner, attempt]).concat(TYPED);
      expect(await tablesWith(store, marks)).toEqual([
        'attempts',
        'exam_answers',
        'exam_marks',
        'learners',
        'progress_resets',
        'progress_snapshots',
        'recall_dismissals',
        'record_outbox',
        'recovery_codes',
        'responses',
      ]);
      expect(await filesWith(bench.place(), marks)).not.toEqual([]);

      await eraseLearner({ store, clock: systemClock }, own.learner);
      expect(await tablesWith(store, marks)).toEqual([]);
      await expectNoByte(bench, marks);
    });
  });

  test('an erased room leaves no row and no byte, and its neighbour stays', async () => {
    const context = contextOn(bench.store());
    const [gone, other] = [await playedSession(context), await playedSession(context)];
    const people = await Promise.all(['Marguerite', 'Bartholomew'].map((name) => gone.join(name)));
    await other.join('Ferdinand');
    await gone.command({ type: 'show', position: 0 }, { type: 'open', limitMs: null });
    for (const participant of people) await gone.answer(participant);
    await gone.command({ type: 'close' }, { type: 'finish' });
    const marks = [gone.session, ...people, 'Marguerite', 'Bartholomew'];
    expect(await tablesWith(context.store, marks)).toEqual(['live_answers', 'session_events', 'sessions']);

    accepted(await eraseSession(context, gone.trainer, gone.session));
    expect(await tablesWith(context.store, marks)).toEqual([]);
    expect(await tablesWith(context.store, ['Ferdinand'])).toEqual(['session_events']);
    await expectNoByte(bench, marks);
  });
});
