import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ofLast, once, remembered, rememberedOf } from '#lib/base/remembered.ts';

/** A small alphabet, so that texts come back. */
const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 3 }), { maxLength: 60 });
const most = fc.integer({ min: 1, max: 9 });

describe('remembered', () => {
  it('says of every text what the plain function says, however small its memory', () => {
    fc.assert(
      fc.property(texts, most, (asked, size) => {
        const quick = remembered((text) => text.split(''), size);
        expect(asked.map(quick)).toEqual(asked.map((text) => text.split('')));
      }),
    );
  });

  it('computes nothing twice of the texts asked for last, as many as it keeps', () => {
    fc.assert(
      fc.property(texts, most, (asked, size) => {
        const computed: string[] = [];
        const quick = remembered((text) => {
          computed.push(text);
          return { text };
        }, size);
        for (const [at, text] of asked.entries()) {
          const recent = [...new Set(asked.slice(0, at).toReversed())].slice(0, size);
          const before = computed.length;
          quick(text);
          if (recent.includes(text)) expect(computed.length).toBe(before);
        }
      }),
    );
  });

  it('keeps no more than twice as many', () => {
    const computed: string[] = [];
    const quick = remembered((text) => {
      computed.push(text);
      return text.length;
    }, 10);
    const asked = Array.from({ length: 30 }, (_, at) => String(at));
    asked.forEach(quick);
    computed.length = 0;
    asked.slice(0, 10).forEach(quick);
    expect(computed).toHaveLength(10);
  });

  it.each([
    ['keeps few long texts', 1_001, { again: 1, recent: 0 }],
    ['keeps no very long text', 20_001, { again: 24, recent: 6 }],
  ])('%s', (_, length, expected) => {
    let computed = 0;
    const quick = remembered((text) => {
      computed += 1;
      return text.length;
    });
    const computedFor = (asked: readonly string[]): number => {
      computed = 0;
      for (const text of asked) expect(quick(text)).toBe(text.length);
      return computed;
    };
    const long = Array.from({ length: 13 }, (_one, at) => 'a'.repeat(length + at));
    const [first = ''] = long;
    expect(computedFor(Array<string>(24).fill(first))).toBe(expected.again);
    expect(computedFor(long.slice(1))).toBe(12);
    expect(computedFor(long.slice(-6))).toBe(expected.recent);
    expect(computedFor([first])).toBe(1);
  });
});

describe('functions that share a memory', () => {
  it('say of every text what each says alone, in whatever order they are asked', () => {
    const plain = [
      (text: string) => text.length,
      (text: string) => `${text}!`,
      (text: string) => text.split(''),
    ];
    const quick = plain.map((compute) => remembered<number | string | string[]>(compute));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'ab', ''), fc.nat({ max: 2 }))), (asked) => {
        for (const [text, at] of asked) expect(quick[at]?.(text)).toEqual(plain[at]?.(text));
      }),
    );
  });
});

describe('rememberedOf', () => {
  it('says of every text and thing what the plain function says', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat({ max: 2 }))), (asked) => {
        const things = [{ end: 'x' }, { end: 'y' }, { end: 'z' }];
        const plain = (text: string, { end }: { readonly end: string }) => `${text}${end}`;
        const [quick, apart] = [rememberedOf(plain), rememberedOf(plain, 2)];
        for (const [text, at] of asked) {
          const thing = things[at] ?? { end: '' };
          expect(quick(text, thing)).toBe(plain(text, thing));
          expect(apart(text, thing)).toBe(plain(text, thing));
        }
      }),
    );
  });
});

describe('once', () => {
  it('computes once for each thing', () => {
    let computed = 0;
    const quick = once(({ size }: { readonly size: number }) => {
      computed += 1;
      return [size];
    });
    const [one, other] = [{ size: 1 }, { size: 2 }];
    expect([quick(one), quick(other), quick(one)]).toEqual([[1], [2], [1]]);
    expect(computed).toBe(2);
  });
});

describe('ofLast', () => {
  it('says of every thing what the plain function says, and computes it once for things asked for one behind the other', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 })), (asked) => {
        const things = [{ size: 1 }, { size: 2 }, { size: 3 }];
        let computed = 0;
        const quick = ofLast(({ size }: { readonly size: number }) => {
          computed += 1;
          return [size];
        });
        for (const at of asked) expect(quick(things[at] ?? { size: 0 })).toEqual([at + 1]);
        expect(computed).toBe(asked.filter((at, index) => at !== asked[index - 1]).length);
      }),
    );
  });
});
