/** The same work by several systems in one run, in turn, the order turned round after each round. */
import type { Measurement } from '../measurement.ts';
import type { Run } from './run-system.ts';

/** Runs of one system: over few lessons and over many. */
export interface Rounds {
  readonly few: Run[];
  readonly many: Run[];
}

export type RunOf = (name: string, size: 'few' | 'many') => Promise<Run>;

/**
 * @param names of the systems; each runs twice in a round, on few lessons and on many
 * @throws Error when two systems do not give the same number of lessons (or questions)
 */
export async function runInTurn(
  names: readonly string[],
  rounds: number,
  runOf: RunOf,
): Promise<ReadonlyMap<string, Rounds>> {
  const runs = new Map<string, Rounds>(names.map((name) => [name, { few: [], many: [] }]));
  for (let round = 0; round < rounds; round += 1)
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      runs.get(name)?.few.push(await runOf(name, 'few'));
      runs.get(name)?.many.push(await runOf(name, 'many'));
    }
  for (const size of ['few', 'many'] as const) sameNumber(runs, size);
  return runs;
}

function sameNumber(runs: ReadonlyMap<string, Rounds>, size: 'few' | 'many'): void {
  const read = [...runs].map(([name, of]) => ({ name, read: of[size][0]?.read ?? 0 }));
  const differ = read.some((one) => one.read !== read[0]?.read || one.read === 0);
  if (differ) throw new Error(`They did not read the same: ${JSON.stringify(read)}`);
}

/**
 * Figures of each system, the middle of its rounds: `each.ms`, processor time for one more lesson (what many took more than few, so
 * that loading the program is not in it), with its ratio to `against`; `cpu.ms`, `wall.ms` and `rss.mb` of the whole process.
 */
export function figuresOf(
  prefix: string,
  runs: ReadonlyMap<string, Rounds>,
  against: string,
): readonly Measurement[] {
  const base = eachMs(runs.get(against));
  return [...runs].flatMap(([name, of]) => {
    const each = eachMs(of);
    const figure = (what: string, value: number, unit: string): Measurement => ({
      name: `${prefix}.${name}.${what}`,
      value: rounded(value),
      unit,
    });
    return [
      { ...figure('each.ms', each, 'ms'), against: rounded(base), ratio: rounded(each / base) },
      figure('cpu.ms', middle(of.many.map(({ cpuMs }) => cpuMs)), 'ms'),
      figure('wall.ms', middle(of.many.map(({ wallMs }) => wallMs)), 'ms'),
      figure('rss.mb', middle(of.many.map(({ megabytes }) => megabytes)), 'MB'),
    ];
  });
}

/** The middle over the rounds of: processor time of many less that of few, for each lesson that was read more. */
function eachMs(of: Rounds | undefined): number {
  return middle(
    (of?.many ?? []).map((many, round) => {
      const few = of?.few[round];
      return few === undefined ? Number.NaN : (many.cpuMs - few.cpuMs) / (many.read - few.read);
    }),
  );
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** Three digits that count. */
function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
