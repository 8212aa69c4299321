/** What came of one fault. */
export interface Outcome {
  /** What was acknowledged to somebody before, during and after it, from when everybody acts. */
  readonly acknowledged: number;
  /** Nobody can do anything in it that is acknowledged. Everywhere else nothing acknowledged is a fault: nothing was tested. */
  readonly isQuiet?: true;
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
  if (outcomes.length === 0) return ['nothing was done'];
  return outcomes.flatMap(({ acknowledged, isQuiet, lost, duplicated, unclean }) => [
    ...(acknowledged > 0 || isQuiet === true ? [] : ['nothing was acknowledged, so that nothing was tested']),
    ...lost,
    ...duplicated,
    ...unclean,
  ]);
}

/** The last line, and the exit code: 0 all is well, 1 something is not, 3 something was not run and the rest is well. */
export function endOf(wrong: number, notRun: number): { readonly line: string; readonly code: 0 | 1 | 3 } {
  const parts = `${notRun} of the scenarios’ parts did NOT RUN, see above.`;
  if (wrong > 0) return { line: `${wrong} faults of the program.${notRun > 0 ? ` ${parts}` : ''}`, code: 1 };
  if (notRun > 0) return { line: `${parts} Nothing lost, nothing there twice in the others.`, code: 3 };
  return { line: 'Nothing lost, nothing there twice.', code: 0 };
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

/** What is kept beyond what was sent: under an id that nobody gave it, or once more under the same. */
export function beyond(kept: readonly string[], sent: ReadonlySet<string>, what: string): readonly string[] {
  const left = new Set(sent);
  return kept.flatMap((id) =>
    left.delete(id) ? [] : [`${what} ${id} is there, and nobody sent it but once`],
  );
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
