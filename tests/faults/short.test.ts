/** The short forms of `npm run faults`. */
import { describe, expect, test } from 'vitest';
import type { Engine } from '#lib/shell/db/tables.ts';
import { openRoom, startRoomServer } from '#tests/support/live-room.ts';
import { startQuizServer } from '#tests/support/quiz-server.ts';
import { eachStore, freshPlace } from '#tests/support/stores.ts';
import { roomThroughBlackOuts } from './black-out.ts';
import { killQuiz } from './kill-quiz.ts';
import { QuizLoad } from './quiz-load.ts';
import { SPOILS, specimen } from './spoil-file.ts';
import { lineOf, wrongIn } from './tally.ts';

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
  for (const spoil of SPOILS) outcomes.push(await whole.spoilt(spoil, Math.random()));
  whole.remove();
  // SQLite itself does not miss the last byte of a file.
  expect(wrongIn({ outcomes })).toEqual([]);
  for (const spoil of SPOILS.slice(0, 2)) outcomes.push(await whole.spoilt(spoil, 1));
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

test('a count that is not run says so, and one that is counts everything', () => {
  const outcome = { acknowledged: 7, lost: ['a'], duplicated: [], unclean: [] };
  expect(
    lineOf({ name: 'x', faults: 'kills', outcomes: [outcome, { ...outcome, lost: [], unclean: ['b'] }] }),
  ).toBe('x: 2 kills, 14 acknowledged, 1 lost, 0 duplicated, 1 opened clean');
  expect(lineOf({ name: 'x', notRun: 'No disk.' })).toBe('x: NOT RUN. No disk.');
});
