import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreReport } from '#lib/attempts/score-report.ts';
import { askedView } from '#lib/exchange/asked-view.ts';
import type { ToldAttempt } from '#lib/exchange/xapi/attempt-frame.ts';
import { answeredStatement, endStatements } from '#lib/exchange/xapi/attempt-statements.ts';
import { durationText } from '#lib/exchange/xapi/duration.ts';
import { itemActivity } from '#lib/exchange/xapi/item-activity.ts';
import { percentScore } from '#lib/exchange/xapi/score.ts';
import type { Item, Response } from '#lib/items/item.ts';
import { partsOf } from '#lib/items/item.ts';
import { exampleItem, exampleOptions } from '#lib/items/kind-example.ts';
import { itemKindOf } from '#tests/support/item-kind.ts';
import { statementSchema } from '#tests/support/xapi-rules.ts';
import { sampleItems } from '../../support/exchange-sample.ts';
import { attempt } from './told-attempt.ts';

const items = await sampleItems();

function answered(item: Item, response: Response, position = 0) {
  const kind = itemKindOf(item.kind);
  const { points, max } = kind.score(item, response);
  const view = askedView(item, kind);
  const receivedAt = '2026-01-31T10:01:00.000Z';
  return answeredStatement(attempt, { position, view, response, points, max, latencyMs: 12_345, receivedAt });
}

/** Any response to an item: bits choose options, one where one may be chosen; or a number is typed. */
function responseFrom(item: Item, bits: number): Response {
  const parts = partsOf(item);
  const [first] = parts;
  if (first?.entry !== undefined) return { picks: {}, entries: { [first.id]: String(bits % 2000) } };
  const picks = parts.map((part, at) => {
    const ids = part.options.map(({ id }) => id);
    const chosen =
      itemKindOf(item.kind).picksIn(item, part) === 1
        ? ids.filter((_, place) => place === (bits >> (2 * at)) % (ids.length + 1))
        : ids.filter((_, place) => (bits >> (place + at)) % 2 === 1);
    return [part.id, chosen] as const;
  });
  return { picks: Object.fromEntries(picks) };
}

function keyOf(item: Item): Response {
  const keys = partsOf(item).map(
    ({ id, options }) => [id, options.filter(({ key }) => key).map((option) => option.id)] as const,
  );
  const entries = partsOf(item).flatMap(({ id, entry }) =>
    entry === undefined ? [] : [[id, entry.lowest] as const],
  );
  return { picks: Object.fromEntries(keys), entries: Object.fromEntries(entries) };
}

describe('what is said of an answer', () => {
  it('keeps the rules of xAPI, whatever is answered, and says the same of the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.nat(), (item, bits) => {
        const said = answered(item, responseFrom(item, bits));
        expect(statementSchema.safeParse(structuredClone(said)).error).toBeUndefined();
        expect(answered(item, responseFrom(item, bits))).toEqual(said);
      }),
      { numRuns: 300 },
    );
  });

  it('is a success where the response is the right one of the activity, and only there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...items), fc.nat(), (item, bits) => {
        for (const { object, result } of [
          answered(item, responseFrom(item, bits)),
          answered(item, keyOf(item)),
        ]) {
          const [right = ''] = object.definition.correctResponsesPattern ?? [];
          const [low, high] = right.split('[:]').map(Number);
          const value = Number(result.response);
          const isRight =
            object.definition.interactionType === 'numeric'
              ? value >= (low ?? Infinity) && value <= (high ?? -Infinity)
              : result.response === right;
          expect(result.success, `${item.id} ${result.response ?? ''} of ${right}`).toBe(isRight);
        }
        expect(answered(item, keyOf(item)).result).toMatchObject({ success: true, score: { scaled: 1 } });
      }),
      { numRuns: 300 },
    );
  });

  it('names in its response and its key only what the activity offers', () => {
    for (const item of items) {
      const { definition } = itemActivity(askedView(item, itemKindOf(item.kind)), attempt.site);
      const { choices = [], source = [], target = [], correctResponsesPattern = [] } = definition;
      if (definition.interactionType === 'numeric') continue;
      const named = correctResponsesPattern.flatMap((one) => one.split(/\[,\]|\[\.\]/u));
      const offered = [...choices, ...source, ...target].map(({ id }) => id);
      expect(offered).toEqual(expect.arrayContaining(named));
      expect(correctResponsesPattern.length).toBe(1);
    }
  });

  it('asks every interaction type that the kinds come down to', () => {
    const types = items.map(
      (item) => itemActivity(askedView(item, itemKindOf(item.kind)), attempt.site).definition.interactionType,
    );
    expect([...new Set(types)].sort()).toEqual(['choice', 'matching', 'numeric', 'sequencing']);
  });

  it('tells a number in the unit asked for, and none of what is no number', () => {
    const item = items.find(({ kind }) => kind === 'numeric-entry') as Item;
    const [part] = partsOf(item);
    const told = (typed: string) =>
      answered(item, { picks: {}, entries: { [part?.id ?? '']: typed } }).result.response;
    const unit = part?.entry?.units.find(({ factor }) => factor !== '1');
    expect(told('1,200')).toBe('1200');
    expect(told(`2 ${unit?.name ?? ''}`)).toBe(String(2 * Number(unit?.factor ?? 1)));
    expect(told('many')).toBeUndefined();
  });

  it('has another id for another place and another attempt, and no other', () => {
    const [item] = items as [Item];
    const ids = [0, 1, 2].map((position) => answered(item, keyOf(item), position).id);
    expect(new Set(ids).size).toBe(3);
    expect(answered(item, responseFrom(item, 0), 0).id).toBe(ids[0]);
  });

  it('tells no sequence that has an open place', () => {
    const item = items.find(({ kind }) => kind === 'ordered-response') as Item;
    const { picks } = keyOf(item);
    const [open = ''] = Object.keys(picks);
    expect(answered(item, { picks: { ...picks, [open]: [] } }).result).not.toHaveProperty('response');
  });
});

describe('an item as an activity', () => {
  const activity = (keys: string, stem = 'Which?') => {
    const draft = exampleItem('single-best-answer', { stem, options: exampleOptions('ABC', keys) });
    return itemActivity(askedView(draft as Item, itemKindOf('single-best-answer')), attempt.site);
  };

  it('keeps its id when a text is corrected, and is another one with another key', () => {
    expect(activity('A', 'Wich?').id).toBe(activity('A').id);
    expect(activity('A', 'Wich?').definition).not.toEqual(activity('A').definition);
    expect(activity('B').id).not.toBe(activity('A').id);
  });
});

describe('what is said of the end', () => {
  /** An attempt of which these shares were earned; null is no answer. */
  function ended(shares: readonly (number | null)[], cutScore: number, told: Partial<ToldAttempt> = {}) {
    const answers = shares.flatMap((share, position) =>
      share === null
        ? []
        : [[position, { response: String(position), position, points: share, max: 1 }] as const],
    );
    const finishedAt = '2026-01-31T10:20:00.500Z';
    const state = {
      attempt: attempt.id,
      items: shares.length,
      scored: shares.length,
      startedAt: attempt.startedAt,
      finishedAt,
      answers: new Map(answers),
      withdrawn: new Set<number>(),
    };
    const score = scoreReport(state, cutScore);
    return { score, said: endStatements({ ...attempt, ...told }, { finishedAt, score }) };
  }

  it('keeps the rules, and passes when the learner was told that they passed', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(null, 0, 1 / 3, 2 / 3, 1), { minLength: 1, maxLength: 30 }),
        fc.nat({ max: 100 }),
        (shares, cut) => {
          const { said, score } = ended(shares, cut);
          for (const one of said)
            expect(statementSchema.safeParse(structuredClone(one)).error).toBeUndefined();
          expect(said.map(({ verb }) => verb.display['en'])).toEqual([
            'completed',
            score.passed ? 'passed' : 'failed',
          ]);
          const scaled = said[1]?.result?.score?.scaled ?? Number.NaN;
          expect(scaled >= cut / 100).toBe(score.passed);
          expect(Math.abs(scaled * 100 - score.percentage)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it('judges a quiz alone, and nothing of which nothing counts', () => {
    const verbs = (...args: Parameters<typeof ended>) =>
      ended(...args).said.map(({ verb, result }) => [verb.display['en'], result?.score?.raw]);
    expect(verbs([1, 0.5], 80)).toEqual([
      ['completed', 75],
      ['failed', 75],
    ]);
    expect(
      verbs([1], 80, { quiz: { id: 'course/lesson', title: 'Check', mode: 'practice', purpose: 'check' } }),
    ).toEqual([['completed', 100]]);
    expect(verbs([], 80)).toEqual([['completed', undefined]]);
  });

  it('says how long it took', () => {
    expect(ended([1], 80).said[0]?.result?.duration).toBe('PT1200.5S');
    expect(durationText(-5)).toBe('PT0S');
    expect(durationText(19)).toBe('PT0.01S');
  });
});

it('cuts a score and never rounds it up', () => {
  expect(percentScore(0.799_99)).toEqual({ scaled: 0.7999, raw: 79.99, min: 0, max: 100 });
  expect(percentScore(0.1 + 0.2)).toEqual({ scaled: 0.3, raw: 30, min: 0, max: 100 });
});
