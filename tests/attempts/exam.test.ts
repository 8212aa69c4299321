import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countByConfidence } from '#lib/attempts/confidence.ts';
import {
  deadlineFor,
  isOver,
  lateAnswers,
  remainingMs,
  standingAnswers,
  type ExamAnswer,
} from '#lib/attempts/exam.ts';
import { missedFacts } from '#lib/attempts/missed-facts.ts';

const START = '2026-03-01T12:00:00.000Z';

const answers = fc
  .array(fc.record({ position: fc.nat({ max: 4 }), isEmpty: fc.boolean(), isLate: fc.boolean() }))
  .map((list): ExamAnswer[] => list.map((one, index) => ({ ...one, sequence: index + 1 })));

describe('the end of an exam', () => {
  test.each([
    ['1', '2026-03-01T12:10:00.000Z'],
    ['1.5', '2026-03-01T12:15:00.000Z'],
    ['2', '2026-03-01T12:20:00.000Z'],
    ['none', null],
  ] as const)('with %s times its ten minutes is %s', (pace, end) => {
    expect(deadlineFor(START, 10, pace)).toBe(end);
  });

  test('is never, when the exam has no limit', () => {
    expect(deadlineFor(START, undefined, '1')).toBeNull();
    expect([isOver(null, START), remainingMs(null, START)]).toEqual([false, null]);
  });

  test('comes after the deadline, not at it', () => {
    const deadline = '2026-03-01T12:10:00.000Z';
    expect(isOver(deadline, deadline)).toBe(false);
    expect(isOver(deadline, '2026-03-01T12:10:00.001Z')).toBe(true);
    expect(remainingMs(deadline, '2026-03-01T12:09:00.000Z')).toBe(60_000);
    expect(remainingMs(deadline, '2026-03-01T13:00:00.000Z')).toBe(0);
  });
});

describe('answers of an exam', () => {
  test('stand in the same way in whatever order they are read', () => {
    fc.assert(
      fc.property(answers, (list) => {
        expect(standingAnswers(list.toReversed())).toEqual(standingAnswers(list));
        expect(lateAnswers(list.toReversed())).toEqual(lateAnswers(list));
      }),
    );
  });

  test('stand when they are the last in time that say something', () => {
    fc.assert(
      fc.property(answers, (list) => {
        for (let position = 0; position < 5; position += 1) {
          const last = list.findLast((one) => one.position === position && !one.isLate);
          const expected = last === undefined || last.isEmpty ? undefined : last;
          expect(standingAnswers(list).get(position)).toEqual(expected);
        }
      }),
    );
  });

  test('that came late never stand', () => {
    const late = { position: 0, sequence: 2, isEmpty: false, isLate: true };
    expect(standingAnswers([late]).size).toBe(0);
    expect(lateAnswers([late]).get(0)).toEqual(late);
  });
});

test('a fact is missed when its last outcome is wrong, or its item has no answer', () => {
  const outcomes = [
    { fact: 'a', right: false },
    { fact: 'b', right: false },
    { fact: 'a', right: true },
    { fact: 'c', right: true },
  ];
  expect(missedFacts(outcomes, ['c', 'd'])).toEqual(['b', 'd']);
});

test('confidence is counted surest first, and only where it was told', () => {
  const told = [
    { confidence: 'guessing', isRight: true },
    { confidence: 'sure', isRight: true },
    { confidence: 'sure', isRight: false },
    { confidence: null, isRight: true },
  ] as const;
  expect(countByConfidence(told)).toEqual([
    { confidence: 'sure', right: 1, answers: 2 },
    { confidence: 'guessing', right: 1, answers: 1 },
  ]);
});
