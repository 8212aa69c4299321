import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldProgress } from '#lib/progress/fold-progress.ts';
import { LocalDays } from '#lib/progress/local-day.ts';
import { objectiveProgress } from '#lib/progress/objective-progress.ts';
import { mergeLogs, type LoggedResponse } from '#lib/progress/response-log.ts';
import { whatNext } from '#lib/progress/what-next.ts';

const line = (changes: Partial<LoggedResponse> & { id: string }): LoggedResponse => ({
  kind: 'single-best-answer',
  facts: [{ fact: 'f', right: true }],
  objective: 'c/l/o',
  receivedAt: '2026-03-01T12:00:00.000Z',
  timeZone: 'UTC',
  ...changes,
});
const onDay = (day: number, changes: Partial<LoggedResponse> = {}): LoggedResponse =>
  line({ id: `r${day}`, receivedAt: `2026-03-0${day}T12:00:00.000Z`, ...changes });
const threeDays = [onDay(1), onDay(2), onDay(3, { kind: 'multiple-response' })];
const mastery = (log: readonly LoggedResponse[]): string | undefined =>
  foldProgress(log).facts.get('f')?.mastery;

describe('a fact', () => {
  test('is secure after three right answers on three days through two kinds', () => {
    expect(mastery(threeDays)).toBe('secure');
  });

  test.each([
    ['two days', [onDay(1), onDay(2), { ...onDay(2), id: 'r9', kind: 'multiple-response' }]],
    ['one kind', [onDay(1), onDay(2), onDay(3)]],
    ['a wrong answer last', [...threeDays, onDay(4, { facts: [{ fact: 'f', right: false }] })]],
    ['one answer', [onDay(1)]],
  ])('is still being learnt after %s', (_, log) => {
    expect(mastery(log)).toBe('learning');
  });

  test('keeps its counts and when it was last seen', () => {
    const log = [...threeDays, onDay(4, { facts: [{ fact: 'f', right: false }] })];
    expect(foldProgress(log).facts.get('f')).toMatchObject({
      right: 3,
      wrong: 1,
      rightDays: 3,
      rightKinds: ['multiple-response', 'single-best-answer'],
      lastRight: false,
      lastSeen: '2026-03-04T12:00:00.000Z',
    });
  });
});

describe('days', () => {
  const days = new LocalDays();
  test.each([
    ['2026-03-01T23:30:00.000Z', 'UTC', '2026-03-01'],
    ['2026-03-01T23:30:00.000Z', 'Europe/Berlin', '2026-03-02'],
    ['2026-03-01T02:00:00.000Z', 'America/New_York', '2026-02-28'],
    ['2026-03-29T00:30:00.000Z', 'Europe/London', '2026-03-29'],
    ['2026-03-01T23:30:00.000Z', 'Nowhere/At-All', '2026-03-01'],
    ['2026-03-01T23:30:00.000Z', '', '2026-03-01'],
  ])('%s in %j is %s', (instant, zone, day) => {
    expect(days.dayOf(instant, zone)).toBe(day);
  });

  test("are the learner's own: one evening in Berlin is two days in UTC, yet one there", () => {
    const evening = ['2026-03-01T23:10:00.000Z', '2026-03-02T01:00:00.000Z', '2026-03-02T20:00:00.000Z'];
    const log = evening.map((receivedAt, n) => line({ id: `r${n}`, receivedAt, timeZone: 'Europe/Berlin' }));
    expect(foldProgress(log).facts.get('f')?.rightDays).toBe(1);
  });
});

describe('a log', () => {
  const anyLine = fc.record({
    id: fc.integer({ min: 0, max: 8 }).map(String),
    kind: fc.constantFrom('x', 'y'),
    facts: fc.array(fc.record({ fact: fc.constantFrom('f', 'g'), right: fc.boolean() }), { maxLength: 2 }),
    objective: fc.constant('c/l/o'),
    receivedAt: fc.integer({ min: 1, max: 9 }).map((day) => `2026-03-0${day}T12:00:00.000Z`),
    timeZone: fc.constantFrom('UTC', 'Asia/Tokyo', 'bad zone'),
  });
  const shuffledTwice = fc
    .array(anyLine, { maxLength: 12 })
    .chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 })),
    );

  test('folds to the same progress in any order and with any line told twice', () => {
    fc.assert(
      fc.property(shuffledTwice, ([log, other]) => {
        expect(foldProgress(other)).toEqual(foldProgress(log));
      }),
      { numRuns: 500 },
    );
  });

  test('merges with another by union, whichever comes first', () => {
    fc.assert(
      fc.property(fc.array(anyLine), fc.array(anyLine), fc.array(anyLine), (a, b, c) => {
        expect(mergeLogs(a, b)).toEqual(mergeLogs(b, a));
        expect(mergeLogs(mergeLogs(a, b), c)).toEqual(mergeLogs(a, mergeLogs(b, c)));
        expect(mergeLogs(a, a)).toEqual(mergeLogs(a));
      }),
    );
  });
});

describe('an objective', () => {
  test('is secure when every fact of it is, new when none was seen, and is being learnt in between', () => {
    const progress = foldProgress(threeDays);
    const masteryOf = (...facts: string[]): string =>
      objectiveProgress(progress, { objective: 'o', facts }).mastery;
    expect([masteryOf('f'), masteryOf('g'), masteryOf('f', 'g')]).toEqual(['secure', 'new', 'learning']);
  });
});

describe('what comes next', () => {
  const source = {
    unfinished: undefined,
    hasAnswered: true,
    lessons: [{ course: 'c', lesson: 'l' }],
    quizzes: [
      { quiz: 'p', passed: true, secureShare: 0.5 },
      { quiz: 'q', passed: true, secureShare: 0.25 },
    ],
  };
  test.each([
    ['an unfinished attempt', { unfinished: 'a' }, { step: 'continue-attempt', attempt: 'a' }],
    ['a newcomer', { hasAnswered: false }, { step: 'read-lesson', course: 'c', lesson: 'l' }],
    ['everything passed', {}, { step: 'start-quiz', quiz: 'q' }],
    ['no content', { lessons: [], quizzes: [] }, { step: 'none' }],
  ])('for %s', (_, changes, step) => {
    expect(whatNext({ ...source, ...changes })).toEqual(step);
  });
});
