import { normal } from '../chance.ts';
import type { MemoryModel } from '../memory-model.ts';

/** Weights of attempts and of right answers in the logarithm of strength; a wrong answer has none of its own. */
const ATTEMPT = 1;
const RIGHT = 1;
const FACT_SPREAD = 1;
/** Spread between learners: ours, the paper has one learner. */
const LEARNER_SPREAD = 0.5;

/** Half-life regression: P = e^(-days / strength), log strength linear in attempts, right answers and the fact. */
export const halfLife: MemoryModel = {
  name: 'half-life-regression',
  source:
    'Settles & Meeder 2016, ACL 1848-1858 (HLR); weights as in Reddy, Levine & Dragan 2017: attempts 1, right 1, wrong 0, fact N(0, 1)',
  learner: (seed, facts) => {
    const own = LEARNER_SPREAD * normal(seed, 31);
    const log = Array.from({ length: facts }, (_, fact) => own + FACT_SPREAD * normal(seed, 32, fact));
    const last = new Array<number>(facts).fill(Number.NaN);
    return {
      recall: (fact, time) => {
        const since = time - (last[fact] ?? Number.NaN);
        return Number.isNaN(since) ? 0 : Math.exp(-since / Math.exp(log[fact] ?? 0));
      },
      read: (fact, time) => {
        last[fact] = time;
      },
      ask: (fact, time, knew) => {
        log[fact] = (log[fact] ?? 0) + ATTEMPT + (knew ? RIGHT : 0);
        last[fact] = time;
      },
    };
  },
};
