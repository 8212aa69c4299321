/** Many learners at once, each going through quizzes over and over. */
import { setTimeout as wait } from 'node:timers/promises';
import { Learner, type Watch, type Way } from './learner.ts';

/** A server that is gone is not asked without end. */
const AFTER_FAILURE_MS = 50;

export interface Load {
  /** Learners that failed, with the cause of each; the others went on. */
  readonly failures: readonly string[];
  /** Ends the load: every learner finishes the request that is under way. */
  readonly stop: () => Promise<void>;
}

/** @param pauseMs how long a learner pauses between two requests in the middle; 0 for no pause at all */
export function startLearners(
  url: string,
  ways: readonly Way[],
  { count, pauseMs, watch }: { readonly count: number; readonly pauseMs: number; readonly watch: Watch },
): Load {
  const failures: string[] = [];
  let isOver = false;
  const pause = async (): Promise<void> => {
    if (isOver) throw new Over();
    if (pauseMs > 0) await wait(pauseMs * (0.5 + Math.random()));
  };
  const study = async (index: number): Promise<void> => {
    // They do not come at the same moment.
    if (pauseMs > 0) await wait(pauseMs * Math.random());
    for (let turn = index; !isOver; turn += 1) {
      const learner = new Learner(url, watch);
      try {
        await learner.goThrough(ways[turn % ways.length] ?? { lesson: '/', quiz: '/' }, pause);
      } catch (error) {
        if (error instanceof Over) continue;
        failures.push(String(error));
        await wait(AFTER_FAILURE_MS);
      } finally {
        learner.leave();
      }
    }
  };
  const all = Promise.all(Array.from({ length: count }, (_, index) => study(index)));
  return {
    failures,
    stop: async () => {
      isOver = true;
      await all;
    },
  };
}

class Over extends Error {}
