import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, dividedBy, exact, minus, plus, rounded, times } from '#lib/checks/proof/exact.ts';
import { judge } from '#lib/checks/proof/logic.ts';
import { recompute } from '#lib/checks/proof/recompute.ts';
import type { Concept, Quantity } from '#lib/knowledge/concept.ts';
import type { Expression } from '#lib/knowledge/expression.ts';
import type { KnowledgeBase } from '#lib/knowledge/knowledge-base.ts';
import type { Formula } from '#lib/knowledge/relation.ts';
import { buildKnowledgeBase, ref } from '#tests/support/knowledge-builder.ts';

const whole = (value: number) => exact(String(value)) ?? expect.fail(`no decimal: ${String(value)}`);

describe('exact arithmetic', () => {
  const integer = fc.integer({ min: -10_000, max: 10_000 });
  const fraction = fc.tuple(integer, fc.integer({ min: 1, max: 500 }));

  it('agrees with arithmetic on crossed integers', () => {
    fc.assert(
      fc.property(fraction, fraction, ([a, b], [c, d]) => {
        const [left, right] = [dividedBy(whole(a), whole(b)), dividedBy(whole(c), whole(d))];
        if (left === undefined || right === undefined) return expect.fail('divided by 0');
        const is = (value: { over: bigint; under: bigint }, over: number, under: number) =>
          expect(value.over * BigInt(under)).toBe(BigInt(over) * value.under);
        is(plus(left, right), a * d + c * b, b * d);
        is(minus(left, right), a * d - c * b, b * d);
        is(times(left, right), a * c, b * d);
        expect(Math.sign(compare(left, right))).toBe(Math.sign(a * d - c * b));
      }),
    );
  });

  it('rounds halves away from zero, and never by more than half of the last place', () => {
    fc.assert(
      fc.property(fraction, fc.nat({ max: 3 }), ([a, b], places) => {
        const value = dividedBy(whole(a), whole(b)) ?? expect.fail('divided by 0');
        const off = minus(rounded(value, places), value);
        expect(2n * (off.over < 0n ? -off.over : off.over) * 10n ** BigInt(places)).toBeLessThanOrEqual(
          off.under,
        );
      }),
    );
    expect(rounded(exact('2.5') ?? whole(0), 0)).toEqual(whole(3));
    expect(rounded(exact('-2.5') ?? whole(0), 0)).toEqual(whole(-3));
  });

  it.each(['', '.5', '5.', '1e3', '1,00', '--1', 'x', '9'.repeat(50)])('reads no number in "%s"', (text) => {
    expect(exact(text)).toBeUndefined();
  });
});

const amount = (value: string, unit: string): Partial<Concept> => {
  const quantity: Quantity = { from: value, to: value, unit, about: false };
  return {
    kind: 'quantity',
    label: `${value} ${unit}`,
    scale: unit,
    interval: { min: 0, max: 1, maxIncluded: true },
    quantity,
  };
};

/** A formula over two given amounts, with places, and a base in which `right` is stated as its value. */
function world(
  tree: Expression,
  given: readonly [string, string],
  right: string,
  shown: string,
  places = 0,
): KnowledgeBase {
  const formula: Formula = {
    expression: '',
    tree,
    given: { dose: 'mg', times: 'time-a-day' },
    unit: 'mg-a-day',
    places,
    slips: [],
  };
  return buildKnowledgeBase({
    concepts: {
      m: {},
      dose: amount(given[0], 'mg'),
      times: amount(given[1], 'time-a-day'),
      right: amount(right, 'mg-a-day'),
      shown: amount(shown, 'mg-a-day'),
    },
    relations: { total: { range: 'quantity', functional: true, upwardMonotone: false, formula } },
    facts: {
      f: { relation: 'total', claims: [['m', 'right']], qualifiers: { dose: 'dose', times: 'times' } },
    },
  });
}

const name = (id: string): Expression => ({ kind: 'name', name: id });
const operation = (operator: '+' | '-' | '*' | '/'): Expression => ({
  kind: 'operation',
  operator,
  left: name('dose'),
  right: name('times'),
});
const question = { relation: 'total', subject: 'm', qualifiers: { dose: 'dose', times: 'times' } };

describe('R7', () => {
  it('proves right what the arithmetic gives, within half of the last place, and all else wrong', () => {
    const number = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(
        number,
        number,
        fc.constantFrom('+', '-', '*'),
        fc.integer({ min: -20, max: 20 }),
        (dose, often, operator, tenths) => {
          const value = operator === '+' ? dose + often : operator === '-' ? dose - often : dose * often;
          fc.pre(value * 10 + tenths > 0 && value > 0);
          const shown = String((value * 10 + tenths) / 10);
          const kb = world(operation(operator), [String(dose), String(often)], String(value), shown);
          const { entailed, refuted } = judge(kb, { ...question, object: 'shown' });
          const fits = Math.abs(tenths) <= 5;
          expect([entailed.length, refuted.length]).toEqual(fits ? [1, 0] : [0, 1]);
          expect((fits ? entailed : refuted)[0]).toMatchObject({
            kind: fits ? 'entailed' : 'R7',
            fact: ref('f'),
          });
        },
      ),
    );
  });

  it('trusts no stated result that the arithmetic does not give', () => {
    const kb = world(operation('*'), ['300', '3'], '600', '900');
    expect(judge(kb, { ...question, object: 'right' })).toMatchObject({
      entailed: [],
      refuted: [{ kind: 'R7' }],
    });
    expect(judge(kb, { ...question, object: 'shown' }).entailed).toHaveLength(1);
  });

  it('rounds once, at the end', () => {
    const kb = world(operation('/'), ['100', '3'], '33.3', '33.4', 1);
    expect(judge(kb, { ...question, object: 'right' }).entailed).toHaveLength(1);
    expect(judge(kb, { ...question, object: 'shown' }).refuted).toMatchObject([{ kind: 'R7' }]);
  });

  it('computes nothing by 0, without a given amount, or of another dimension', () => {
    const kb = world(operation('/'), ['100', '0'], '33', '33');
    const formula = kb.relations.get('total')?.formula;
    expect(recompute(kb, formula, question.qualifiers, 'right')).toBeUndefined();
    const sound = world(operation('*'), ['300', '3'], '900', '900');
    const { formula: product } = sound.relations.get('total') ?? {};
    expect(recompute(sound, product, question.qualifiers, 'right')).toBe('fits');
    expect(recompute(sound, product, { dose: 'dose' }, 'right')).toBeUndefined();
    expect(recompute(sound, product, { dose: 'times', times: 'dose' }, 'right')).toBeUndefined();
    expect(recompute(sound, product, question.qualifiers, 'dose')).toBeUndefined();
  });
});
