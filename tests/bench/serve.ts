/** What the server needs for a learner with a long log. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, type Clock } from '#lib/shell/clock.ts';
import { insertAttempt } from '#lib/shell/db/attempts.ts';
import { insertLearner } from '#lib/shell/db/learners.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { insertResponse } from '#lib/shell/db/responses.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { viewHistory } from '#lib/shell/usecases/view-history.ts';
import { viewProgress } from '#lib/shell/usecases/view-progress.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { newResponse } from '#tests/support/stored-response.ts';
import type { Measurement } from './measurement.ts';

const RESPONSES = 20_000;
const PER_ATTEMPT = 20;
const FACTS = 400;
const ROUNDS = 21;
const TEN_MINUTES_MS = 600_000;

/** Progress, and the attempts that its page lists, of a learner with 20,000 responses over 1,000 attempts, on SQLite: the first view, and the median after. */
export async function measureServe(): Promise<readonly Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const store = await openStore({ databaseUrl: undefined, dataFolder });
  try {
    const learner = await aLongLog(store);
    const context = { store, bank: aBank(), clock: systemClock, kinds: [] };
    const view = async (): Promise<number> => {
      const before = performance.now();
      await viewProgress(context, learner);
      return performance.now() - before;
    };
    const first = await view();
    const progress = await median(view);
    const history = await median(async () => {
      const before = performance.now();
      await viewHistory(context, learner, { skip: 0, most: 4 });
      return performance.now() - before;
    });
    return [
      { name: 'serve.progress.20000.first.ms', value: round(first), unit: 'ms' },
      { name: 'serve.progress.20000.ms', value: round(progress), unit: 'ms' },
      { name: 'serve.history.20000.ms', value: round(history), unit: 'ms' },
    ];
  } finally {
    await store.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function aLongLog(store: Store): Promise<string> {
  const learner = systemClock.randomId();
  const clock = backdated();
  await store.write((records) => insertLearner(records, learner, clock.now()));
  for (let attempt = 0; attempt < RESPONSES / PER_ATTEMPT; attempt += 1)
    await store.write(async (records) => {
      const id = clock.randomId();
      const startedAt = clock.now();
      await insertAttempt(records, {
        ...anAttempt(id),
        learner,
        startedAt,
        finishedAt: startedAt,
        deadline: null,
      });
      for (let position = 0; position < PER_ATTEMPT; position += 1) {
        const number = attempt * PER_ATTEMPT + position;
        const answer = {
          picks: { main: [`option-${number % 4}`] },
          parts: { main: { points: 1, max: 1 } },
          kind: number % 2 === 0 ? 'single-best-answer' : 'multiple-response',
          objective: 'gabapentin/mechanism/site',
          facts: [{ fact: `gabapentin/mechanism/fact-${number % FACTS}`, right: number % 5 !== 0 }],
        };
        const own = { learner, attempt: id };
        const changes = { answer, receivedAt: clock.now(), timeZone: 'Europe/Berlin' };
        await insertResponse(records, newResponse(own, position, changes));
      }
    });
  return learner;
}

function anAttempt(id: string) {
  const entries = Array.from({ length: PER_ATTEMPT }, (_, position) => ({
    position,
    itemId: `gabapentin/mechanism/fact-${position}/single-best-answer/1`,
    revision: 'r'.repeat(32),
    optionOrder: [{ part: 'main', options: ['option-0', 'option-1', 'option-2', 'option-3'] }],
  }));
  return {
    id,
    quiz: { id: 'q', title: 'Q', course: 'gabapentin', mode: 'practice' as const, cutScore: 80 },
    bankRevision: 'b',
    form: { quiz: 'q', seed: 's', entries },
    contents: entries.map(() => 'c'.repeat(32)),
    secret: systemClock.randomSecret(),
  };
}

/** A clock that walks up to the present, ten minutes with every look at it. */
function backdated(): Clock {
  let instant = Date.parse(systemClock.now()) - 2 * RESPONSES * TEN_MINUTES_MS;
  return {
    ...systemClock,
    now: () => {
      instant += TEN_MINUTES_MS;
      return new Date(instant).toISOString();
    },
  };
}

async function median(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await measure());
  times.sort((a, b) => a - b);
  return times[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
