import { describe, expect, it } from 'vitest';
import { judge, refutes } from '#lib/checks/proof/logic.ts';
import { ref } from '#tests/support/knowledge-builder.ts';
import { asked, base, named } from './one-relation.ts';
import { kb as sampleBase } from './sample.ts';

describe('what is avoided', () => {
  const concepts = { a: {}, wide: {}, b: { isA: ['wide'] }, low: { isA: ['b'] } };
  const negative = (object: string) => ['s', object, false] as const;
  const facts = {
    f: { claims: [['s', 'a'] as const, negative('b'), negative('low'), negative('wide')], avoid: ['b'] },
  };
  const kb = base(concepts, facts);

  it('is never refuted, nor is anything wider or narrower, whatever the qualifiers', () => {
    for (const object of ['b', 'low', 'wide']) {
      expect(refutes(kb, asked(object))).toBeUndefined();
      expect(refutes(kb, asked(object, { qualifiers: { country: 'uk' } }))).toBeUndefined();
      expect(judge(kb, asked(object)).avoided).toBe(ref('f'));
    }
  });

  it('is avoided on the side of the subject too', () => {
    const other = base(
      { a: { isA: ['wide'] }, wide: {} },
      {
        f: { claims: [['s', 'a']], avoid: ['t'] },
        g: {
          claims: [
            ['t', 'a', false],
            ['t', 'wide', false],
          ],
        },
      },
    );
    for (const object of ['a', 'wide'])
      expect(refutes(other, asked(object, { subject: 't' }))).toBeUndefined();
  });

  it('stands for its definition when it is a term', () => {
    const terms = base(
      { 'definition-of/t': {}, a: {} },
      {
        f: {
          claims: [
            ['s', 'a'],
            ['s', 'definition-of/t', false],
          ],
          avoid: ['t'],
        },
      },
    );
    expect(refutes(terms, asked('definition-of/t'))).toBeUndefined();
  });

  it('binds its own relation and subject only', () => {
    const free = base(concepts, { ...facts, g: { claims: [['t', 'b', false]] } });
    expect(refutes(free, asked('b', { subject: 't' }))?.kind).toBe('R1');
  });
});

describe('a conflict', () => {
  const concepts = { a: named, b: named };
  const pair = (us: Readonly<Record<string, string>>, uk: Readonly<Record<string, string>>) =>
    base(concepts, {
      f: { claims: [['s', 'a']], qualifiers: us },
      g: { claims: [['s', 'a', false]], qualifiers: uk },
    });

  it('is seen where the scopes of two facts and of the question meet', () => {
    expect(judge(pair({}, {}), asked('a')).conflict).toBeDefined();
    expect(judge(pair({ country: 'us' }, { population: 'adults' }), asked('a')).conflict).toBeDefined();
    expect(judge(pair({ country: 'us' }, { country: 'uk' }), asked('a')).conflict).toBeUndefined();
    expect(
      judge(pair({}, { country: 'uk' }), asked('a', { qualifiers: { country: 'us' } })).conflict,
    ).toBeUndefined();
  });
});

describe('the sample base', () => {
  it('has no conflict about anything that it could be asked', () => {
    for (const { relation, subject, object, qualifiers } of sampleBase.claims) {
      expect(judge(sampleBase, { relation, subject, object, qualifiers }).conflict).toBeUndefined();
    }
  });
});
