/** PostgreSQL that ends connections, stops and starts while servers use it. The servers themselves are not started again. */
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { startLiveServer, type LiveServerProcess } from '#tests/support/live-server.ts';
import { startQuizServer } from '#tests/support/quiz-server.ts';
import type { ServerProcess } from '#tests/support/server-process.ts';
import type { StorePlace } from '#tests/support/stores.ts';
import { outcomeIn, QuizLoad } from './quiz-load.ts';
import { RoomLoad } from './room-load.ts';
import type { Outcome } from './tally.ts';

const LEARNERS_EACH = 4;
const PHONES = 6;
/** From when PostgreSQL is there again: connections are made anew, and devices have waited for up to half a second. */
const RECOVERED_MS = 10_000;
const ANSWERS = 20;
/** So long a connection may take to be gone once it is ended: until then it may still be handed out. */
const GONE_MS = 5000;

/** Learners and a room at work on one PostgreSQL. */
export interface PostgresLoad {
  readonly place: StorePlace;
  /**
   * Does something to the database while everybody answers, and sees everybody go on afterwards.
   *
   * @param fault says how many connections of the servers it ended, where it knows; otherwise somebody has to be told of it,
   *   or nothing was tested
   */
  readonly through: (fault: () => Promise<number>) => Promise<Outcome>;
  /** How often somebody was told of an outage. */
  readonly outages: () => number;
  /** Closes the round, which everybody is told of, and ends the servers. */
  readonly end: () => Promise<Outcome>;
}

/** @param place a PostgreSQL that nothing has been done to yet */
export async function loadPostgres(place: StorePlace): Promise<PostgresLoad> {
  const [quizzes, rooms] = await Promise.all([startQuizServer(place), startLiveServer(place)]);
  const learners = new QuizLoad(['practice', 'exam'], LEARNERS_EACH);
  const room = await openRound(rooms);
  learners.begin([() => quizzes.url]);
  const outages = (): number => learners.ledger.outages + room.load.outages;
  return {
    place,
    through: async (fault) => {
      const before = learners.ledger.acknowledged;
      await learners.ledger.more(ANSWERS, RECOVERED_MS);
      const told = outages();
      const ended = await fault();
      const goesOn = await learners.ledger.more(ANSWERS, RECOVERED_MS);
      const faults = [
        ...(goesOn ? [] : ['nobody could answer afterwards']),
        ...(ended > 0 || outages() > told ? [] : ['nobody was told of the outage']),
      ];
      const outcome = await outcomeIn(
        place,
        learners.ledger,
        learners.ledger.acknowledged - before,
        'store-unreachable',
      );
      return { ...outcome, unclean: [...outcome.unclean, ...faults, ...deaths(quizzes, rooms)] };
    },
    outages,
    end: async () => {
      await Promise.all([learners.stop(), room.load.stop()]);
      await room.trainer.now({ type: 'close' });
      await room.load.allTold(({ phase }) => phase === 'closed', RECOVERED_MS);
      room.trainer.leave();
      const outcome = await room.load.outcome(place);
      await Promise.all([quizzes.end(), rooms.end()]);
      return outcome;
    },
  };
}

async function openRound(rooms: LiveServerProcess) {
  const load = new RoomLoad(await rooms.openRoom());
  for (let phone = 0; phone < PHONES; phone += 1) await load.join(rooms.url);
  const trainer = await load.open(rooms.url);
  load.begin();
  return { load, trainer };
}

function deaths(...servers: readonly ServerProcess[]): readonly string[] {
  return servers.flatMap((server) => (server.isAlive() ? [] : [`a server ended:\n${server.log()}`]));
}

/**
 * Ends every connection to a database but the one that does it, as an operator or a restart of a proxy would, and waits until they are gone.
 *
 * @returns how many
 */
export async function endBackends({ databaseUrl }: StorePlace): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid, ${String(GONE_MS)}) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
    );
    return rowCount ?? 0;
  } finally {
    await client.end();
  }
}

/** Stops the whole server for a while. It does not count whose connections end. */
export async function stopFor(
  server: { readonly stop: () => Promise<void>; readonly start: () => Promise<void> },
  ms: number,
): Promise<number> {
  await server.stop();
  await wait(ms);
  await server.start();
  return 0;
}
