import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldProgress, standingOn, type FactInBank } from '#lib/progress/fold-progress.ts';
import { dayNumber, dayText, isTimeZone, LocalDays } from '#lib/progress/local-day.ts';
import { countStandings, objectiveProgress } from '#lib/progress/objective-progress.ts';
import { mergeLogs, type LoggedResponse } from '#lib/progress/response-log.ts';
import { whatNext } from '#lib/progress/what-next.ts';
import { anyLine, line, onDay } from '#tests/support/response-log.ts';

const wrong = [{ fact: 'f', right: false }];
/** Right on days 0, 3, 12 and 40, through two kinds: enough for every condition. */
const secured = [
  onDay(0),
  onDay(3, { kind: 'drop-down-cloze' }),
  onDay(12),
  onDay(40, { kind: 'drop-down-cloze' }),
];
const asPlain = (log: readonly LoggedResponse[]): LoggedResponse[] =>
  log.map((response) => ({ ...response, kind: 'single-best-answer' }));
const asTwoPlain = (log: readonly LoggedResponse[]): LoggedResponse[] =>
  log.map((response, at) => ({ ...response, kind: at % 2 === 0 ? 'single-best-answer' : 'select-n' }));
const mastery = (log: readonly LoggedResponse[], inBank?: FactInBank): string | undefined =>
  foldProgress(log, inBank === undefined ? undefined : new Map([['f', inBank]])).facts.get('f')?.mastery;

describe('a fact', () => {
  test('is secure after right answers on three days through two kinds that will last for a month', () => {
    expect(mastery(secured)).toBe('secure');
  });

  test.each([
    ['two days', [...secured.slice(0, 2), { ...onDay(3), id: 'again' }]],
    ['recognition only', asPlain(secured)],
    ['a wrong answer last', [...secured, onDay(41, { facts: wrong })]],
    ['days so close that it will not last', [onDay(0), onDay(1, { kind: 'drop-down-cloze' }), onDay(2)]],
    ['one answer', [onDay(0)]],
  ])('is still being learnt after %s', (_, log) => {
    expect(mastery(log)).toBe('learning');
  });

  test('is asked for no more kinds than the bank offers', () => {
    const one = { kinds: ['single-best-answer'], safety: false };
    const two = { kinds: ['single-best-answer', 'select-n'], safety: false };
    expect(mastery(asPlain(secured), one)).toBe('secure');
    expect(mastery(asPlain(secured), two)).toBe('learning');
    expect(mastery(asTwoPlain(secured), two)).toBe('secure');
    const more = { kinds: [...two.kinds, 'numeric-entry'], safety: false };
    expect(mastery(asTwoPlain(secured), more)).toBe('learning');
    expect(mastery(secured, more)).toBe('secure');
  });

  test('is due once its memory has faded, the sooner when it is safety-critical', () => {
    const dueFrom = (safety: boolean): number =>
      foldProgress(secured, new Map([['f', { kinds: [], safety }]])).facts.get('f')?.dueFrom ?? 0;
    expect(dueFrom(true)).toBeLessThan(dueFrom(false));
    const fact = foldProgress(secured).facts.get('f');
    if (fact === undefined) throw new Error('no fact');
    expect(standingOn(fact, dueFrom(false) - 1)).toBe('secure');
    expect(standingOn(fact, dueFrom(false))).toBe('due');
  });

  test('keeps its counts and when it was last seen', () => {
    const log = [...secured, onDay(41, { facts: wrong })];
    expect(foldProgress(log).facts.get('f')).toMatchObject({
      right: 4,
      wrong: 1,
      rightDays: 4,
      rightKinds: ['drop-down-cloze', 'single-best-answer'],
      lastRight: false,
      lastSeen: '2026-04-11T12:00:00.000Z',
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

  test('are those that the calendar of the zone gives, at every hour of many years', () => {
    const zone = fc.constantFrom(
      'Europe/London',
      'Asia/Kolkata',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
      'UTC',
    );
    const instant = fc.integer({ min: Date.parse('2000-01-01'), max: Date.parse('2040-01-01') });
    fc.assert(
      fc.property(zone, instant, (timeZone, ms) => {
        const wanted = new Date(ms).toLocaleDateString('en-CA', { timeZone });
        expect(days.dayOf(new Date(ms).toISOString(), timeZone)).toBe(wanted);
        expect(dayText(dayNumber(wanted))).toBe(wanted);
      }),
    );
  });

  test('need a zone that exists', () => {
    expect(['UTC', 'Europe/Berlin', 'Nowhere/At-All', ''].map(isTimeZone)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('a log', () => {
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
  const fact = (name: string): LoggedResponse[] =>
    secured.map((response) => ({
      ...response,
      id: `${response.id}-${name}`,
      facts: [{ fact: name, right: true }],
    }));
  const ten = Array.from({ length: 10 }, (_, index) => `f${index}`);
  const nine = foldProgress(ten.slice(1).flatMap(fact));
  const masteryOf = (progress: typeof nine, facts: string[], safety?: string[]): string =>
    objectiveProgress(progress, { objective: 'o', facts, ...(safety && { safety }) }).mastery;

  test('is secure when every fact of it is, new when none was seen, and is being learnt in between', () => {
    const progress = foldProgress(secured);
    expect([['f'], ['g'], ['f', 'g']].map((facts) => masteryOf(progress, facts))).toEqual([
      'secure',
      'new',
      'learning',
    ]);
  });

  test('is secure with nine of ten facts, unless the tenth is safety-critical', () => {
    expect(masteryOf(nine, ten, ['f1'])).toBe('secure');
    expect(masteryOf(nine, ten, ['f0'])).toBe('learning');
    expect(masteryOf(nine, ten)).toBe('learning');
    expect(masteryOf(nine, [...ten, 'g'], [])).toBe('learning');
  });

  test('counts each fact once, as new, learning, secure or due', () => {
    const { facts } = objectiveProgress(nine, { objective: 'o', facts: ten });
    const [first, last] = [dayNumber('2026-04-11'), dayNumber('2036-01-01')];
    expect(countStandings(facts, first)).toEqual({ new: 1, learning: 0, secure: 9, due: 0 });
    expect(countStandings(facts, last)).toEqual({ new: 1, learning: 0, secure: 0, due: 9 });
  });
});

describe('what comes next', () => {
  const source = {
    unfinished: undefined,
    hasAnswered: true,
    due: 0,
    lessons: [{ course: 'c', lesson: 'l' }],
    quizzes: [
      { quiz: 'p', passed: true, secureShare: 0.5 },
      { quiz: 'q', passed: true, secureShare: 0.25 },
    ],
  };
  test.each([
    ['an unfinished attempt', { unfinished: 'a' }, { step: 'continue-attempt', attempt: 'a' }],
    ['a newcomer', { hasAnswered: false }, { step: 'read-lesson', course: 'c', lesson: 'l' }],
    ['facts that are due', { due: 3 }, { step: 'review', due: 3 }],
    ['everything passed', {}, { step: 'start-quiz', quiz: 'q' }],
    ['no content', { lessons: [], quizzes: [] }, { step: 'none' }],
  ])('for %s', (_, changes, step) => {
    expect(whatNext({ ...source, ...changes })).toEqual(step);
  });
});
