/** Two servers on one SQLite file, under load: what either acknowledges is kept, and when one is killed the other goes on. */
import { setTimeout as wait } from 'node:timers/promises';
import { startQuizServer } from '#tests/support/quiz-server.ts';
import type { ServerProcess } from '#tests/support/server-process.ts';
import type { StorePlace } from '#tests/support/stores.ts';
import { outcomeIn, QuizLoad } from './quiz-load.ts';
import type { Outcome } from './tally.ts';

const LEARNERS_EACH = 4;
const ANSWERS = 20;
const PATIENCE_MS = 15_000;

/** Two servers and their learners, half of them at each. */
export interface SharedFile {
  /** Kills one of the servers while everybody answers, and starts it again. */
  readonly killOne: (afterMs: number) => Promise<Outcome>;
  readonly end: () => Promise<void>;
}

export async function shareFile(place: StorePlace): Promise<SharedFile> {
  const servers: ServerProcess[] = await Promise.all([startQuizServer(place), startQuizServer(place)]);
  const load = new QuizLoad(['practice', 'exam'], LEARNERS_EACH);
  load.begin([0, 1].map((index) => () => servers[index]?.url ?? ''));
  let turn = 0;
  return {
    killOne: async (afterMs) => {
      const before = load.ledger.acknowledged;
      await load.ledger.more(ANSWERS, PATIENCE_MS);
      await wait(afterMs);
      turn = 1 - turn;
      await servers[turn]?.kill();
      const goesOn = await load.ledger.more(ANSWERS, PATIENCE_MS);
      servers[turn] = await startQuizServer(place);
      const outcome = await outcomeIn(place, load.ledger, load.ledger.acknowledged - before);
      const faults = goesOn ? [] : ['the other server does not go on'];
      return { ...outcome, unclean: [...outcome.unclean, ...faults] };
    },
    end: async () => {
      await load.stop();
      await Promise.all(servers.map((server) => server.end()));
    },
  };
}
