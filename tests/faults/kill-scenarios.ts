/** Servers that are killed under load, on both stores. */
import type { Engine } from '#lib/shell/db/tables.ts';
import { startLiveServer } from '#tests/support/live-server.ts';
import { startQuizServer } from '#tests/support/quiz-server.ts';
import { freshPlace } from '#tests/support/stores.ts';
import { killQuiz } from './kill-quiz.ts';
import { killRoom, PHASES } from './kill-room.ts';
import { QuizLoad } from './quiz-load.ts';
import type { Scenario } from './scenario.ts';
import { shareFile } from './share-file.ts';
import type { Mode } from './sitter.ts';
import type { Outcome, Tally } from './tally.ts';

const ENGINES: readonly Engine[] = ['sqlite', 'postgres'];
/** Moments are drawn from the first stretch of the load, in which a room moves on too. */
const LATEST_MS = 200;
const LEARNERS = 6;
const KILLS = 'kills';

const aMoment = (): number => Math.random() * LATEST_MS;

/** Does something so many times, one after the other. */
export async function times(count: number, one: () => Promise<Outcome>): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let time = 0; time < count; time += 1) outcomes.push(await one());
  return outcomes;
}

async function killRooms(engine: Engine, count: number, tell: (part: Tally) => void): Promise<void> {
  const { place, clear } = await freshPlace(engine);
  let server = await startLiveServer(place);
  for (const phase of PHASES) {
    const outcomes = await times(count, async () => {
      const one = await killRoom(place, server, phase, aMoment());
      server = one.server;
      return one.outcome;
    });
    tell({ name: `rooms on ${engine}, phase ${phase}`, faults: KILLS, outcomes });
  }
  await server.end();
  await clear();
}

async function killQuizzes(mode: Mode, engine: Engine, count: number): Promise<Tally> {
  const { place, clear } = await freshPlace(engine);
  let server = await startQuizServer(place);
  const load = new QuizLoad([mode], LEARNERS);
  const outcomes = await times(count, async () => {
    const one = await killQuiz(place, server, load, aMoment());
    server = one.server;
    return one.outcome;
  });
  await server.end();
  await clear();
  return { name: `${mode} on ${engine}`, faults: KILLS, outcomes };
}

const quizzes = (name: string, mode: Mode): Scenario => ({
  name,
  about: `SIGKILL of a server while ${String(LEARNERS)} learners answer in ${mode}: COUNT times on each store`,
  run: async (count, tell) => {
    // At once: a start is waiting for the most part.
    await Promise.all(ENGINES.map(async (engine) => tell(await killQuizzes(mode, engine, count))));
  },
});

export const KILL_SCENARIOS: readonly Scenario[] = [
  {
    name: 'rooms',
    about: 'SIGKILL of a server with a room, in each of six phases: COUNT times on each store',
    run: async (count, tell) => {
      await Promise.all(ENGINES.map((engine) => killRooms(engine, count, tell)));
    },
  },
  quizzes('attempts', 'practice'),
  quizzes('exams', 'exam'),
  {
    name: 'shared',
    about:
      'two servers on one SQLite file, one of which is killed while both are answered at: half of COUNT times',
    run: async (count, tell) => {
      const { place, clear } = await freshPlace('sqlite');
      const shared = await shareFile(place);
      const outcomes = await times(Math.ceil(count / 2), () => shared.killOne(aMoment()));
      await shared.end();
      await clear();
      tell({ name: 'two servers on one SQLite file', faults: KILLS, outcomes });
    },
  },
];
