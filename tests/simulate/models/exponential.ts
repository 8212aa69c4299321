import { normal } from '../chance.ts';
import type { MemoryModel } from '../memory-model.ts';

/** Median and spread (of the logarithm) of a fact's rate of forgetting, a day. */
const MEDIAN_RATE = 0.077;
const FACT_SPREAD = 1;
/** Spread (of the logarithm) between learners: ours, the paper has one learner. */
const LEARNER_SPREAD = 0.5;

/** Exponential forgetting: P = e^(-rate days / strength), strength being the number of times the fact was met. */
export const exponential: MemoryModel = {
  name: 'exponential-forgetting',
  source:
    'Reddy, Labutov, Banerjee & Joachims 2016, KDD 1815-1824 (EFC); rates as in Reddy, Levine & Dragan 2017: log rate N(log .077, 1)',
  learner: (seed, facts) => {
    const own = LEARNER_SPREAD * normal(seed, 21);
    const rates = Array.from(
      { length: facts },
      (_, fact) => MEDIAN_RATE * Math.exp(own + FACT_SPREAD * normal(seed, 22, fact)),
    );
    const strength = new Array<number>(facts).fill(0);
    const last = new Array<number>(facts).fill(0);
    const meet = (fact: number, time: number): void => {
      strength[fact] = (strength[fact] ?? 0) + 1;
      last[fact] = time;
    };
    return {
      recall: (fact, time) => {
        const met = strength[fact] ?? 0;
        return met === 0 ? 0 : Math.exp((-(rates[fact] ?? 0) * (time - (last[fact] ?? 0))) / met);
      },
      read: meet,
      ask: meet,
    };
  },
};
