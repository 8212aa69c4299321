/** How many cases each target gets. */
import type { Outcome, Target } from './target.ts';

/** Targets that share a number of cases evenly. */
export interface Group {
  readonly targets: readonly Target[];
  readonly cases: number;
}

/** What comes of every target, one after the other; `told` hears of each at once. */
export async function runAll(
  groups: readonly Group[],
  told: (outcome: Outcome) => void = () => undefined,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const { targets, cases } of groups)
    for (const one of targets) {
      const outcome = await one.run(Math.max(1, Math.ceil(cases / targets.length)));
      outcomes.push(outcome);
      told(outcome);
    }
  return outcomes;
}

/** A line for a person: `http: 3021 cases at 83 targets, 37 each at least, in 34.2 s (88 a second)`. */
export function sumOf(name: string, outcomes: readonly Outcome[]): string {
  const cases = outcomes.reduce((sum, one) => sum + one.cases, 0);
  const seconds = outcomes.reduce((sum, { tookMs }) => sum + tookMs, 0) / 1_000;
  const least = Math.min(...outcomes.map((one) => one.cases));
  const rate = Math.round(cases / seconds);
  return `${name}: ${cases} cases at ${outcomes.length} targets, ${least} each at least, in ${seconds.toFixed(1)} s (${rate} a second)`;
}

/** A line for a person: `content: body  1200 cases in 2.1 s, 3 ms at most; clean 4, told of 1196`; slow tries, where there are any. */
export function lineOf({ name, cases, answers, tookMs, slowestMs, slow, fault }: Outcome): string {
  const counted = [...answers]
    .sort(([, a], [, b]) => b - a)
    .map(([answer, times]) => `${answer} ${times}`)
    .join(', ');
  const line = `${name}  ${cases} cases in ${(tookMs / 1_000).toFixed(1)} s, ${slowestMs} ms at most${slow === 0 ? '' : `, ${slow} slow`}; ${counted}`;
  return fault === undefined ? line : `${line}\nFAULT in ${name}: ${fault}`;
}
