/** A learner's memory as a published model has it: the truth of the simulation, which no scheduler sees. */
export interface MemoryModel {
  readonly name: string;
  /** Paper, and where its parameters come from. */
  readonly source: string;
  /** A learner with a memory of his own; the same seed gives the same. */
  readonly learner: (seed: number, facts: number) => SimulatedMemory;
}

/** Times are days, with fractions, since the first day; they never go back. */
export interface SimulatedMemory {
  /** Probability that the fact is known then, without guessing, 0 to 1. 0 for a fact that was never read. */
  readonly recall: (fact: number, time: number) => number;
  /** The fact is read in the lesson, for the first time. */
  readonly read: (fact: number, time: number) => void;
  /** The fact was asked, with feedback. `knew` tells whether it was recalled; a lucky guess is no recall. */
  readonly ask: (fact: number, time: number, knew: boolean) => void;
}
