import { actR } from './models/act-r.ts';
import { dash } from './models/dash.ts';
import { exponential } from './models/exponential.ts';
import { halfLife } from './models/half-life.ts';
import type { MemoryModel } from './memory-model.ts';
import type { Scheduler, SchedulerName } from './scheduler.ts';
import { fixed } from './schedulers/fixed.ts';
import { leitner } from './schedulers/leitner.ts';
import { ours } from './schedulers/ours.ts';
import { sm2 } from './schedulers/sm2.ts';
import { simulateLearner, type Outcome, type Terms } from './simulate-learner.ts';

export const MODELS: readonly MemoryModel[] = [actR, exponential, halfLife, dash];
export const SCHEDULERS: readonly Scheduler[] = [ours, sm2, leitner, fixed];

/** A 95 % interval. */
export type Interval = readonly [number, number];

export interface SchedulerFigures {
  readonly name: SchedulerName;
  /** Mean over learners of the expected number of facts known on day 60, without guessing. */
  readonly knownAtDay60: number;
  readonly interval: Interval;
  /** Mean minutes used on a day on which the learner came. */
  readonly minutesUsed: number;
  /** Facts by which ours is ahead of this one, by the same learner; absent for ours. */
  readonly oursAhead?: { readonly facts: number; readonly interval: Interval };
}

export interface ModelFigures {
  readonly name: string;
  readonly source: string;
  readonly schedulers: readonly SchedulerFigures[];
}

/** Those before were used while the numbers of our schedule were chosen; these are new. */
const FIRST_LEARNER = 10_001;

/** Half the width of a 95 % interval of a mean, in standard errors. */
const Z = 1.959963984540054;

/** All schedulers on the same learners, whose memory follows one model. */
export function simulateModel(model: MemoryModel, learners: number, terms: Terms): ModelFigures {
  const all = SCHEDULERS.map((scheduler) => ({
    name: scheduler.name,
    outcomes: Array.from({ length: learners }, (_, index) =>
      simulateLearner(model, scheduler, FIRST_LEARNER + index, terms),
    ),
  }));
  const own = all[0]?.outcomes ?? [];
  return {
    name: model.name,
    source: model.source,
    schedulers: all.map(({ name, outcomes }) => figures(name, outcomes, own)),
  };
}

/** Whether the bar is held: ahead of fixed and Leitner under every model, of SM-2 under two, by the interval. */
export function holdsBar(models: readonly ModelFigures[]): boolean {
  const ahead = (name: SchedulerName): number =>
    models.filter(({ schedulers }) => {
      const other = schedulers.find((scheduler) => scheduler.name === name);
      return (other?.oursAhead?.interval[0] ?? 0) > 0;
    }).length;
  return ahead('fixed') === models.length && ahead('leitner') === models.length && ahead('sm2') >= 2;
}

function figures(
  name: SchedulerName,
  outcomes: readonly Outcome[],
  own: readonly Outcome[],
): SchedulerFigures {
  const known = withInterval(outcomes.map((outcome) => outcome.known));
  const ahead = withInterval(outcomes.map((outcome, index) => (own[index]?.known ?? 0) - outcome.known));
  const used = outcomes.reduce((sum, { minutesUsed }) => sum + minutesUsed, 0) / outcomes.length;
  return {
    name,
    knownAtDay60: known.mean,
    interval: known.interval,
    minutesUsed: rounded(used),
    ...(name === 'fsrs' ? {} : { oursAhead: { facts: ahead.mean, interval: ahead.interval } }),
  };
}

/** Mean and 95 % interval by the normal distribution; there are at least 60 learners. */
function withInterval(values: readonly number[]): { readonly mean: number; readonly interval: Interval } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const half = Z * Math.sqrt(squares / (values.length - 1) / values.length);
  return { mean: rounded(mean), interval: [rounded(mean - half), rounded(mean + half)] };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
