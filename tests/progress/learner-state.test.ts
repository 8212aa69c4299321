import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recallOn } from '#lib/progress/fact-state.ts';
import {
  decodeState,
  EMPTY_STATE,
  encodeState,
  foldLog,
  foldMore,
  isNext,
  type LearnerState,
} from '#lib/progress/learner-state.ts';
import { dayNumber, LocalDays } from '#lib/progress/local-day.ts';
import { nextMemory } from '#lib/progress/memory.ts';
import { mergeLogs, type LoggedResponse } from '#lib/progress/response-log.ts';
import { anyLine, line, onDay } from '#tests/support/response-log.ts';

const log = fc.array(anyLine, { maxLength: 30 });
const stability = (state: LearnerState, fact = 'f'): number | undefined =>
  state.facts.get(fact)?.memory.stability;
const wrong = [{ fact: 'f', right: false }];

describe('the fold of a log', () => {
  test('is the same in any order and with lines told twice', () => {
    const shuffled = log.chain((lines) =>
      fc.tuple(
        fc.constant(lines),
        fc.shuffledSubarray([...lines, ...lines], { minLength: lines.length * 2 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([lines, other]) => {
        expect(foldLog(other)).toEqual(foldLog(lines));
      }),
    );
  });

  test('of two devices is the fold of their union, whichever comes first', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        expect(foldLog(mergeLogs(a, b))).toEqual(foldLog([...b, ...a]));
      }),
    );
  });

  test('carried on in steps is the fold of the whole, and through storage at every step', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 1, max: 7 }), (lines, size) => {
        const ordered = mergeLogs(lines);
        let state = EMPTY_STATE;
        for (let from = 0; from < ordered.length; from += size) {
          const kept = decodeState(encodeState(state));
          expect(kept).toEqual(state);
          state = foldMore(kept ?? EMPTY_STATE, ordered.slice(from, from + size));
        }
        expect(state).toEqual(foldLog(lines));
      }),
    );
  });

  test('knows what comes next: exactly what can be carried on from', () => {
    fc.assert(
      fc.property(log, anyLine, (lines, other) => {
        const state = foldLog(lines);
        if (isNext(state, other)) expect(foldMore(state, [other]).responses).toBe(state.responses + 1);
        else expect(() => foldMore(state, [other])).toThrow('out of order');
      }),
    );
  });

  test('leaves the state that it carries on from as it was', () => {
    const state = foldLog([onDay(0)]);
    const before = encodeState(state);
    foldMore(state, [onDay(1), onDay(2, { facts: [{ fact: 'g', right: true }] })]);
    expect(encodeState(state)).toBe(before);
  });

  test('keeps a size that depends on the facts, not on the responses', () => {
    const days = (count: number): LoggedResponse[] => Array.from({ length: count }, (_, day) => onDay(day));
    const growth = encodeState(foldLog(days(3_000))).length - encodeState(foldLog(days(300))).length;
    expect(Math.abs(growth)).toBeLessThan(50);
  });
});

describe('the first day of a fact', () => {
  test('is the local day of its first answer, whatever follows', () => {
    fc.assert(
      fc.property(log, (lines) => {
        const days = new LocalDays();
        const firsts = new Map<string, number>();
        for (const { facts, receivedAt, timeZone } of mergeLogs(lines))
          for (const { fact } of facts)
            if (!firsts.has(fact)) firsts.set(fact, days.dayNumberOf(receivedAt, timeZone));
        const { facts } = foldLog(lines);
        expect(new Map([...facts].map(([fact, { firstDay }]) => [fact, firstDay]))).toEqual(firsts);
      }),
    );
  });
});

describe('text that is no state of this version', () => {
  test.each([
    '',
    'null',
    '{}',
    '{"v":0}',
    '{"v":1,"responses":1}',
    encodeState(EMPTY_STATE).replace('0', '-1'),
  ])('%s is not read', (text) => {
    expect(decodeState(text)).toBeUndefined();
  });
});

describe('memory of a fact', () => {
  test('begins at hard for a first right answer that may be a guess, at again for a wrong one', () => {
    expect(stability(foldLog([onDay(0)]))).toBe(nextMemory(undefined, 2, 0).stability);
    expect(stability(foldLog([onDay(0, { facts: wrong })]))).toBe(nextMemory(undefined, 1, 0).stability);
  });

  test('takes the chance of guessing from the line, and else from the kind', () => {
    const sure = onDay(0, { facts: [{ fact: 'f', right: true, chance: 0.01 }] });
    expect(stability(foldLog([sure]))).toBe(nextMemory(undefined, 3, 0).stability);
    expect(stability(foldLog([onDay(0, { kind: 'numeric-entry' })]))).toBe(
      nextMemory(undefined, 3, 0).stability,
    );
  });

  test('counts one right answer a day, until the fact is missed', () => {
    const at = (hour: number, changes: Partial<LoggedResponse> = {}): LoggedResponse =>
      line({ id: `h${hour}`, receivedAt: `2026-03-01T${hour}:00:00.000Z`, ...changes });
    const once = stability(foldLog([at(10)])) ?? 0;
    expect(stability(foldLog([at(10), at(11), at(12)]))).toBe(once);
    const missed = stability(foldLog([at(10), at(11, { facts: wrong })])) ?? 0;
    expect(missed).toBeLessThan(once);
    expect(stability(foldLog([at(10), at(11, { facts: wrong }), at(12)]))).toBeGreaterThan(missed);
  });

  test("goes by the learner's days: an evening and the next morning in Berlin are two, though one day in UTC", () => {
    const berlin = (id: string, receivedAt: string): LoggedResponse =>
      line({ id, receivedAt, timeZone: 'Europe/Berlin' });
    const state = foldLog([berlin('a', '2026-03-01T22:00:00.000Z'), berlin('b', '2026-03-01T23:30:00.000Z')]);
    expect(state.facts.get('f')).toMatchObject({ rightDays: 2, memory: { day: dayNumber('2026-03-02') } });
  });

  test('does not go back in time when the learner travels west', () => {
    const state = foldLog([
      line({ id: 'a', receivedAt: '2026-03-01T16:00:00.000Z', timeZone: 'Asia/Tokyo' }),
      line({ id: 'b', receivedAt: '2026-03-01T17:00:00.000Z', timeZone: 'America/New_York' }),
    ]);
    expect(state.facts.get('f')).toMatchObject({ rightDays: 1, memory: { day: dayNumber('2026-03-02') } });
  });

  test('is updated for each fact that an item touches', () => {
    const both = onDay(0, {
      facts: [
        { fact: 'f', right: true },
        { fact: 'g', right: false },
      ],
    });
    const state = foldLog([both]);
    expect(stability(state, 'f')).toBeGreaterThan(stability(state, 'g') ?? Infinity);
  });

  test('fades from one on the day itself', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 0, max: 300 }), (lines, days) => {
        for (const fact of foldLog(lines).facts.values()) {
          expect(recallOn(fact, fact.memory.day)).toBe(1);
          expect(recallOn(fact, fact.memory.day + days + 1)).toBeLessThan(
            recallOn(fact, fact.memory.day + days),
          );
        }
      }),
    );
  });
});

describe('counts', () => {
  test('of every fact add up to the answers, whatever the log', () => {
    fc.assert(
      fc.property(log, (lines) => {
        const outcomes = mergeLogs(lines).flatMap(({ facts }) => facts);
        for (const [fact, state] of foldLog(lines).facts) {
          const own = outcomes.filter((outcome) => outcome.fact === fact);
          expect(state.right + state.wrong).toBe(own.length);
          expect(Object.values(state.asked).reduce((sum, times) => sum + times, 0)).toBe(own.length);
          expect(state.right).toBe(own.filter(({ right }) => right).length);
          expect(state.rightDays).toBeLessThanOrEqual(state.right);
          expect(state.shown.length).toBe(Math.min(3, own.length));
        }
      }),
    );
  });
});

/** A learner of 20,000 responses about 300 facts over three years. */
function longLog(): LoggedResponse[] {
  return Array.from({ length: 20_000 }, (_, index) =>
    onDay(Math.floor(index / 18), {
      id: String(index).padStart(6, '0'),
      facts: [{ fact: `course/lesson/fact-${index % 300}`, right: index % 7 > 0 }],
      timeZone: 'Europe/Berlin',
      item: `revision-${index % 1_000}`,
    }),
  );
}

describe('a learner of 20,000 responses', () => {
  const state = foldLog(longLog());
  const text = encodeState(state);

  // The bounds leave room for a busy machine.
  test('is read back and carried on in a fraction of the 100 ms that a page may take', () => {
    const times = Array.from({ length: 5 }, () => {
      const began = performance.now();
      const kept = decodeState(text);
      foldMore(kept ?? EMPTY_STATE, [onDay(4_000, { id: 'zz' })]);
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(50);
  });

  test('costs no more to carry on from than one of 600', () => {
    const cost = (from: LearnerState): number => {
      const times = Array.from({ length: 9 }, (_, round) => {
        const lines = Array.from({ length: 50 }, (_line, index) => onDay(4_000 + index, { id: `z${round}` }));
        const began = performance.now();
        foldMore(from, lines);
        return performance.now() - began;
      });
      return Math.min(...times);
    };
    const short = foldLog(longLog().slice(0, 600));
    expect(short.facts.size).toBe(state.facts.size);
    expect(cost(state)).toBeLessThan(5 * cost(short) + 5);
  });
});
