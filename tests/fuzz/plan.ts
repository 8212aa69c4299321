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

/** A line for a person: `content: body  1200 cases, 3 ms at most; clean 4, told of 1196`; slow tries, where there are any. */
export function lineOf({ name, cases, answers, slowestMs, slow, fault }: Outcome): string {
  const counted = [...answers]
    .sort(([, a], [, b]) => b - a)
    .map(([answer, times]) => `${answer} ${times}`)
    .join(', ');
  const line = `${name}  ${cases} cases, ${slowestMs} ms at most${slow === 0 ? '' : `, ${slow} slow`}; ${counted}`;
  return fault === undefined ? line : `${line}\nFAULT in ${name}: ${fault}`;
}
