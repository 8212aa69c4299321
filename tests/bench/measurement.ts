/** One figure. `against` is what it was measured against, `ratio` how many times that it is. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly against?: number;
  readonly ratio?: number;
  /** What a program said, where that is what was measured. */
  readonly said?: string;
}
