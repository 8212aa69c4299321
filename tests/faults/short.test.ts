/** The short forms of `npm run faults`. */
import { describe, expect, test } from 'vitest';
import type { Engine } from '#lib/shell/db/tables.ts';
import { openRoom, startRoomServer } from '#tests/support/live-room.ts';
import { startQuizServer } from '#tests/support/quiz-server.ts';
import { eachStore, freshPlace } from '#tests/support/stores.ts';
import { roomThroughBlackOuts } from './black-out.ts';
import { lostAnswers } from './kept-answers.ts';
import { killQuiz } from './kill-quiz.ts';
import { Ledger } from './ledger.ts';
import { QuizLoad } from './quiz-load.ts';
import { SPOILS, specimen } from './spoil-file.ts';
import { beyond, endOf, lineOf, wrongIn } from './tally.ts';

describe('a server of quizzes that is killed while learners practise and sit exams', () => {
  test.each<Engine>(['sqlite', 'postgres'])('loses nothing on %s', { timeout: 120_000 }, async (engine) => {
    const { place, clear } = await freshPlace(engine);
    const server = await startQuizServer(place);
    const load = new QuizLoad(['practice', 'exam'], 3);
    const { outcome, server: again } = await killQuiz(place, server, load, Math.random() * 100);
    await again.end();
    await clear();
    expect(outcome.acknowledged).toBeGreaterThan(0);
    expect(wrongIn({ outcomes: [outcome] })).toEqual([]);
  });
});

test('a database file that is cut, overwritten, exchanged or newer is refused with what to do', async () => {
  const whole = await specimen();
  const outcomes = [];
  // SQLite itself does not miss the last byte of a file.
  for (const spoil of SPOILS) outcomes.push(await whole.spoilt(spoil, Math.random()));
  for (const spoil of SPOILS.slice(0, 2)) outcomes.push(await whole.spoilt(spoil, 1));
  whole.remove();
  expect(wrongIn({ outcomes })).toEqual([]);
});

eachStore(({ place, store }) => {
  test('phones and a trainer whose network goes come back as themselves, and nothing is lost', async () => {
    const server = await startRoomServer(store());
    const dark = { fromMs: 200, forMs: 600, isDropped: true } as const;
    const room = await openRoom(server);
    const { outcome, returned } = await roomThroughBlackOuts(server, room, place(), [dark, dark], dark);
    await server.kill();
    expect(returned.comings).toBeGreaterThanOrEqual(2);
    expect(returned.acknowledged).toBeGreaterThanOrEqual(2);
    expect(wrongIn({ outcomes: [outcome] })).toEqual([]);
  });
});

describe('what came of faults', () => {
  const well = { acknowledged: 7, lost: [], duplicated: [], unclean: [] };

  test('counts everything, and says what was not run', () => {
    const outcomes = [
      { ...well, lost: ['a'] },
      { ...well, unclean: ['b'] },
    ];
    expect(lineOf({ name: 'x', faults: 'kills', outcomes })).toBe(
      'x: 2 kills, 14 acknowledged, 1 lost, 0 duplicated, 1 opened clean',
    );
    expect(lineOf({ name: 'x', notRun: 'No disk.' })).toBe('x: NOT RUN. No disk.');
    expect(wrongIn({ outcomes })).toEqual(['a', 'b']);
  });

  test('is nothing to be glad of when nothing was acknowledged, or nothing done', () => {
    expect(wrongIn({ outcomes: [well, { ...well, acknowledged: 0 }] })).toHaveLength(1);
    expect(wrongIn({ outcomes: [{ ...well, acknowledged: 0, isQuiet: true }] })).toEqual([]);
    expect(wrongIn({ outcomes: [] })).toHaveLength(1);
  });

  test('ends with 0 only when all of it was run and is well', () => {
    expect(endOf(0, 0)).toEqual({ line: 'Nothing lost, nothing there twice.', code: 0 });
    expect(endOf(0, 1)).toMatchObject({ line: expect.stringContaining('NOT RUN') as string, code: 3 });
    expect(endOf(2, 0)).toEqual({ line: '2 faults of the program.', code: 1 });
    expect(endOf(2, 1)).toMatchObject({ line: expect.stringContaining('NOT RUN') as string, code: 1 });
  });

  test('is beyond what was sent when an answer is there under another id, or once more', () => {
    const sent = new Set(['a', 'b', 'c']);
    expect(beyond(['a', 'b'], sent, 'x')).toEqual([]);
    expect(beyond(['a', 'd'], sent, 'x')).toHaveLength(1);
    expect(beyond(['a', 'a'], sent, 'x')).toHaveLength(1);
  });

  test('is lost when it is not there as it was sent', () => {
    const sent = new Map([['a', { p: ['1', '2'] }]]);
    expect(lostAnswers([{ id: 'a', picks: { p: ['2', '1'] } }], sent)).toEqual([]);
    expect(lostAnswers([{ id: 'a', picks: { p: ['1'] } }], sent)).toHaveLength(1);
    expect(lostAnswers([{ id: 'b', picks: { p: ['1', '2'] } }], sent)).toHaveLength(1);
  });

  test('takes an outage that does not say what it is, or for how long, for unclear', () => {
    const ledger = new Ledger();
    const clear = '5 {"code":"store-full","message":"The disk is full."}';
    for (const text of [clear, clear.slice(2), '5 ', '5 {"code":"store-failed","message":"It failed."}'])
      ledger.outage(text);
    expect(ledger.takeUnclear('store-full')).toHaveLength(3);
  });
});
