import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  drawFormSeed,
  FORM_LETTERS,
  FORM_SYMBOLS,
  markOf,
  readFormCode,
  readFormSeed,
  writeFormCode,
  type FormCode,
} from '#lib/forms/form-code.ts';

const anyCode: fc.Arbitrary<FormCode> = fc.record({
  seed: fc.string().map(drawFormSeed),
  letter: fc.constantFrom(...FORM_LETTERS),
  mark: fc.string().map(markOf),
});

/** Symbols that people take for each other, in print or by hand. */
const ALIKE = ['0OQ', '1ILl', '2Z', '5S', '6G', '8B', 'UV'];

describe('the symbols of form codes', () => {
  test('hold at most one of those that look alike, and each once', () => {
    for (const group of ALIKE)
      expect(Array.from(group).filter((symbol) => FORM_SYMBOLS.includes(symbol)).length).toBeLessThanOrEqual(
        1,
      );
    expect(new Set(FORM_SYMBOLS).size).toBe(FORM_SYMBOLS.length);
  });
});

describe('a form code', () => {
  test('is read back, however it is written', () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        const written = writeFormCode(code);
        const sloppy = ` ${written.toLowerCase().replaceAll('-', ' – ')}\n`;
        const bare = written.replaceAll('-', '');
        expect([written, sloppy, bare].map(readFormCode)).toEqual([code, code, code]);
      }),
    );
  });

  test('is read back when look-alikes are written in it', () => {
    const alike: Readonly<Record<string, string>> = {
      '2': 'z',
      '5': 's',
      '6': 'G',
      '8': 'b',
      V: 'u',
      B: '8',
    };
    fc.assert(
      fc.property(anyCode, (code) => {
        const mistaken = writeFormCode(code).replace(/[2568VB]/gu, (symbol) => alike[symbol] ?? symbol);
        expect(readFormCode(mistaken)).toEqual(code);
      }),
    );
  });

  test('with one wrong symbol is none', () => {
    fc.assert(
      fc.property(anyCode, fc.nat(10), fc.integer({ min: 1, max: 25 }), (code, place, shift) => {
        const symbols = Array.from(writeFormCode(code).replaceAll('-', ''));
        const all = place === 6 ? FORM_LETTERS.join('') : FORM_SYMBOLS;
        const old = symbols[place] ?? '';
        symbols[place] = all.charAt((all.indexOf(old) + shift) % all.length);
        fc.pre(symbols[place] !== old);
        expect(readFormCode(symbols.join(''))).toBeUndefined();
      }),
    );
  });

  test.each(['', 'K7M3QX', 'K7M3QX-E-4TWH', 'K7M3QX-A-4TWHH', '💊', 'x'.repeat(5000)])(
    'is not %j',
    (text) => {
      expect(readFormCode(text)).toBeUndefined();
    },
  );
});

describe('the seed of a form code', () => {
  test('is six symbols, and read back in small letters, with spaces and dashes', () => {
    fc.assert(
      fc.property(fc.string(), (random) => {
        const seed = drawFormSeed(random);
        expect(seed).toMatch(new RegExp(`^[${FORM_SYMBOLS}]{6}$`, 'u'));
        expect(readFormSeed(` ${seed.slice(0, 3)}-${seed.slice(3).toLowerCase()} `)).toBe(seed);
      }),
    );
  });

  test('is seldom drawn twice', () => {
    const seeds = Array.from({ length: 2_000 }, (_, index) => drawFormSeed(`random ${String(index)}`));
    expect(new Set(seeds).size).toBeGreaterThanOrEqual(1_999);
  });

  test.each(['', 'K7M3Q', 'K7M3QXX', 'K7M3Q0', 'K7M3Q!'])('is not %j', (text) => {
    expect(readFormSeed(text)).toBeUndefined();
  });
});
