import type { Confidence } from '#lib/attempts/confidence.ts';

/** One answer, as a scheduler sees it: never whether the learner really knew. */
export interface SeenAnswer {
  readonly fact: number;
  /** Days since the first day, whole. */
  readonly day: number;
  /** Whole seconds into the day. */
  readonly second: number;
  readonly right: boolean;
  readonly kind: string;
  readonly chance: number;
  readonly confidence: Confidence;
}

export type SchedulerName = 'fsrs' | 'sm2' | 'leitner' | 'fixed';

/** A way of choosing what to ask within the minutes of a day. */
export interface Scheduler {
  readonly name: SchedulerName;
  /** One learner's timetable over facts 0 to `facts` - 1. */
  readonly start: (facts: number) => Timetable;
}

export interface Timetable {
  /** What to ask on a day, in order; a fact that was never asked is new. */
  readonly queue: (day: number) => readonly number[];
  /** What could be asked before its time, in order, once the queue is done. */
  readonly ahead: (day: number) => readonly number[];
  readonly answered: (answer: SeenAnswer) => void;
}
