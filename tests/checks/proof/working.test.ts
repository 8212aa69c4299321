/** The working of a calculation is read back from its own words, and nothing but the right one is taken. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { checkItem } from '#lib/checks/check-item.ts';
import { readContent } from '#lib/shell/files/read-content.ts';
import type { JudgedOption } from '#lib/checks/proof/verdict.ts';
import { readWorking } from '#lib/checks/proof/working.ts';
import { workingOf } from '#lib/items/phrase/working.ts';
import type { Concept, Quantity } from '#lib/knowledge/concept.ts';
import { parseExpression, type Expression, type Operator } from '#lib/knowledge/expression.ts';
import { computeAmount } from '#lib/knowledge/formula.ts';
import { parseAmount, singleQuantity } from '#lib/knowledge/quantity.ts';
import type { Formula } from '#lib/knowledge/relation.ts';
import { buildKnowledgeBase } from '#tests/support/knowledge-builder.ts';

type Given = Readonly<Record<string, Quantity>>;

const UNITS = { dose: 'mg', strength: 'mg-per-ml', time: 'hour', often: 'time-a-day' };
const quantity = (text: string): Quantity => {
  const amount = parseAmount(text);
  return amount.ok ? singleQuantity(amount.value) : expect.fail(amount.error);
};
const formulaOf = (tree: Expression, unit = 'ml-per-hour', places = 0): Formula => ({
  expression: '',
  tree,
  given: UNITS,
  unit,
  places,
  slips: [],
});

/** What is said of a working beside the right amount of the formula, or beside another that is marked as it is told. */
function said(working: string, formula: Formula, given: Given, shown?: Quantity, key = true) {
  const right = computeAmount(formula, formula.tree, given) ?? expect.fail('no result');
  const concept = (one: Quantity): Partial<Concept> => ({ kind: 'quantity', quantity: one });
  const amounts = Object.entries(given).map(([name, one]) => [name, concept(one)] as const);
  const kb = buildKnowledgeBase({
    concepts: { m: {}, shown: concept(shown ?? right), ...Object.fromEntries(amounts) },
    relations: { total: { range: 'quantity', functional: true, formula } },
  });
  const qualifiers = Object.fromEntries(Object.keys(given).map((name) => [name, name]));
  const one: JudgedOption = {
    part: '',
    where: 'a',
    option: { id: 'a', text: '', key, rationale: working },
    claim: { relation: 'total', subject: 'm', object: 'shown', qualifiers },
    says: 'holds',
    proofs: [],
  };
  return readWorking(working, one, kb);
}

const number = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.nat({ max: 3 }))
  .map(([digits, places]) => String(digits / 10 ** places));
const amountIn = (...units: readonly string[]) =>
  fc.tuple(number, fc.constantFrom(...units)).map(([value, unit]) => {
    const plain = quantity(`1 ${unit}`);
    return { ...plain, from: value, to: value };
  });
const givens: fc.Arbitrary<Given> = fc.record({
  dose: amountIn('mg', 'g', 'mcg'),
  strength: amountIn('mg/mL', 'mcg/mL'),
  time: amountIn('hours', 'minutes', 'days'),
  often: amountIn('times a day'),
});
const leaf: fc.Arbitrary<Expression> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(...Object.keys(UNITS)).map((name) => ({ kind: 'name', name }) as const),
  },
  fc.constantFrom('2', '60', '1000', '0.85').map((value) => ({ kind: 'number', value }) as const),
);
const { tree: trees } = fc.letrec<{ tree: Expression; side: Expression }>((tie) => ({
  side: fc.oneof({ maxDepth: 3, depthSize: 'small' }, leaf, tie('tree')),
  tree: fc.record({
    kind: fc.constant('operation' as const),
    operator: fc.constantFrom<Operator[]>('+', '-', '*', '/'),
    left: tie('side'),
    right: tie('side'),
  }),
}));
const worlds = fc
  .record({
    tree: trees,
    given: givens,
    places: fc.nat({ max: 3 }),
    unit: fc.constantFrom('ml', 'ml-per-hour'),
  })
  .map(({ tree, given, places, unit }) => ({ formula: formulaOf(tree, unit, places), given }))
  .filter(({ formula, given }) => Number(computeAmount(formula, formula.tree, given)?.from ?? 0) > 0);

const right = ({ formula, given }: { formula: Formula; given: Given }): string =>
  workingOf(formula, given, computeAmount(formula, formula.tree, given) ?? expect.fail('no result')) ?? '';

describe('the working of any formula', () => {
  it('is read back as the formula, and comes to the key', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const working = right(world);
        expect(said(working, world.formula, world.given), working).toMatchObject({
          isTrue: true,
          isOwn: true,
        });
      }),
    );
  });

  it('is refused with another digit or another sign', () => {
    const digit = fc.integer({ min: 1, max: 9 });
    const other: Readonly<Record<string, string>> = { '×': '÷', '÷': '×', '+': '−', '−': '+' };
    fc.assert(
      fc.property(worlds, fc.nat(), digit, (world, at, by) => {
        const working = right(world);
        const places = [...working.matchAll(/[\d×÷+−]/gu)].map(({ index }) => index);
        const place = places[at % places.length] ?? expect.fail('no number');
        const sign = working.charAt(place);
        const changed = other[sign] ?? String((Number(sign) + by) % 10);
        const spoilt = working.slice(0, place) + changed + working.slice(place + 1);
        expect(said(spoilt, world.formula, world.given), spoilt).toMatchObject({
          isTrue: false,
          isDenied: true,
        });
      }),
    );
  });

  it('stands beside wrong answers, and beside no other right one', () => {
    fc.assert(
      fc.property(worlds, number, (world, wrong) => {
        const result =
          computeAmount(world.formula, world.formula.tree, world.given) ?? expect.fail('no result');
        fc.pre(Number(wrong) !== Number(result.from));
        const other = { ...result, from: wrong, to: wrong };
        const beside = (key: boolean) => said(right(world), world.formula, world.given, other, key)?.isTrue;
        expect([beside(false), beside(true)]).toEqual([true, false]);
      }),
    );
  });
});

describe('an item with a working', () => {
  const { files } = readContent(fileURLToPath(new URL('../../fixtures/roots/zelvolin/', import.meta.url)));
  const { items, kb } = compileBank(files);
  const asked = items.filter(({ id }) => id.includes('/daily-dose/'));
  const spoilt = (from: string, to: string) =>
    asked.map((item) => JSON.parse(JSON.stringify(item).replaceAll(from, to)) as (typeof items)[number]);
  const RIGHT = 'Working: 20 mg × 3 times a day = 60 mg a day.';

  it('has it beside its key and each wrong amount', () => {
    const reasons = asked
      .filter(({ kind }) => kind === 'numeric-entry')
      .flatMap(({ parts = [] }) => parts.flatMap(({ options }) => options.map(({ rationale }) => rationale)));
    expect(reasons.length).toBeGreaterThan(2);
    expect(reasons.filter((text) => !text.includes(RIGHT))).toEqual([]);
  });

  it.each([
    'Working: 20 mg × 4 times a day = 60 mg a day.',
    'Working: 20 mg + 3 times a day = 60 mg a day.',
    'Working: 30 mg × 2 times a day = 60 mg a day.',
    'Working: 20 mg × 3 times a day = 20 mg a day.',
    'Working: 20 mg times 3.',
  ])('is refused with "%s"', (working) => {
    for (const item of spoilt(RIGHT, working))
      expect(checkItem(item, kb).findings.map(({ code, severity }) => `${severity} ${code}`)).toContain(
        'error proof/false-rationale',
      );
  });
});

const ORDERED = formulaOf(tree('dose / strength'), 'ml', 1);
const OVER = formulaOf(tree('dose / time'), 'mg-an-hour', 1);

function tree(text: string): Expression {
  const parsed = parseExpression(text);
  return parsed.ok ? parsed.value : expect.fail(parsed.error);
}

describe('a working', () => {
  const given = { dose: quantity('1 g'), strength: quantity('60 mg/mL'), time: quantity('20 minutes') };
  it.each([
    [
      'says units and rounding',
      ORDERED,
      'Working: 1 g = 1,000 mg; 1,000 mg ÷ 60 mg/mL = 16.666…, rounded to 16.7 mL.',
    ],
    [
      'keeps what has no finite decimal',
      OVER,
      'Working: 1 g = 1,000 mg; 20 minutes = (20 ÷ 60) hours; 1,000 mg ÷ (20 ÷ 60) hours = 3,000 mg an hour.',
    ],
    [
      'has brackets where somebody might read otherwise',
      formulaOf(tree('dose / strength * 2 - 3 * 4'), 'ml', 3),
      'Working: 1 g = 1,000 mg; ((1,000 mg ÷ 60 mg/mL) × 2) − (3 × 4) = 21.33333…, rounded to 21.333 mL.',
    ],
    [
      'has none in chains of one sign',
      formulaOf(tree('dose * 2 * 3 / 4 + 1 + 2'), 'mg'),
      'Working: 1 g = 1,000 mg; (1,000 mg × 2 × 3 ÷ 4) + 1 + 2 = 1,503 mg.',
    ],
  ])('%s', (_name, formula, expected) => {
    const world = { formula, given };
    expect(right(world)).toBe(expected);
    expect(said(expected, formula, given)?.isTrue).toBe(true);
  });

  it('gives the amount as the lesson writes it', () => {
    const dose = formulaOf(tree('dose * 2'), 'mg');
    const working = workingOf(dose, given, quantity('2 g'));
    expect(working).toBe('Working: 1 g = 1,000 mg; 1,000 mg × 2 = 2,000 mg; 2,000 mg = 2 g.');
    expect(said(working ?? '', dose, given)?.isTrue).toBe(true);
  });

  it('is none of a bare name, nor of amounts that are not there', () => {
    expect(workingOf(formulaOf(tree('dose'), 'mg'), given, quantity('1 g'))).toBeUndefined();
    expect(workingOf(ORDERED, { dose: quantity('1 g') }, quantity('1 mL'))).toBeUndefined();
  });

  it.each([
    [
      'another formula with the same result',
      'Working: 1,000 mg ÷ 60 mg/mL × 1 = 16.666…, rounded to 16.7 mL.',
    ],
    ['numbers without their units', 'Working: 1,000 ÷ 60 = 16.666…, rounded to 16.7 mL.'],
    ['an amount of nobody', 'Working: 500 mg ÷ 30 mg/mL = 16.666…, rounded to 16.7 mL.'],
    ['a wrong conversion', 'Working: 1 g = 100 mg; 1,000 mg ÷ 60 mg/mL = 16.666…, rounded to 16.7 mL.'],
    [
      'an amount in another unit than the formula takes it in',
      'Working: 1 g ÷ 60 mg/mL = 16.666…, rounded to 16.7 mL.',
    ],
    ['digits that are rounded', 'Working: 1,000 mg ÷ 60 mg/mL = 16.67, rounded to 16.7 mL.'],
    ['what is not said to be rounded', 'Working: 1,000 mg ÷ 60 mg/mL = 16.7 mL.'],
    ['a wrong rounding', 'Working: 1,000 mg ÷ 60 mg/mL = 16.666…, rounded to 16.6 mL.'],
    ['another unit', 'Working: 1,000 mg ÷ 60 mg/mL = 16.666…, rounded to 16.7 mg.'],
    [
      'two workings',
      'Working: 1,000 mg ÷ 60 mg/mL = 16.666…, rounded to 16.7 mL; 1,000 mg ÷ 60 mg/mL = 16.666…, rounded to 16.7 mL.',
    ],
    ['a number that is none', 'Working: 1,0000 mg ÷ 60 mg/mL = 16.666…, rounded to 16.7 mL.'],
    ['free words', 'Working: the dose is divided by the strength.'],
    ['nothing', 'Working: '],
  ])('is refused with %s', (_name, working) => {
    expect(said(working, ORDERED, given)?.isTrue).toBe(false);
  });
});
