/** What came of one fault. */
export interface Outcome {
  /** What was acknowledged to somebody before, during and after it. */
  readonly acknowledged: number;
  /** What of it is not there afterwards, each in words. */
  readonly lost: readonly string[];
  /** What is there twice. */
  readonly duplicated: readonly string[];
  /** What is not as it should be otherwise; empty when the store opened and is whole. */
  readonly unclean: readonly string[];
}

/** What came of the faults of one kind. */
export interface Tally {
  /** What was done to what, such as `rooms on sqlite, phase open`. */
  readonly name: string;
  /** What a fault is called, in the plural. */
  readonly faults: string;
  readonly outcomes: readonly Outcome[];
  /** What all is well is called, where it is not that the store opened clean. */
  readonly clean?: string;
  /** More that was counted, such as `12 requests refused`. */
  readonly more?: readonly string[];
}

/** A scenario's part that this machine cannot run. It counts as not run, never as passed. */
export interface NotRun {
  readonly name: string;
  readonly notRun: string;
}

/** Everything that is wrong, in words. */
export function wrongIn({ outcomes }: Pick<Tally, 'outcomes'>): readonly string[] {
  return outcomes.flatMap(({ lost, duplicated, unclean }) => [...lost, ...duplicated, ...unclean]);
}

/** One line: faults, acknowledged, lost, duplicated, opened clean. */
export function lineOf(tally: Tally | NotRun): string {
  if ('notRun' in tally) return `${tally.name}: NOT RUN. ${tally.notRun}`;
  const { name, faults, outcomes, clean = 'opened clean', more = [] } = tally;
  const sum = (of: (outcome: Outcome) => number): number =>
    outcomes.reduce((all, outcome) => all + of(outcome), 0);
  const well = sum(({ unclean }) => (unclean.length === 0 ? 1 : 0));
  const counts = [
    `${outcomes.length} ${faults}`,
    `${sum(({ acknowledged }) => acknowledged)} acknowledged`,
    `${sum(({ lost }) => lost.length)} lost`,
    `${sum(({ duplicated }) => duplicated.length)} duplicated`,
    `${well} ${clean}`,
  ];
  return `${name}: ${[...counts, ...more].join(', ')}`;
}

/** What stands more than once among `names`. */
export function twice(names: readonly string[], what: string): readonly string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    if (seen.has(name)) return [`${what} ${name} is there twice`];
    seen.add(name);
    return [];
  });
}
