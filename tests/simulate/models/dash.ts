import { normal } from '../chance.ts';
import type { MemoryModel, SimulatedMemory } from '../memory-model.ts';

/** Windows of the past, in days: the last hour, day, week, month, ever. Each holds those before it. */
const WINDOWS = [1 / 24, 1, 7, 30, Infinity];
/** Weight of what happened in a window: 1/√(place), the newest first. */
const WEIGHTS = WINDOWS.map((_, place) => 1 / Math.sqrt(place + 1));
/** Mean and spread of a fact's difficulty. */
const DIFFICULTY_MEAN = 1;
const DIFFICULTY_SPREAD = 1;
/** Spread of the logarithm of a fact's exponent of forgetting, and the scale of time, 1 a day. */
const DECAY_SPREAD = 1;
const TIME_SCALE = 1;
/** Spread of learners' ability: ours, the paper with the parameters has one learner of ability 0. */
const ABILITY_SPREAD = 1;

interface Meeting {
  readonly at: number;
  readonly knew: boolean;
}

interface Item {
  readonly difficulty: number;
  readonly exponent: number;
  readonly meetings: Meeting[];
}

/** Difficulty, ability and study history: P = m (1 + r days)^(-f), m logistic in what happened in windows of the past. */
export const dash: MemoryModel = {
  name: 'difficulty-ability-history',
  source:
    'Lindsey, Shroyer, Pashler & Mozer 2014, Psychological Science 25:639-647 (DASH, generalized power law); parameters as in Reddy, Levine & Dragan 2017: difficulty N(1, 1), log decay N(0, 1), r 1, weights 1/√(W-w+1)',
  learner: (seed, facts) => new DashMemory(seed, facts),
};

class DashMemory implements SimulatedMemory {
  readonly #ability: number;
  readonly #items: readonly Item[];

  constructor(seed: number, facts: number) {
    this.#ability = ABILITY_SPREAD * normal(seed, 41);
    this.#items = Array.from({ length: facts }, (_, fact) => ({
      difficulty: DIFFICULTY_MEAN + DIFFICULTY_SPREAD * normal(seed, 42, fact),
      exponent: Math.exp(-Math.exp(DECAY_SPREAD * normal(seed, 43, fact))),
      meetings: [],
    }));
  }

  recall(fact: number, time: number): number {
    const item = this.#items[fact];
    const last = item?.meetings.at(-1);
    if (item === undefined || last === undefined) return 0;
    const strength = 1 / (1 + Math.exp(-(this.#ability - item.difficulty + history(item.meetings, time))));
    return strength * (1 + TIME_SCALE * (time - last.at)) ** -item.exponent;
  }

  read(fact: number, time: number): void {
    this.#items[fact]?.meetings.push({ at: time, knew: false });
  }

  ask(fact: number, time: number, knew: boolean): void {
    this.#items[fact]?.meetings.push({ at: time, knew });
  }
}

function history(meetings: readonly Meeting[], time: number): number {
  let sum = 0;
  for (const [window, span] of WINDOWS.entries()) {
    let all = 0;
    let right = 0;
    for (const { at, knew } of meetings) {
      if (time - at >= span) continue;
      all += 1;
      if (knew) right += 1;
    }
    sum += (WEIGHTS[window] ?? 0) * (Math.log(1 + right) + Math.log(1 + all));
  }
  return sum;
}
