/** What the server needs for a learner with a long log. */
import { heldBank } from '#lib/bank/served-bank.ts';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock, type Clock } from '#lib/shell/clock.ts';
import { insertAttempt } from '#lib/shell/db/attempts.ts';
import { insertLearner } from '#lib/shell/db/learners.ts';
import { storeFile } from '#lib/shell/db/open-sqlite.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { insertResponse } from '#lib/shell/db/responses.ts';
import type { Store } from '#lib/shell/db/store.ts';
import { finishAttempt } from '#lib/shell/usecases/finish-attempt.ts';
import { submitResponse } from '#lib/shell/usecases/submit-response.ts';
import { viewHistory } from '#lib/shell/usecases/view-history.ts';
import { viewProgress } from '#lib/shell/usecases/view-progress.ts';
import { aBank } from '#tests/support/app-bank.ts';
import { newResponse } from '#tests/support/stored-response.ts';
import { contextOn, inputFor, started } from '#tests/usecases/bench.ts';
import type { Measurement } from './measurement.ts';

const RESPONSES = 20_000;
const PER_ATTEMPT = 20;
const FACTS = 400;
const ROUNDS = 21;
/** Ends of attempts that are looked at, from when the log is long. */
const LAST_ENDS = 200;
/** Responses recorded in one turn. */
const TURN = 3;
const TEN_MINUTES_MS = 600_000;

/**
 * A learner with 20,000 responses over 1,000 attempts, on SQLite: progress from a log of which nothing was ever kept; of a log
 * whose attempts were ended one by one, as learners do, with what ending one took; progress after that, and the attempts that
 * its page lists; and what recording one response takes, beside a learner who has none.
 */
export async function measureServe(): Promise<readonly Measurement[]> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const store = await openStore({ databaseUrl: undefined, dataFolder });
  try {
    const context = { store, bank: heldBank(aBank()), clock: systemClock, kinds: [] };
    // First of all, in a process that has folded nothing yet.
    const cold = (await aLongLog(store, false)).learner;
    const first = await timed(() => viewProgress(context, cold));
    const { learner, ends } = await aLongLog(store, true);
    const kept = await timed(() => viewProgress(context, learner));
    const progress = await median(() => viewProgress(context, learner));
    const history = await median(() => viewHistory(context, learner, { skip: 0, most: 4 }));
    const responses = await recording(store, learner);
    return [
      milliseconds('serve.progress.20000.first.ms', first),
      milliseconds('serve.progress.20000.kept.ms', kept),
      milliseconds('serve.progress.20000.ms', progress),
      milliseconds('serve.history.20000.ms', history),
      milliseconds('serve.end.20000.ms', middle(ends)),
      milliseconds('serve.end.20000.max.ms', Math.max(...ends)),
      milliseconds('serve.response.20000.ms', responses.after),
      milliseconds('serve.response.0.ms', responses.before),
      { name: 'serve.store.bytesPerResponse', value: await bytesPerResponse(store, dataFolder), unit: 'B' },
    ];
  } finally {
    await store.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

/** @param isEnded whether each attempt is ended by its use case; else the log is there at once @returns what the last 200 ends took */
async function aLongLog(
  store: Store,
  isEnded: boolean,
): Promise<{ readonly learner: string; readonly ends: readonly number[] }> {
  const learner = systemClock.randomId();
  const clock = backdated();
  const context = { store, clock, kinds: [] };
  const ends: number[] = [];
  await store.write((records) => insertLearner(records, learner, clock.now()));
  for (let index = 0; index < RESPONSES / PER_ATTEMPT; index += 1) {
    const attempt = await addAttempt(store, clock, { learner, index, isOpen: isEnded });
    if (isEnded) ends.push(await timed(() => finishAttempt(context, learner, attempt)));
  }
  return { learner, ends: ends.slice(-LAST_ENDS) };
}

/** Adds one attempt with its responses; the use cases that record them one by one would take minutes. @returns its id */
async function addAttempt(
  store: Store,
  clock: Clock,
  { learner, index, isOpen }: { readonly learner: string; readonly index: number; readonly isOpen: boolean },
): Promise<string> {
  const [id, startedAt] = [clock.randomId(), clock.now()];
  const finishedAt = isOpen ? null : startedAt;
  await store.write(async (records) => {
    await insertAttempt(records, { ...anAttempt(id), learner, startedAt, finishedAt, deadline: null });
    for (let position = 0; position < PER_ATTEMPT; position += 1) {
      const number = index * PER_ATTEMPT + position;
      const answer = {
        picks: { main: [`option-${number % 4}`] },
        parts: { main: { points: 1, max: 1 } },
        kind: number % 2 === 0 ? 'single-best-answer' : 'multiple-response',
        objective: 'gabapentin/mechanism/site',
        facts: [{ fact: `gabapentin/mechanism/fact-${number % FACTS}`, right: number % 5 !== 0 }],
      };
      const changes = { answer, receivedAt: clock.now(), timeZone: 'Europe/Berlin' };
      await insertResponse(records, newResponse({ learner, attempt: id }, position, changes));
    }
  });
  return id;
}

/** What one response takes in the file, with its part of its attempt, of the indexes and of the snapshots. */
async function bytesPerResponse(store: Store, dataFolder: string): Promise<number> {
  await store.scrub();
  const responses = 2 * RESPONSES + 2 * ROUNDS * TURN;
  return Math.round(statSync(storeFile(dataFolder)).size / responses);
}

/** What recording a response took in the middle, turn by turn for a learner who begins and for one with a long log. */
async function recording(
  store: Store,
  learner: string,
): Promise<{ readonly before: number; readonly after: number }> {
  const shared = { ...contextOn(store), clock: { ...systemClock, advance: () => undefined } };
  const times = { before: [] as number[], after: [] as number[] };
  for (let turn = 0; turn < ROUNDS; turn += 1)
    for (const [viewer, kept] of [
      [undefined, times.before],
      [learner, times.after],
    ] as const) {
      const sitting = await started(shared, viewer);
      for (let position = 0; position < TURN; position += 1) {
        const input = await inputFor(shared, sitting, position);
        kept.push(await timed(() => submitResponse(shared, sitting.learner, sitting.attempt, input)));
      }
    }
  return { before: middle(times.before), after: middle(times.after) };
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

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await timed(work));
  return middle(times);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function milliseconds(name: string, value: number): Measurement {
  return { name, value: Math.round(value * 10) / 10, unit: 'ms' };
}
