import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addActivity, emptyActivity, lastDays, LONGEST_THOUGHT_MS } from '#lib/progress/activity.ts';
import { countedLog } from '#lib/progress/counted-log.ts';
import { foldProgress, progressOf } from '#lib/progress/fold-progress.ts';
import { LocalDays } from '#lib/progress/local-day.ts';
import { decodeState, encodeState, foldLog, foldMore } from '#lib/progress/learner-state.ts';
import { mergeLogs, type LoggedResponse } from '#lib/progress/response-log.ts';

const time = (day: number): string => `2026-03-0${day}T12:00:00.000Z`;
const line = (id: string, day: number, changes: Partial<LoggedResponse> = {}): LoggedResponse => ({
  id,
  kind: 'k',
  facts: [{ fact: 'c/l/f', right: true }],
  objective: 'c/l/o',
  receivedAt: time(day),
  timeZone: 'UTC',
  item: 'r',
  ...changes,
});
const none = { resets: [], withdrawn: new Set<string>() };

const anyLine = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom('x', 'y'),
  facts: fc.array(fc.record({ fact: fc.constantFrom('c/l/f', 'c/m/g', 'd/l/h'), right: fc.boolean() }), {
    maxLength: 3,
  }),
  objective: fc.constant('c/l/o'),
  receivedAt: fc.integer({ min: 1, max: 9 }).map(time),
  timeZone: fc.constantFrom('UTC', 'Asia/Tokyo'),
  item: fc.constantFrom('r', 's'),
});
const anyLog = fc.array(anyLine, { maxLength: 30 });

describe('what counts of a log', () => {
  test('is all of it, while nothing was reset or withdrawn', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        expect(countedLog(log, none)).toEqual(log);
      }),
    );
  });

  test('after a reset of a lesson lacks what was said of its facts until then, and nothing else', () => {
    const log = [
      line('a', 1),
      line('b', 2, {
        facts: [
          { fact: 'c/l/f', right: true },
          { fact: 'c/m/g', right: false },
        ],
      }),
      line('c', 3),
      line('d', 4),
    ];
    const counted = countedLog(log, { ...none, resets: [{ id: '1', scope: 'c/l', at: time(3) }] });
    expect(counted.map(({ id, facts }) => [id, facts.map(({ fact }) => fact)])).toEqual([
      ['b', ['c/m/g']],
      ['d', ['c/l/f']],
    ]);
  });

  test('after a reset of a course lacks all of the course, and the later of two resets holds', () => {
    const log = [
      line('a', 1),
      line('b', 4, { facts: [{ fact: 'd/l/h', right: true }] }),
      line('c', 5),
      line('d', 7),
    ];
    const resets = [
      { id: '1', scope: 'c', at: time(6) },
      { id: '2', scope: 'c/l', at: time(2) },
      { id: '3', scope: 'c', at: time(1) },
    ];
    expect(countedLog(log, { ...none, resets }).map(({ id }) => id)).toEqual(['b', 'd']);
  });

  test('never has a response to a withdrawn revision', () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const counted = countedLog(log, { ...none, withdrawn: new Set(['s']) });
        expect(counted).toEqual(log.filter(({ item }) => item !== 's'));
      }),
    );
  });
});

describe('folding line by line', () => {
  test('gives the same as folding at once, wherever the log is cut', () => {
    fc.assert(
      fc.property(anyLog, fc.nat(30), (log, cut) => {
        const lines = mergeLogs(log);
        const kept = decodeState(encodeState(foldLog(lines.slice(0, cut))));
        const state = kept === undefined ? undefined : foldMore(kept, lines.slice(cut));
        expect(state && progressOf(state)).toEqual(foldProgress(log));
      }),
    );
  });
});

describe('activity', () => {
  const days = new LocalDays();

  test('counts answers and time by local day, and by course', () => {
    const state = emptyActivity();
    const answer = { objective: 'c/l/o', timeZone: 'Europe/Berlin', latencyMs: 60_000 };
    addActivity(state, { ...answer, receivedAt: '2026-03-01T23:30:00.000Z', share: 1 }, days);
    addActivity(state, { ...answer, receivedAt: '2026-03-02T10:00:00.000Z', share: 1 / 2 }, days);
    addActivity(
      state,
      { ...answer, objective: 'd/l/o', receivedAt: '2026-03-03T10:00:00.000Z', share: 0 },
      days,
    );
    expect(lastDays(state, '2026-03-03', 3)).toEqual([
      { day: '2026-03-01', answers: 0, right: 0, ms: 0 },
      { day: '2026-03-02', answers: 2, right: 1, ms: 120_000 },
      { day: '2026-03-03', answers: 1, right: 0, ms: 60_000 },
    ]);
    expect(state.courseMs).toEqual({ c: 120_000, d: 60_000 });
  });

  test('does not take a page that was left open for thinking', () => {
    const state = emptyActivity();
    const answer = { objective: 'c/l/o', timeZone: 'UTC', share: 1, receivedAt: time(1) };
    addActivity(state, { ...answer, latencyMs: 86_400_000 }, days);
    expect(state.courseMs['c']).toBe(LONGEST_THOUGHT_MS);
  });

  test('goes over the ends of months and years', () => {
    expect(lastDays(emptyActivity(), '2028-03-01', 2).map(({ day }) => day)).toEqual([
      '2028-02-29',
      '2028-03-01',
    ]);
    expect(lastDays(emptyActivity(), '2027-01-01', 2)[0]?.day).toBe('2026-12-31');
  });
});
