import { chiSquareP } from '#lib/bank/cues/chi-square.ts';
import { choicesOf } from '#lib/bank/cues/choice.ts';
import { testWise } from '#lib/bank/cues/test-wise.ts';
import { didYouMean } from '#lib/base/did-you-mean.ts';
import {
  flagOption,
  MisuseError,
  textOption,
  type Command,
  type CommandInput,
  type ExitCode,
} from '../command.ts';
import { compileRoot, type CompiledRoot } from '../compile-root.ts';
import { secondsSince } from '../report-of-files.ts';
import { amount } from '../report.ts';
import { stressForms, type FormsStress, type PlaceCounts } from '../stress-forms.ts';

/** `stress`: many learners' forms of every quiz, and a solver without knowledge. */
export const stress: Command = {
  usage: '[--seeds N] [--quiz QUIZ] [--json] [--root DIR]',
  details: [
    '--seeds N     learners, each with a form of every quiz (default 1000)',
    '--quiz Q      only this quiz',
    '--json        {seeds, items, forms, testWise: {n, correct, expected, p}, positions, ranks, duplicates, replayMismatches, shortages, enemies, caps, uneven, seconds}',
  ],
  options: { seeds: { type: 'string' }, quiz: { type: 'string' }, json: { type: 'boolean' } },
  arguments: [0, 0],
  run: runStress,
};

/** What a solver without knowledge may reach by chance in one of twenty banks: as in lib/bank/cues/check-cues.ts. */
const SOLVER_LEAST_P = 0.05;

function runStress(input: CommandInput): ExitCode {
  const seeds = seedsOf(input);
  const root = compileRoot(input.root);
  const result = resultOf(root, quizzesOf(input, root), seeds);
  if (flagOption(input, 'json')) input.out(`${JSON.stringify(result, undefined, 2)}\n`);
  else input.out(textOf(result));
  const faults = faultsOf(result);
  for (const fault of faults) input.note(fault);
  return faults.length === 0 ? 0 : 1;
}

function seedsOf(input: CommandInput): number {
  const text = textOption(input, 'seeds') ?? '1000';
  if (!/^[1-9]\d{0,5}$/u.test(text))
    throw new MisuseError(`--seeds ${text}: expected a number from 1 to 999999`);
  return Number(text);
}

/** @throws MisuseError when there is no such quiz */
function quizzesOf(input: CommandInput, { compiled }: CompiledRoot): FormsInput {
  const { quizzes } = compiled.bank;
  const wanted = textOption(input, 'quiz');
  const chosen = wanted === undefined ? quizzes : quizzes.filter(({ id }) => id === wanted);
  if (wanted === undefined || chosen.length > 0) return chosen;
  const known = didYouMean(
    wanted,
    quizzes.map(({ id }) => id),
  );
  throw new MisuseError(`Unknown quiz "${wanted}". ${known}`);
}

type FormsInput = CompiledRoot['compiled']['bank']['quizzes'];

interface Places {
  readonly counts: PlaceCounts;
  /** Number of options → chi-square probability that places are equally likely. */
  readonly p: Readonly<Record<string, number>>;
}

interface StressResult extends Omit<FormsStress, 'positions' | 'ranks'> {
  readonly seeds: number;
  readonly items: number;
  readonly testWise: ReturnType<typeof testWise>;
  readonly positions: Places;
  readonly ranks: Places;
  readonly seconds: number;
}

function resultOf({ compiled, startedMs }: CompiledRoot, quizzes: FormsInput, seeds: number): StressResult {
  const { bank, kb } = compiled;
  const { positions, ranks, ...counts } = stressForms(bank, quizzes, seeds);
  return {
    seeds,
    items: bank.items.length,
    testWise: testWise(bank.items.flatMap((item) => choicesOf(item, kb))),
    positions: withP(positions),
    ranks: withP(ranks),
    ...counts,
    seconds: secondsSince(startedMs),
  };
}

function withP(counts: PlaceCounts): Places {
  const p = Object.fromEntries(
    Object.entries(counts).map(([options, places]) => [options, chiSquareP(places)]),
  );
  return { counts, p };
}

function faultsOf(result: StressResult): readonly string[] {
  const counted = (['duplicates', 'replayMismatches', 'enemies', 'caps'] as const).flatMap((name) =>
    result[name] === 0 ? [] : [`${name}: ${String(result[name])}, expected 0`],
  );
  const short = Object.entries(result.shortages).map(
    ([cell, count]) => `shortage: ${cell} (${amount(count, 'form')})`,
  );
  const beaten =
    result.testWise.p < SOLVER_LEAST_P
      ? [
          `the solver without knowledge answers ${String(result.testWise.correct)} of ${String(result.testWise.n)}, expected about ${String(Math.round(result.testWise.expected))}`,
        ]
      : [];
  return [...counted, ...short, ...beaten];
}

function textOf(result: StressResult): string {
  const { testWise: solver } = result;
  return [
    `${amount(result.seeds, 'seed')}, ${amount(result.forms, 'form')}, ${amount(result.items, 'item')}`,
    `without knowledge: ${String(solver.correct)} of ${String(solver.n)} right, ${solver.expected.toFixed(1)} expected, P = ${solver.p.toFixed(4)}`,
    ...placeLines('place of the key', result.positions),
    ...placeLines('rank of the key on a scale', result.ranks),
    `forms with an item twice ${String(result.duplicates)}, otherwise when made again ${String(result.replayMismatches)}, with enemies ${String(result.enemies)}, over a cap ${String(result.caps)}, with uneven places ${String(result.uneven)}`,
    `${result.seconds.toFixed(2)} s`,
    '',
  ].join('\n');
}

function placeLines(what: string, { counts, p }: Places): readonly string[] {
  return Object.entries(counts).map(
    ([options, places]) =>
      `${what}, ${options} options: ${places.join(' ')} (P = ${(p[options] ?? 1).toFixed(4)})`,
  );
}
