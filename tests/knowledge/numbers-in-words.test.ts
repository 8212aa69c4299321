import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inDigits, numbersInWords } from '#lib/knowledge/numbers-in-words.ts';

const BELOW_TWENTY =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A number below a million, as it is written in letters. */
function spelt(value: number, and: string): string {
  const [thousands, rest] = [Math.floor(value / 1000), value % 1000];
  if (thousands === 0) return belowThousand(value, and);
  return `${belowThousand(thousands, and)} thousand${rest === 0 ? '' : ` ${belowThousand(rest, and)}`}`;
}

function belowThousand(value: number, and: string): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  if (hundreds === 0) return belowHundred(value);
  return `${BELOW_TWENTY[hundreds] ?? ''} hundred${rest === 0 ? '' : ` ${and} ${belowHundred(rest)}`}`;
}

function belowHundred(value: number): string {
  if (value < 20) return BELOW_TWENTY[value] ?? '';
  const one = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ''}${one === 0 ? '' : `-${BELOW_TWENTY[one] ?? ''}`}`;
}

describe('numbers in letters', () => {
  it('are read as they are spelt', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom('and', ''), (value, and) => {
        expect(numbersInWords(`About ${spelt(value, and)} people.`)).toEqual([value]);
      }),
    );
  });

  it('are two where something stands between them', () => {
    fc.assert(
      fc.property(
        fc.nat(999),
        fc.nat(999),
        fc.constantFrom(' to ', ' in ', ', ', ' mg or '),
        (a, b, between) => {
          expect(numbersInWords(`${spelt(a, 'and')}${between}${spelt(b, 'and')}`)).toEqual([a, b]);
        },
      ),
    );
  });

  it('are put into digits where they stand', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.nat(999), (a, b) => {
        const text = `Take ${spelt(a, 'and')} mg or, at times, ${spelt(b, '')} hours.`;
        const put = (value: number, word: string) => (word === 'one' ? word : String(value));
        expect(inDigits(text)).toBe(
          `Take ${put(a, spelt(a, 'and'))} mg or, at times, ${put(b, spelt(b, ''))} hours.`,
        );
      }),
    );
    expect(inDigits('One hundred and a half, once')).toBe('100 and a half, once');
    expect(inDigits('No number at all')).toBe('No number at all');
  });

  it.each([
    ['two and three', [2, 3]],
    ['one in a thousand', [1, 1000]],
    ['twice a day, or three times', [2, 3]],
    ['once', [1]],
    ['ten ten', [10, 10]],
    ['someone often tends to them', []],
  ] as const)('%s', (text, numbers) => {
    expect(numbersInWords(text)).toEqual(numbers);
  });
});
