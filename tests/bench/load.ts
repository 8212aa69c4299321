/** Fifty learners at a production server process over the shipped course, on SQLite; the load generator on the same machine. */
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Bank } from '#lib/bank/bank.ts';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import { startLearners } from '#tests/load/learners.ts';
import { STEPS, type Step, type Way } from '#tests/load/learner.ts';
import { startPageServer } from '#tests/support/page-server.ts';
import type { Measurement } from './measurement.ts';

const LEARNERS = 50;
const WARM_UP_MS = 5_000;
const MEASURED_MS = 20_000;
/** Quick for a person: a page is read for longer. */
const PAUSE_MS = 1_000;

/** What each step takes in the middle and for one in a hundred: with a second's pause between requests, and without any. */
export async function measureLoad(): Promise<readonly Measurement[]> {
  const bank = shippedBank();
  const server = await startPageServer(bank);
  try {
    const paced = await measure(server.url, waysOf(bank), PAUSE_MS);
    const flat = await measure(server.url, waysOf(bank), 0);
    return [...figures('load.50', paced), ...figures('load.50.flat', flat)];
  } finally {
    await server.stop();
  }
}

/** Every lesson with a quiz on it that is practice. */
export function waysOf({ courses, quizzes }: Bank): readonly Way[] {
  return courses.flatMap(({ id, lessons }) =>
    lessons.flatMap((lesson) => {
      const quiz = quizzes.find(
        (one) => one.course === id && one.mode === 'practice' && one.lessons.includes(lesson),
      );
      return quiz === undefined ? [] : [{ lesson: `/courses/${id}/${lesson}`, quiz: `/quizzes/${quiz.id}` }];
    }),
  );
}

export function shippedBank(): Bank {
  return compileBank(readContent(fileURLToPath(new URL('../../', import.meta.url))).files).bank;
}

interface Taken {
  readonly times: Readonly<Record<Step, number[]>>;
  readonly seconds: number;
}

async function measure(url: string, ways: readonly Way[], pauseMs: number): Promise<Taken> {
  const times = Object.fromEntries(STEPS.map((step) => [step, [] as number[]])) as Record<Step, number[]>;
  const refused: string[] = [];
  let isWarm = false;
  const answered = (step: Step, ms: number, status: number): void => {
    if (isWarm) times[step].push(ms);
    if (status >= 400) refused.push(`${step}: ${status}`);
  };
  const load = startLearners(url, ways, { count: LEARNERS, pauseMs, watch: { answered } });
  await wait(WARM_UP_MS);
  isWarm = true;
  const began = performance.now();
  await wait(MEASURED_MS);
  isWarm = false;
  const seconds = (performance.now() - began) / 1000;
  await load.stop();
  const faults = [...load.failures, ...refused];
  if (faults.length > 0)
    throw new Error(`${faults.length} requests failed, among them: ${faults.slice(0, 5).join('; ')}`);
  return { times, seconds };
}

function figures(name: string, { times, seconds }: Taken): readonly Measurement[] {
  const all = STEPS.flatMap((step) => times[step]);
  return [
    { name: `${name}.requestsPerSecond`, value: rounded(all.length / seconds), unit: 'requests/s' },
    ...STEPS.flatMap((step) => [
      { name: `${name}.${step}.p50.ms`, value: rounded(quantile(times[step], 0.5)), unit: 'ms' },
      { name: `${name}.${step}.p99.ms`, value: rounded(quantile(times[step], 0.99)), unit: 'ms' },
    ]),
  ];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
