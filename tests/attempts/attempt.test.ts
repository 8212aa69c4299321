import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  foldAttempt,
  judgeResponse,
  nextPosition,
  type AttemptEvent,
  type AttemptState,
} from '#lib/attempts/attempt.ts';
import { factOutcomes } from '#lib/attempts/fact-outcomes.ts';
import { scoreReport } from '#lib/attempts/score-report.ts';
import type { Item, Part } from '#lib/items/item.ts';
import { buildItem, factRef, rightResponse, scoreItem, wrongResponse } from '../support/bank-builder.ts';

const AT = '2026-01-01T10:00:00.000Z';
const started: AttemptEvent = { type: 'started', attempt: 'a', items: 3, at: AT };
const responded = (response: string, position: number, points = 1, max = 1): AttemptEvent => ({
  type: 'responded',
  response,
  position,
  points,
  max,
  at: AT,
});
const finished: AttemptEvent = { type: 'finished', at: AT };

function state(...events: readonly AttemptEvent[]): AttemptState {
  const folded = foldAttempt([started, ...events]);
  if (folded === undefined) throw new Error('not started');
  return folded;
}

describe('an attempt', () => {
  test('counts the first answer to an item', () => {
    expect(state(responded('r1', 0, 0), responded('r2', 0, 1)).answers.get(0)?.response).toBe('r1');
  });

  test('is not changed by a response that comes twice', () => {
    expect(state(responded('r1', 0), responded('r1', 0))).toEqual(state(responded('r1', 0)));
  });

  test('goes on at the first item without an answer', () => {
    expect(nextPosition(state(responded('r1', 0), responded('r2', 2)))).toBe(1);
    expect(nextPosition(state(responded('r1', 0), responded('r2', 1), responded('r3', 2)))).toBeUndefined();
  });

  test('takes no answer after its end, yet repeats one it has', () => {
    const ended = state(responded('r1', 0), finished);
    expect(judgeResponse(ended, { response: 'r2', position: 1 })).toMatchObject({
      error: { code: 'attempt-finished' },
    });
    expect(judgeResponse(ended, { response: 'r1', position: 0 })).toEqual({ ok: true, value: 'repeat' });
  });

  test.each([-1, 3, 99])('has no position %i', (position) => {
    expect(judgeResponse(state(), { response: 'r', position })).toMatchObject({
      error: { code: 'position-unknown' },
    });
  });

  test('is the same when every event is told again', () => {
    const event = fc.oneof(
      fc.constant(finished),
      fc
        .tuple(fc.nat(5), fc.nat(3))
        .map(([response, position]) => responded(`r${response}`, position, response % 2)),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 20 }), (events) => {
        const twice = events.flatMap((one) => [one, one]);
        expect(foldAttempt([started, ...twice])).toEqual(foldAttempt([started, ...events]));
      }),
    );
  });
});

describe('the score of an attempt', () => {
  test('is the mean over items of points divided by the maximum, unanswered items counting 0', () => {
    const report = scoreReport(state(responded('r1', 0, 1, 2), responded('r2', 1, 4, 4)), 50);
    expect(report).toMatchObject({
      answered: 2,
      right: 1,
      percentage: 50,
      percentageOfAnswered: 75,
      passed: false,
    });
  });

  test('passes at the cut score, in spite of binary fractions', () => {
    const thirds = state(responded('a', 0, 1, 3), responded('b', 1, 1, 3), responded('c', 2, 1, 3), finished);
    expect(scoreReport(thirds, 100 / 3).passed).toBe(true);
    expect(scoreReport(thirds, 33.4).passed).toBe(false);
  });
});

describe('what a response shows about facts', () => {
  const outcomes = (item: Parameters<typeof factOutcomes>[0], picks: Record<string, string[]>) =>
    factOutcomes(item, { picks }, scoreItem(item, { picks }));

  test('a single-key item shows its fact', () => {
    const item = buildItem({ name: 'oak' });
    const fact = factRef('oak');
    expect(factOutcomes(item, rightResponse(item), scoreItem(item, rightResponse(item)))).toEqual([
      { fact, right: true },
    ]);
    expect(factOutcomes(item, wrongResponse(item), scoreItem(item, wrongResponse(item)))).toEqual([
      { fact, right: false },
    ]);
  });

  test('each row of a matrix shows the fact that it rests on', () => {
    const item = buildItem({ name: 'yew', rows: 4, facts: ['yew', 'larch'] });
    const picks = {
      'row-secret-0': ['column-secret-True'],
      'row-secret-1': ['column-secret-False'],
      'row-secret-2': ['column-secret-False'],
      'row-secret-3': ['column-secret-False'],
    };
    expect(outcomes(item, picks)).toEqual([
      { fact: factRef('yew'), right: true },
      { fact: factRef('larch'), right: false },
    ]);
  });

  test('ticking everything shows nothing', () => {
    const item = buildItem({ name: 'pine', kind: 'multiple-response', options: 5, keys: 3 });
    const all = item.options.map((option) => option.id);
    expect(outcomes(item, { main: all })).toEqual([{ fact: factRef('pine'), right: false }]);
    expect(outcomes(item, { main: all.slice(0, 3) })).toEqual([{ fact: factRef('pine'), right: true }]);
  });

  /** Two blanks with three options each, the first resting on oak, the second on elm. */
  const gaps = (): Item => {
    const plain = buildItem({ name: 'gaps', facts: ['oak', 'elm'], options: 3 });
    const blank = (id: string, fact: string): Part => ({
      id,
      text: '',
      options: plain.options.map((option) => ({
        ...option,
        proof: { ...option.proof, facts: [factRef(fact)] },
      })),
    });
    return { ...plain, options: [], parts: [blank('answer', 'oak'), blank('reason', 'elm')] };
  };
  const [key, wrong] = ['option-secret-key-0', 'option-secret-wrong-1'];

  test.each([
    [{ answer: [key], reason: [wrong] }, true, false],
    [{ answer: [wrong], reason: [key] }, false, true],
    [{ answer: [key] }, true, false],
    [{ answer: [key], reason: [key] }, true, true],
  ])('each part shows its own fact, whatever rule joins them in the score (%#)', (picks, oak, elm) => {
    const none = { points: 0, max: 1, parts: {} };
    expect(factOutcomes(gaps(), { picks }, none)).toEqual([
      { fact: factRef('oak'), right: oak },
      { fact: factRef('elm'), right: elm },
    ]);
  });

  test.each([0, 1])('a typed number shows its fact by its points (%i)', (points) => {
    const plain = buildItem({ name: 'oak' });
    const entry = { unit: 'mg', lowest: '5', highest: '5', units: [] };
    const item: Item = {
      ...plain,
      options: [],
      parts: [{ id: 'main', text: '', options: plain.options, entry }],
    };
    const score = { points, max: 1, parts: { main: { points, max: 1 } } };
    expect(factOutcomes(item, { picks: {}, entries: { main: '5' } }, score)).toEqual([
      { fact: factRef('oak'), right: points === 1 },
    ]);
  });
});
