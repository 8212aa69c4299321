import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFrom, readCode } from '#lib/base/readable-code.ts';

const anyRandom = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a readable code', () => {
  test('is read back, however it is written', () => {
    fc.assert(
      fc.property(anyRandom, (random) => {
        const code = codeFrom(random);
        expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){4}$/u);
        const sloppy = ` ${code.toLowerCase().replaceAll('-', ' – ')}\n`;
        const alike = code.replaceAll('0', 'o').replace(/1/gu, 'l');
        expect([code, sloppy, alike].map(readCode)).toEqual([code, code, code]);
      }),
    );
  });

  test('with one wrong symbol is none', () => {
    fc.assert(
      fc.property(anyRandom, fc.nat(24), fc.integer({ min: 1, max: 31 }), (random, place, shift) => {
        const symbols = codeFrom(random).match(/[^-]/gu) ?? [];
        symbols[place] = SYMBOLS.charAt((SYMBOLS.indexOf(symbols[place] ?? '') + shift) % 32);
        expect(readCode(symbols.join(''))).toBeUndefined();
      }),
    );
  });

  test('with two neighbours swapped is none, but for the pair that the sum cannot tell', () => {
    fc.assert(
      fc.property(anyRandom, fc.nat(23), (random, place) => {
        const symbols = codeFrom(random).match(/[^-]/gu) ?? [];
        const pair = [symbols[place] ?? '', symbols[place + 1] ?? ''] as const;
        fc.pre(pair[0] !== pair[1] && [...pair].sort().join('') !== '0Z');
        [symbols[place], symbols[place + 1]] = [pair[1], pair[0]];
        expect(readCode(symbols.join(''))).toBeUndefined();
      }),
    );
  });

  test.each(['', '7K3QD', 'U'.repeat(25), '0'.repeat(26), 'ÄÖÜ'])('%j is none', (text) => {
    expect(readCode(text)).toBeUndefined();
  });

  test('differs with the random digits it is made from', () => {
    fc.assert(
      fc.property(anyRandom, anyRandom, (a, b) => {
        fc.pre(a.slice(-30) !== b.slice(-30));
        expect(codeFrom(a)).not.toBe(codeFrom(b));
      }),
    );
  });
});
