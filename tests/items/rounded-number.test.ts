/** Who works an amount out is told how to round it, where that changes the number: else a right answer would be marked wrong. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileBank } from '#lib/bank/compile-bank.ts';
import { checkItem } from '#lib/checks/check-item.ts';
import { enterNumber, numberAsked } from '#lib/knowledge/instructions.ts';
import { UNITS } from '#lib/knowledge/unit-table.ts';
import { readContent } from '#lib/shell/files/read-content.ts';

const ROOT = fileURLToPath(new URL('../fixtures/roots/zelvolin/', import.meta.url));
const { files } = readContent(ROOT);

/** The content with another dose, which three times a day comes to `sum`, worked out to so many places. */
function withDose(dose: string, sum: string, places: number) {
  const compiled = compileBank(
    files.map(({ path, text }) => ({
      path,
      text: path.endsWith('vocabulary/amounts.yaml')
        ? text.replace('      unit: mg a day\n', `      unit: mg a day\n      places: ${String(places)}\n`)
        : text
            .replace('{ dose: 20 mg, times: 3 times a day }', `{ dose: ${dose}, times: 3 times a day }`)
            .replaceAll('20 mg come to 60 mg a day', `${dose} come to ${sum}`),
    })),
  );
  const item = compiled.items.find(({ id }) => id.includes('/daily-dose/numeric-entry/'));
  if (item === undefined) throw new RangeError('no item');
  return { ...compiled, item };
}

const findingsOf = ({ item, kb }: ReturnType<typeof withDose>, from: string, to: string) =>
  checkItem({ ...item, stem: item.stem.replace(from, to) }, kb).findings.map(
    ({ code, message }) => `${code}: ${message}`,
  );

describe('a number that is worked out', () => {
  test.each([
    ['20.4 mg', '61 mg a day', 0, ', rounded to a whole number.'],
    ['20.45 mg', '61.4 mg a day', 1, ', rounded to 1 decimal place.'],
    ['20.4457 mg', '61.337 mg a day', 3, ', rounded to 3 decimal places.'],
    ['20.4 mg', '61.2 mg a day', 1, '.'],
    ['20 mg', '60 mg a day', 0, '.'],
  ])('three times %s, which is %s to %s places, is asked with the end "%s"', (dose, sum, places, end) => {
    const made = withDose(dose, sum, places);
    expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(made.item.stem).toMatch(/\? Enter a number \(mg a day\)/u);
    expect(made.item.stem.endsWith(`Enter a number (mg a day)${end}`)).toBe(true);
  });

  it('is refused without the rounding, or with another one', () => {
    const made = withDose('20.4 mg', '61 mg a day', 0);
    const told = (to: string) => findingsOf(made, ', rounded to a whole number.', to);
    expect(told(', rounded to a whole number.')).toEqual([]);
    const wanted = 'expected "Enter a number (mg a day), rounded to a whole number."';
    expect(told('.')).toEqual([
      `proof/wrong-tolerance: Unexpected end "Enter a number (mg a day)." of the question, ${wanted}`,
    ]);
    expect(told(', rounded to 1 decimal place.')).toEqual([expect.stringContaining(wanted)]);
    expect(told(', rounded to 10 decimal places.')).toEqual([
      expect.stringContaining('proof/stem-not-understood'),
    ]);
  });

  it('may be asked with its rounding where that changes nothing, and with no other', () => {
    const made = withDose('20.4 mg', '61.2 mg a day', 1);
    expect(findingsOf(made, 'day).', 'day), rounded to 1 decimal place.')).toEqual([]);
    expect(findingsOf(made, 'day).', 'day), rounded to a whole number.')).toHaveLength(1);
  });
});

it('is not rounded where it is told and not worked out', () => {
  const { kb, items } = compileBank(files);
  const item = items.find(({ id }) => id.includes('/starting-dose/numeric-entry/'));
  if (item === undefined) throw new RangeError('no item');
  const stem = item.stem.replace('(mg).', '(mg), rounded to a whole number.');
  expect(checkItem(item, kb).findings).toEqual([]);
  expect(checkItem({ ...item, stem }, kb).findings.map(({ code }) => code)).toEqual([
    'proof/wrong-tolerance',
  ]);
});

test('what an instruction asks for is read out of it', () => {
  const units = UNITS.map(({ plural }) => plural);
  const places = fc.option(fc.integer({ min: 0, max: 6 }), { nil: undefined });
  fc.assert(
    fc.property(fc.constantFrom(...units), places, fc.string(), (unit, rounded, question) => {
      expect(numberAsked(`${question} ${enterNumber(unit, rounded)}`)).toEqual({ unit, places: rounded });
      expect(numberAsked(`${enterNumber(unit, rounded)} ${question}?`)).toBeUndefined();
    }),
  );
});
