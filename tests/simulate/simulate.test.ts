/** The short form of `npm run -s simulate`: its shape, its laws, and that it is the same in every run; never who wins. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { normal, uniform } from './chance.ts';
import type { MemoryModel } from './memory-model.ts';
import { COURSE, simulateLearner } from './simulate-learner.ts';
import { holdsBar, MODELS, SCHEDULERS, simulateModel, type ModelFigures } from './simulate.ts';
import type { SeenAnswer } from './scheduler.ts';
import { fixed } from './schedulers/fixed.ts';
import { leitner } from './schedulers/leitner.ts';
import { sm2 } from './schedulers/sm2.ts';

const TERMS = { minutesPerDay: 10, fill: false };
const interval = z.tuple([z.number(), z.number()]).refine(([low, high]) => low <= high);
const outputSchema = z.strictObject({
  learners: z.literal(60),
  minutesPerDay: z.literal(10),
  models: z
    .array(
      z.strictObject({
        name: z.string(),
        source: z.string().regex(/ \d{4}/u),
        schedulers: z
          .array(
            z.strictObject({
              name: z.enum(['fsrs', 'sm2', 'leitner', 'fixed']),
              knownAtDay60: z.number().min(0).max(COURSE.facts),
              interval,
              minutesUsed: z.number().positive().max(10),
              oursAhead: z.strictObject({ facts: z.number(), interval }).optional(),
            }),
          )
          .length(4),
      }),
    )
    .min(3),
});

test('the command prints what tools rely on', async () => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [main, '--short', '--json']);
  const output = outputSchema.parse(JSON.parse(stdout));
  for (const { schedulers } of output.models) {
    expect(schedulers.map(({ name }) => name)).toEqual(['fsrs', 'sm2', 'leitner', 'fixed']);
    for (const {
      knownAtDay60,
      interval: [low, high],
    } of schedulers) {
      expect(low).toBeLessThanOrEqual(knownAtDay60);
      expect(high).toBeGreaterThanOrEqual(knownAtDay60);
    }
  }
  expect(output.models.map(({ name }) => name)).toEqual(MODELS.map(({ name }) => name));
}, 240_000);

test.each(MODELS.map((model) => [model.name, model] as const))(
  'under %s a second run is the same',
  (_, model) => {
    expect(simulateModel(model, 3, TERMS)).toEqual(simulateModel(model, 3, TERMS));
  },
);

describe.each(MODELS.map((model) => [model.name, model] as const))('under %s', (_, model) => {
  test.each(SCHEDULERS.map((scheduler) => [scheduler.name, scheduler] as const))(
    '%s uses the minutes there are and no more, and with more of them more is known',
    (_name, scheduler) => {
      const after = (minutesPerDay: number) =>
        simulateLearner(model, scheduler, 7, { minutesPerDay, fill: true });
      const [little, much] = [after(4), after(16)];
      expect(little.minutesUsed).toBeLessThanOrEqual(4);
      expect(much.minutesUsed).toBeLessThanOrEqual(16);
      expect(much.minutesUsed).toBeGreaterThan(little.minutesUsed);
      expect(much.known).toBeGreaterThan(little.known);
    },
  );
});

describe('a memory under', () => {
  const each = test.each(MODELS.map((model) => [model.name, model] as const));
  /** Mean recall of many facts read on day 0, asked on the days given, and looked at on a later one. */
  const recallOf = (model: MemoryModel, asked: readonly number[], then: number, knew = true): number => {
    const memory = model.learner(5, 100);
    for (let fact = 0; fact < 100; fact += 1) memory.read(fact, 0);
    for (const day of asked) for (let fact = 0; fact < 100; fact += 1) memory.ask(fact, day, knew);
    const recalls = Array.from({ length: 100 }, (_, fact) => memory.recall(fact, then));
    expect(recalls.every((recall) => recall >= 0 && recall <= 1)).toBe(true);
    return recalls.reduce((sum, recall) => sum + recall, 0) / 100;
  };

  each('%s knows nothing before it has read, and never knows more for waiting', (_, model) => {
    expect(model.learner(1, 10).recall(3, 50)).toBe(0);
    const later = [1, 2, 5, 10, 30, 60].map((day) => recallOf(model, [0.5], day));
    expect(later).toEqual([...later].sort((a, b) => b - a));
    expect(later[0]).toBeGreaterThan(later[5] ?? 1);
  });

  each('%s gains by being asked', (_, model) => {
    expect(recallOf(model, [1, 3, 8], 30)).toBeGreaterThan(recallOf(model, [1], 30));
  });

  test('act-r-spacing gains more by asking on different days than by asking at once', () => {
    const actR = MODELS.find(({ name }) => name === 'act-r-spacing');
    if (actR === undefined) throw new Error('no model');
    const massed = [10, 10 + 1 / 1_440, 10 + 2 / 1_440];
    expect(recallOf(actR, [2, 6, 10], 40)).toBeGreaterThan(recallOf(actR, massed, 40));
  });
});

describe('the other schedulers are what they are called', () => {
  const answered = (day: number, how: string | undefined): SeenAnswer => ({
    fact: 0,
    day,
    second: 0,
    right: how !== 'w',
    kind: 'single-best-answer',
    chance: 0.25,
    confidence: how === 'g' ? 'guessing' : 'sure',
  });

  /** Days between the times a fact comes up when it is answered so: `r` right and sure, `g` right and a guess, `w` wrong. */
  const days = (scheduler: (typeof SCHEDULERS)[number], answers: string): number[] => {
    const timetable = scheduler.start(1);
    const came: number[] = [];
    for (let day = 0; came.length < answers.length && day < 400; day += 1) {
      if (!timetable.queue(day).includes(0)) continue;
      timetable.answered(answered(day, answers[came.length]));
      came.push(day);
    }
    return came.map((day, index) => day - (came[index - 1] ?? 0)).slice(1);
  };

  test('fixed: 1, 3, 7, 14, 30, 30 days, whatever was answered', () => {
    expect(days(fixed, 'rwrwrwr')).toEqual([1, 3, 7, 14, 30, 30]);
  });

  test('Leitner: from box to box, and back to the first', () => {
    expect(days(leitner, 'rrrrrrr')).toEqual([1, 2, 4, 8, 16, 16]);
    expect(days(leitner, 'rrrwrr')).toEqual([1, 2, 4, 1, 2]);
  });

  test('SM-2: 1, 6, then times an E-Factor that grows with quality and starts again after a miss', () => {
    expect(days(sm2, 'rrrrr')).toEqual([1, 6, 17, 49]);
    expect(days(sm2, 'ggggg')).toEqual([1, 6, 12, 23]);
    expect(days(sm2, 'rrrwrrr')).toEqual([1, 6, 17, 1, 1, 6]);
  });
});

test('the bar needs every model for fixed and Leitner, and two for SM-2', () => {
  const under = (name: string, sm2Ahead: number, leitnerAhead: number): ModelFigures => ({
    name,
    source: '',
    schedulers: (['sm2', 'leitner', 'fixed'] as const).map((scheduler) => {
      const facts = scheduler === 'sm2' ? sm2Ahead : scheduler === 'leitner' ? leitnerAhead : 1;
      return {
        name: scheduler,
        knownAtDay60: 1,
        interval: [1, 1],
        minutesUsed: 1,
        oursAhead: { facts, interval: [facts - 0.5, facts + 0.5] },
      };
    }),
  });
  expect(holdsBar([under('a', 1, 1), under('b', 1, 1), under('c', -1, 1)])).toBe(true);
  expect(holdsBar([under('a', 1, 1), under('b', 0.4, 1), under('c', -1, 1)])).toBe(false);
  expect(holdsBar([under('a', 1, 1), under('b', 1, 0.4), under('c', 1, 1)])).toBe(false);
});

test('chance is even, bell-shaped where asked, and depends on all it is given', () => {
  const drawn = Array.from({ length: 20_000 }, (_, index) => uniform(index, 3, 5));
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  expect(mean).toBeCloseTo(0.5, 2);
  expect(new Set([uniform(1, 2, 3), uniform(2, 1, 3), uniform(1, 3, 2), uniform(1, 2, 4)]).size).toBe(4);
  const bell = Array.from({ length: 20_000 }, (_, index) => normal(index, 9));
  expect(bell.reduce((sum, value) => sum + value ** 2, 0) / bell.length).toBeCloseTo(1, 1);
});
