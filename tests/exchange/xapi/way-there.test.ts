import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreReport } from '#lib/attempts/score-report.ts';
import { askedView } from '#lib/exchange/asked-view.ts';
import type { ToldAttempt } from '#lib/exchange/xapi/attempt-frame.ts';
import { attemptStatements, type ToldAnswer } from '#lib/exchange/xapi/attempt-statements.ts';
import { PAUSE_MS } from '#lib/exchange/xapi/pause-statements.ts';
import type { Item } from '#lib/items/item.ts';
import { itemKindOf } from '#tests/support/item-kind.ts';
import { statementSchema } from '#tests/support/xapi-rules.ts';
import { sampleItems } from '../../support/exchange-sample.ts';
import { attempt } from './told-attempt.ts';

const items = await sampleItems();

describe('what is said of the way there', () => {
  const [item] = items as [Item];
  const kind = itemKindOf(item.kind);
  const view = askedView(item, kind);
  const started = Date.parse(attempt.startedAt);
  const at = (ms: number): string => new Date(started + ms).toISOString();
  /** Answers one after the other, after so many milliseconds each. */
  const answersAfter = (gaps: readonly number[]): readonly ToldAnswer[] => {
    let passed = 0;
    return gaps.map((gap, position) => {
      passed += gap;
      const response = { picks: {} };
      return { position, view, response, points: 0, max: 1, latencyMs: 1, receivedAt: at(passed) };
    });
  };
  const endAt = (finishedAt: string) => {
    const state = { attempt: attempt.id, items: 1, scored: 1, startedAt: attempt.startedAt, finishedAt };
    const score = scoreReport({ ...state, answers: new Map(), withdrawn: new Set<number>() }, 80);
    return { finishedAt, score };
  };
  const verbs = (
    gaps: readonly number[],
    now: number,
    told: Partial<ToldAttempt['quiz']> = {},
    isOver = true,
  ) => {
    const end = isOver ? endAt(at(now)) : undefined;
    const about = { ...attempt, quiz: { ...attempt.quiz, ...told } };
    const said = attemptStatements(about, { answers: answersAfter(gaps), end, now: at(now) });
    return said.map(({ verb }) => verb.display['en']);
  };

  it('says later what it said before, and more: in the order of time, in the same words, each once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 2 * PAUSE_MS }), { maxLength: 6 }),
        fc.nat({ max: 2 * PAUSE_MS }),
        fc.nat({ max: 2 * PAUSE_MS }),
        fc.boolean(),
        (gaps, rest, more, isEnded) => {
          const all = answersAfter(gaps);
          const last = Date.parse(all.at(-1)?.receivedAt ?? attempt.startedAt) - started;
          const [now, then] = [at(last + rest), at(last + rest + more)];
          const before = attemptStatements(attempt, { answers: all, end: undefined, now });
          const end = isEnded ? endAt(then) : undefined;
          const next = {
            ...(all[0] ?? answersAfter([0])[0]),
            position: all.length,
            receivedAt: then,
          } as ToldAnswer;
          const after = attemptStatements(attempt, {
            answers: isEnded ? all : [...all, next],
            end,
            now: then,
          });
          expect(after.slice(0, before.length)).toEqual(before);
          expect(after.length).toBeGreaterThan(before.length);
          const times = after.map(({ timestamp }) => timestamp);
          expect(times).toEqual([...times].sort());
          expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
          for (const one of after)
            expect(statementSchema.safeParse(structuredClone(one)).error).toBeUndefined();
        },
      ),
      { numRuns: 50 },
    );
  });

  it('says that it was begun, left for an hour or more, and went on', () => {
    expect(verbs([], PAUSE_MS - 1, {}, false)).toEqual(['initialized']);
    expect(verbs([], PAUSE_MS, {}, false)).toEqual(['initialized', 'suspended']);
    expect(verbs([1000, PAUSE_MS], PAUSE_MS + 2000)).toEqual([
      ...['initialized', 'answered', 'suspended', 'resumed', 'answered', 'completed', 'failed'],
    ]);
  });

  it('says nothing of an exam between its beginning and its end, and of a room neither beginning nor pause', () => {
    expect(verbs([], 9 * PAUSE_MS, { mode: 'exam' }, false)).toEqual(['initialized']);
    expect(verbs([9 * PAUSE_MS], 9 * PAUSE_MS, { mode: 'exam' })).toEqual([
      ...['initialized', 'answered', 'completed', 'failed'],
    ]);
    expect(verbs([9 * PAUSE_MS], 18 * PAUSE_MS, { purpose: 'room' })).toEqual(['answered', 'completed']);
  });
});
