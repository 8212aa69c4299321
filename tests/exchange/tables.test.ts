import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format as csv } from '#lib/exchange/formats/csv/write.ts';
import { format as kahoot } from '#lib/exchange/formats/kahoot/write.ts';
import { readableIdentity } from '#lib/exchange/identity.ts';
import type { ExchangeItem, ExchangeOption } from '#lib/exchange/item.ts';
import { numberRange, readNumberRange } from '#lib/exchange/number-range.ts';
import { exampleItem, exampleOptions } from '#lib/items/kind-example.ts';
import { exchangeSample, SAMPLE_META, selectionOf, viewsOf } from '../support/exchange-sample.ts';
import { readWorkbook, type ReadCell } from '../support/read-workbook.ts';

/** The tables, read back by readers that are not ours. */

const sample = await exchangeSample();
const FORMULA = /^[=+\-@\t\r]/u;

/** RFC 4180: a cell in quotes or without, then a comma or the end of the row. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"(?<quoted>(?:[^"]|"")*)"|(?<plain>[^",\r\n]*))(?<end>,|\r\n)/gu;
  for (const { groups = {} } of text.matchAll(cell)) {
    row.push(groups['quoted']?.replaceAll('""', '"') ?? groups['plain'] ?? '');
    if (groups['end'] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

function stemOf({ caseText, leadIn, layout, parts }: ExchangeItem): string {
  return [caseText, layout === 'phrases' ? (parts[0]?.text ?? '') : '', leadIn]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** What stands in the columns of the part: nothing for an only one. */
function partCells({ parts }: ExchangeItem, index: number): readonly string[] {
  return parts.length === 1 ? ['', ''] : [`${index + 1} of ${parts.length}`, parts[index]?.text ?? ''];
}

it('csv: every cell is what the item says, a row a part, and none is a formula', async () => {
  const { report, bytes } = await exportSelection(csv, sample, SAMPLE_META);
  const text = Buffer.from(bytes ?? []).toString('utf8');
  expect(text.startsWith('\uFEFFid,kind,stem,part,part text,option 1,rationale 1,')).toBe(true);
  const [head = [], ...rows] = readCsv(text.slice(1));
  const told = (cell: string | undefined): string => (cell ?? '').replace(/^'(?=[=+\-@\t])/u, '');
  const written = report.written.flatMap(({ id }) => sample.items.find((one) => one.id === id) ?? []);
  const parts = written.flatMap((item) => item.parts.map((part, index) => ({ item, part, index })));
  expect(rows.length).toBe(parts.length);
  for (const [at, { item, part, index }] of parts.entries()) {
    const row = rows[at] ?? [];
    const cell = (name: string): string => told(row[head.indexOf(name)]);
    expect(row.length).toBe(head.length);
    for (const one of row) expect(one).not.toMatch(FORMULA);
    expect(cell('id')).toBe(readableIdentity(item));
    expect(cell('stem')).toBe(index === 0 ? stemOf(item) : '');
    expect([cell('part'), cell('part text')]).toEqual(partCells(item, index));
    for (const [place, option] of part.options.entries()) {
      expect(cell(`option ${place + 1}`)).toBe(option.text);
      expect(cell(`rationale ${place + 1}`)).toBe(option.rationale);
    }
    const keys = cell('keys')
      .split('; ')
      .map((key) => part.options[Number(key) - 1]);
    expect(keys).toEqual(part.options.filter(({ key }) => key));
    expect(cell('choose')).toBe(String(part.picks));
    expect(cell('tags')).toBe(index === 0 ? item.tags.join('; ') : '');
  }
});

it('csv: a range of numbers is read as it was written, and nothing else is', () => {
  const number = fc
    .tuple(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(999))
    .map(([whole, part]) => `${whole}.${part}`);
  const word = fc.constantFrom('mg', 'mg a day', 'in 100 people', '%', 'µg/kg', 'to 3', '= 2');
  const units = fc.array(fc.record({ name: word, factor: number }), { maxLength: 3 });
  fc.assert(
    fc.property(number, number, fc.option(word, { nil: '' }), units, (a, b, unit, listed) => {
      const [lowest, highest] = Number(a) <= Number(b) ? [a, b] : [b, a];
      const entry = { lowest, highest, unit, units: listed };
      expect(readNumberRange(numberRange(entry))).toEqual(entry);
      if (lowest !== highest)
        expect(readNumberRange(numberRange({ ...entry, lowest: highest, highest: lowest }))).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

/** What stands in the columns of some letters; an empty text where nothing does. */
function across(row: ReadonlyMap<string, ReadCell> | undefined, letters: string): readonly string[] {
  return Array.from(letters).map((letter) => row?.get(letter)?.value ?? '');
}

function optionsOf(id: string): readonly ExchangeOption[] {
  return sample.items.find((item) => item.id === id)?.parts[0]?.options ?? [];
}

it('kahoot: a row an item below the header in row 8, all of it text', async () => {
  const { report, bytes } = await exportSelection(kahoot, sample, SAMPLE_META);
  const rows = [...readWorkbook(Buffer.from(bytes ?? [])).values()][0] ?? [];
  expect(across(rows[7], 'B')[0]).toMatch(/^Question/u);
  expect(rows.length).toBe(8 + report.written.length);
  for (const [index, { id }] of report.written.entries()) {
    const [row, options] = [rows[8 + index] ?? new Map<string, ReadCell>(), optionsOf(id)];
    const [number = '', keys = '', seconds = ''] = across(row, 'AHG');
    expect(number).toBe(String(index + 1));
    expect(across(row, 'CDEF').slice(0, options.length)).toEqual(options.map(({ text }) => text));
    expect(keys.split(',').map((key) => options[Number(key) - 1])).toEqual(options.filter(({ key }) => key));
    expect([20, 30, 60, 90, 120, 240]).toContain(Number(seconds));
    expect([...row.values()].filter(({ isFormula }) => isFormula)).toEqual([]);
  }
});

it.each([
  ['a question of 120 characters', 'Q'.repeat(120), 'Option', true],
  ['a question of 121', 'Q'.repeat(121), 'Option', false],
  ['an answer of 75', 'Which?', 'A'.repeat(75), true],
  ['an answer of 76', 'Which?', 'A'.repeat(76), false],
])('kahoot: %s, taken: it is never cut', async (_, stem, text, isTaken) => {
  const options = exampleOptions('ABC', 'A').map((one, index) => (index === 0 ? { ...one, text } : one));
  const selection = selectionOf(viewsOf([exampleItem('single-best-answer', { stem, options })]));
  const { report } = await exportSelection(kahoot, selection, SAMPLE_META);
  expect(report.written.length).toBe(isTaken ? 1 : 0);
});
