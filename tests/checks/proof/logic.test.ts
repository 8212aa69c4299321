import { describe, expect, it } from 'vitest';
import type { Interval } from '#lib/knowledge/concept.ts';
import type { Relation } from '#lib/knowledge/relation.ts';
import { entails, refutes } from '#lib/checks/proof/logic.ts';
import { ref } from '#tests/support/knowledge-builder.ts';
import { asked, base, named } from './one-relation.ts';

describe('entailment', () => {
  const concepts = { wide: {}, mid: { isA: ['wide'] }, low: { isA: ['mid'] } };
  const kb = base(concepts, { f: { claims: [['s', 'mid']], qualifiers: { country: 'us' } } });
  const us = { qualifiers: { country: 'us' } };

  it('carries upwards and never downwards', () => {
    expect(entails(kb, asked('mid', us))).toMatchObject({ kind: 'entailed', fact: ref('f') });
    expect(entails(kb, asked('wide', us))).toBeDefined();
    expect(entails(kb, asked('low', us))).toBeUndefined();
  });

  it('does not carry upwards when the relation does not', () => {
    const flat = base(concepts, { f: { claims: [['s', 'mid']] } }, { upwardMonotone: false });
    expect(entails(flat, asked('wide'))).toBeUndefined();
  });

  it("needs every qualifier of the fact, and allows the question's own", () => {
    expect(entails(kb, asked('mid'))).toBeUndefined();
    expect(entails(kb, asked('mid', { qualifiers: { country: 'uk' } }))).toBeUndefined();
    expect(entails(kb, asked('mid', { qualifiers: { country: 'us', population: 'adults' } }))).toBeDefined();
  });

  it('speaks of one subject and one relation', () => {
    expect(entails(kb, asked('mid', { ...us, subject: 't' }))).toBeUndefined();
    expect(entails(kb, asked('mid', { ...us, relation: 'unknown' }))).toBeUndefined();
  });
});

describe('R1, explicit negation', () => {
  const concepts = { wide: {}, mid: { isA: ['wide'] }, low: { isA: ['mid'] } };
  const facts = { f: { claims: [['s', 'mid', false] as const], qualifiers: { country: 'us' } } };
  const kb = base(concepts, facts);
  const us = { qualifiers: { country: 'us' } };

  it('carries downwards and never upwards', () => {
    expect(refutes(kb, asked('mid', us))).toMatchObject({ kind: 'R1', fact: ref('f') });
    expect(refutes(kb, asked('low', us))?.kind).toBe('R1');
    expect(refutes(kb, asked('wide', us))).toBeUndefined();
  });

  it('does not carry downwards when the relation does not carry upwards', () => {
    expect(refutes(base(concepts, facts, { upwardMonotone: false }), asked('low', us))).toBeUndefined();
  });

  it('needs every qualifier of the fact', () => {
    expect(refutes(kb, asked('mid'))).toBeUndefined();
    expect(refutes(kb, asked('mid', { qualifiers: { country: 'uk' } }))).toBeUndefined();
  });
});

describe('R2, functional conflict', () => {
  const facts = { f: { claims: [['s', 'a'] as const] } };
  const functional = { functional: true };

  it('needs a functional relation and two concepts with complete names', () => {
    const kb = base({ a: named, b: named, c: {} }, facts, functional);
    expect(refutes(kb, asked('b'))).toMatchObject({ kind: 'R2', fact: ref('f') });
    expect(refutes(kb, asked('c'))).toBeUndefined();
    expect(refutes(base({ a: {}, b: named }, facts, functional), asked('b'))).toBeUndefined();
    expect(refutes(base({ a: named, b: named }, facts), asked('b'))).toBeUndefined();
  });

  it('takes members of one disjoint group as different, also through wider concepts', () => {
    const concepts = { a: { isA: ['x'] }, b: { isA: ['y'] }, x: {}, y: {} };
    const kb = base(concepts, facts, functional, { disjoint: [['x', 'y']] });
    expect(refutes(kb, asked('b'))?.kind).toBe('R2');
    expect(refutes(kb, asked('y'))?.kind).toBe('R2');
    expect(
      refutes(base(concepts, facts, functional, { disjoint: [['x', 'z']] }), asked('b')),
    ).toBeUndefined();
  });

  it('never refutes a wider or narrower concept of the true one, or one that shares a narrower concept with it', () => {
    const kb = base(
      { wide: named, a: { ...named, isA: ['wide'] }, low: { ...named, isA: ['a', 'other'] }, other: named },
      facts,
      functional,
    );
    for (const object of ['a', 'wide', 'low', 'other']) expect(refutes(kb, asked(object))).toBeUndefined();
  });

  it('works from the other side when an object has one subject', () => {
    const kb = base({ a: named }, facts, { inverseFunctional: true });
    expect(refutes(kb, asked('a', { subject: 't' }))?.kind).toBe('R2');
    expect(refutes(base({ a: named }, facts), asked('a', { subject: 't' }))).toBeUndefined();
    const negative = base({ a: named }, { f: { claims: [['s', 'a', false]] } }, { inverseFunctional: true });
    expect(refutes(negative, asked('a', { subject: 't' }))).toBeUndefined();
  });

  it('takes the steps of one sequence as different, and of no other', () => {
    const steps = { one: {}, two: {}, three: {}, elsewhere: {} };
    const sequence = {
      kind: 'sequence' as const,
      claims: [['one', 'two'] as const, ['two', 'three'] as const],
    };
    const kb = base(steps, { f: sequence }, functional);
    expect(refutes(kb, asked('three', { subject: 'one' }))?.kind).toBe('R2');
    expect(refutes(kb, asked('one', { subject: 'one' }))?.kind).toBe('R2');
    expect(refutes(kb, asked('elsewhere', { subject: 'one' }))).toBeUndefined();
    expect(
      refutes(
        base(steps, { f: { ...sequence, kind: 'set' } }, functional),
        asked('three', { subject: 'one' }),
      ),
    ).toBeUndefined();
  });
});

describe('a vocabulary that contradicts itself', () => {
  const facts = { f: { claims: [['s', 'a'] as const] } };
  const loose = { functional: true, singleClass: true };

  it('proves nothing of a concept that falls under two members of a disjoint group', () => {
    const sides = { x: {}, y: {} };
    const group = { disjoint: [['x', 'y']] };
    const both = { isA: ['x', 'y'] };
    const kb = base({ ...sides, a: both, b: { isA: ['y'] }, c: { isA: ['x'] } }, facts, loose, group);
    for (const object of ['b', 'c']) expect(refutes(kb, asked(object))).toBeUndefined();
    const turned = base({ ...sides, a: { isA: ['y'] }, b: both }, facts, loose, group);
    expect(refutes(turned, asked('b'))).toBeUndefined();
  });

  it('proves nothing from ranges of two concepts that contain one another', () => {
    const a = { interval: { min: 0, max: 1, maxIncluded: false }, isA: ['b'] };
    const b = { interval: { min: 5, max: 6, maxIncluded: false } };
    const kb = base({ a, b }, facts, { functional: true, upwardMonotone: false });
    expect(refutes(kb, asked('b'))).toBeUndefined();
  });
});

describe('R3, disjoint classes', () => {
  const concepts = {
    full: {},
    a: { isA: ['full'] },
    none: {},
    b: { isA: ['none'] },
    c: {},
    both: { isA: ['a', 'none'] },
  };
  const facts = { f: { claims: [['s', 'a'] as const] } };
  const disjoint = { disjoint: [['full', 'none']] };

  it('needs a relation of a single class and a declared disjoint group', () => {
    const kb = base(concepts, facts, { singleClass: true }, disjoint);
    expect(refutes(kb, asked('b'))).toMatchObject({ kind: 'R3', fact: ref('f') });
    expect(refutes(kb, asked('none'))).toBeUndefined();
    expect(refutes(kb, asked('c'))).toBeUndefined();
    expect(refutes(base(concepts, facts, {}, disjoint), asked('b'))).toBeUndefined();
    expect(refutes(base(concepts, facts, { singleClass: true }), asked('b'))).toBeUndefined();
  });
});

describe('R4, a complete list', () => {
  const concepts = {
    wide: {},
    a: { isA: ['wide'] },
    low: { isA: ['a', 'side'] },
    side: named,
    b: named,
    c: {},
  };
  const list = { claims: [['s', 'a'] as const], complete: true, qualifiers: { source: 'label' } };
  const label = { qualifiers: { source: 'label' } };

  it('refutes what is neither on it nor above, below or beside what is on it', () => {
    const kb = base(concepts, { f: list });
    expect(refutes(kb, asked('b', label))).toMatchObject({ kind: 'R4', fact: ref('f') });
    for (const object of ['wide', 'low', 'side']) expect(refutes(kb, asked(object, label))).toBeUndefined();
  });

  it('does not refute what may be a member under another name', () => {
    expect(refutes(base(concepts, { f: list }), asked('c', label))).toBeUndefined();
  });

  it('is the only closed world: the same list, not declared complete, refutes nothing', () => {
    expect(refutes(base(concepts, { f: { ...list, complete: false } }), asked('b', label))).toBeUndefined();
    expect(refutes(base(concepts, { f: list }), asked('b'))).toBeUndefined();
    expect(refutes(base(concepts, { f: list }), asked('b', { ...label, subject: 't' }))).toBeUndefined();
  });
});

describe('R5, disjoint intervals', () => {
  const verdict = (a: Interval, b: Interval, relation: Partial<Relation> = { functional: true }) =>
    refutes(
      base({ a: { interval: a }, b: { interval: b } }, { f: { claims: [['s', 'a']] } }, relation),
      asked('b'),
    )?.kind;
  const from = (min: number, max: number, maxIncluded = false): Interval => ({ min, max, maxIncluded });

  it.each([
    ['a gap', from(0, 1), from(2, 3), 'R5'],
    ['a gap, the other way round', from(2, 3), from(0, 1), 'R5'],
    ['touching at an excluded bound', from(0, 1), from(1, 2), 'R5'],
    ['touching at an included bound', from(0, 1, true), from(1, 2), undefined],
    ['an overlap', from(0, 2), from(1, 3), undefined],
    ['one within the other', from(0, 9), from(1, 2), undefined],
    ['the same interval', from(0, 1), from(0, 1), undefined],
    ['a point inside', from(0, 2), from(1, 1, true), undefined],
    ['a point at the excluded bound', from(0, 1), from(1, 1, true), 'R5'],
    ['a point at the included bound', from(0, 1, true), from(1, 1, true), undefined],
    ['an interval that holds no number', from(0, 1), from(5, 5), undefined],
    ['an interval turned round', from(0, 1), from(5, 3, true), undefined],
    ['a bound that is no number', from(0, 1), from(Number.NaN, 3), undefined],
    ['no upper bound, which is no exact number', from(0, 1), from(1, Number.POSITIVE_INFINITY), undefined],
  ])('%s', (_name, a, b, kind) => {
    expect(verdict(a, b)).toBe(kind);
  });

  it('needs a functional relation and one scale', () => {
    expect(verdict(from(0, 1), from(2, 3), {})).toBeUndefined();
    const scales = {
      a: { interval: from(0, 1), scale: 'x' },
      b: { interval: from(2, 3), scale: 'y' },
      c: { scale: 'x' },
    };
    const kb = base(scales, { f: { claims: [['s', 'a']] } }, { functional: true });
    expect(refutes(kb, asked('b'))).toBeUndefined();
    expect(refutes(kb, asked('c'))).toBeUndefined();
  });
});
