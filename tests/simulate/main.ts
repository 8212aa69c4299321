/**
 * `npm run -s simulate -- [--json] [--learners N] [--short] [--minutes N] [--fill]`: our schedule beside fixed intervals,
 * Leitner and SM-2, on simulated learners whose memory follows models other than the one we schedule with. See
 * docs/memory.md.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { holdsBar, MODELS, type ModelFigures } from './simulate.ts';
import type { Task } from './worker.ts';

const LEARNERS = 1_000;
const SHORT = 60;
const MINUTES = 10;
const AT_ONCE = 2;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    learners: { type: 'string' },
    short: { type: 'boolean', default: false },
    minutes: { type: 'string' },
    fill: { type: 'boolean', default: false },
  },
});

const learners = wholeNumber('learners', values.learners, values.short ? SHORT : LEARNERS, SHORT);
const minutesPerDay = wholeNumber('minutes', values.minutes, MINUTES, 1);
const terms = { minutesPerDay, fill: values.fill };
const models = await simulateAll(
  MODELS.map(({ name }) => ({ model: name, learners, terms })),
  AT_ONCE,
);
if (values.json) console.log(JSON.stringify({ learners, minutesPerDay, models }));
else for (const model of models) console.log(linesOf(model));
// The bar is set for the terms it was set for; with others the figures speak for themselves.
if (learners >= LEARNERS && minutesPerDay === MINUTES && !values.fill && !holdsBar(models)) {
  console.error('Below the bar: ahead of fixed and Leitner under every model, and of SM-2 under two.');
  process.exitCode = 1;
}

async function simulateAll(tasks: readonly Task[], atOnce: number): Promise<readonly ModelFigures[]> {
  const results = new Map<number, ModelFigures>();
  const waiting = [...tasks.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results.set(next[0], await onThread(next[1]));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return tasks.flatMap((_, index) => results.get(index) ?? []);
}

function onThread(task: Task): Promise<ModelFigures> {
  const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: task });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

function wholeNumber(name: string, text: string | undefined, usual: number, least: number): number {
  if (text === undefined) return usual;
  const value = Number(text);
  if (Number.isInteger(value) && value >= least) return value;
  console.error(`--${name} ${text}: expected a whole number from ${least}`);
  process.exit(2);
}

function linesOf({ name, schedulers }: ModelFigures): string {
  const lines = schedulers.map(({ name: scheduler, knownAtDay60, interval, minutesUsed, oursAhead }) => {
    const ahead =
      oursAhead === undefined
        ? ''
        : `  ours ahead by ${oursAhead.facts.toFixed(1)} (${oursAhead.interval.map((end) => end.toFixed(1)).join(' to ')})`;
    const known = `${knownAtDay60.toFixed(1)} (${interval.map((end) => end.toFixed(1)).join(' to ')})`;
    return `  ${scheduler.padEnd(8)} ${known.padEnd(24)} ${minutesUsed.toFixed(1)} min a day${ahead}`;
  });
  return [name, ...lines].join('\n');
}
