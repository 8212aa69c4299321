import { dayText, LocalDays } from '#lib/progress/local-day.ts';
import { EMPTY_STATE, foldMore } from '#lib/progress/learner-state.ts';
import type { LoggedResponse } from '#lib/progress/response-log.ts';
import { REVIEW_LIMITS, reviewQueue, type ReviewFact } from '#lib/progress/review-queue.ts';
import type { Scheduler, SeenAnswer } from '../scheduler.ts';
import { NEW_A_DAY } from './cards.ts';

/** The first day of the simulation, in days since 1970-01-01. */
const FIRST_DAY = 20_000;
/** The minutes of a day bound it, not a number of facts. */
const LIMITS = { ...REVIEW_LIMITS, facts: Infinity, newFacts: NEW_A_DAY };

/**
 * What the app does: the fold of lib/progress over the log of responses, and its review queue with its limits as they are.
 * No fact is safety-critical here, none waits for another, and none is confused with another.
 */
export const ours: Scheduler = {
  name: 'fsrs',
  start: (facts) => {
    const reviewed: readonly ReviewFact[] = Array.from({ length: facts }, (_, fact) => ({
      fact: nameOf(fact),
      safety: false,
    }));
    const days = new LocalDays();
    let state = EMPTY_STATE;
    let lines: LoggedResponse[] = [];
    return {
      queue: (day) => {
        state = foldMore(state, lines, days);
        lines = [];
        return reviewQueue(state, reviewed, FIRST_DAY + day, LIMITS).map(({ fact }) => Number(fact));
      },
      ahead: () => [],
      answered: (answer) => {
        lines.push(lineOf(answer, state.responses + lines.length));
      },
    };
  },
};

/** Names sort as the numbers do. */
function nameOf(fact: number): string {
  return String(fact).padStart(3, '0');
}

function lineOf(answer: SeenAnswer, number: number): LoggedResponse {
  const { fact, day, second, right, kind, chance, confidence } = answer;
  return {
    id: String(number).padStart(6, '0'),
    kind,
    facts: [{ fact: nameOf(fact), right, chance }],
    objective: 'course/lesson/objective',
    receivedAt: `${dayText(FIRST_DAY + day)}T${clockOf(second)}.000Z`,
    timeZone: 'UTC',
    confidence,
  };
}

function clockOf(second: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}`;
}
