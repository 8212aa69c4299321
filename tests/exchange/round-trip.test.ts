import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareText } from '#lib/base/diagnostic.ts';
import { exportSelection } from '#lib/exchange/export.ts';
import type { Format } from '#lib/exchange/format.ts';
import { format as csv } from '#lib/exchange/formats/csv/write.ts';
import { format as gift } from '#lib/exchange/formats/gift/write.ts';
import { format as moodleXml } from '#lib/exchange/formats/moodle-xml/write.ts';
import { readableIdentity } from '#lib/exchange/identity.ts';
import type { ExchangeItem, ExchangePart } from '#lib/exchange/item.ts';
import { numberAnswers, numberRange } from '#lib/exchange/number-answers.ts';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import { rationaleParagraphs } from '#lib/exchange/rationale-text.ts';
import type { BankReader, ReadBank, ReadComposite, ReadItem } from '#lib/exchange/read/read-bank.ts';
import { foldName } from '#lib/base/words.ts';
import type { ItemDraft } from '#lib/items/item.ts';
import { exampleItem, exampleOption } from '#lib/items/kind-example.ts';
import { sourceLines } from '#lib/exchange/source-lines.ts';
import { wordsOfOneEncoding as words } from '../content/written/hostile-words.ts';
import { exchangeSample, SAMPLE_META, selectionOf, viewsOf } from '../support/exchange-sample.ts';
import { comesHome } from './compare/home-laws.ts';
import { shippedTwins } from './shipped-twins.ts';

/** What is exported is imported again as the same items: id, stem, options, keys, rationales, tags. */

const FORMATS: readonly { readonly format: Format; readonly read: BankReader }[] = [
  { format: csv, read: readCsv },
  { format: gift, read: readGift },
  { format: moodleXml, read: readMoodleXml },
];

const shared: { all: readonly ExchangeItem[]; items: readonly ExchangeItem[] } = { all: [], items: [] };
const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

beforeAll(() => {
  shared.all = shippedTwins().map(({ view }) => view);
  shared.items = shared.all.filter(({ layout }) => layout === 'options');
}, 60_000);

/** What an importer has of an item, in both forms. */
function fromItem(item: ExchangeItem) {
  const options = item.parts[0]?.options ?? [];
  return {
    id: readableIdentity(item),
    stem: folded(`${item.caseText} ${item.leadIn}`),
    takes: item.parts[0]?.picks === 1 ? 'one' : 'several',
    options: options.map(({ text, key, rationale }) => ({
      text: folded(text),
      key,
      rationale: folded(rationale),
    })),
    tags: [...item.tags],
  };
}

function fromRead({ id, stem, takes, options, tags }: ReadItem): ReturnType<typeof fromItem> {
  return {
    id,
    stem: folded(stem),
    takes,
    options: options.map(({ text, key, feedback }) => ({
      text: folded(text),
      key,
      rationale: folded(feedback),
    })),
    tags: [...tags],
  };
}

describe.each(FORMATS)('$format.name', ({ format, read }) => {
  it('brings back every choice item of the course as it was, without a fault', async () => {
    const selection = selectionOf(shared.items);
    const { report, bytes } = await exportSelection(format, selection, SAMPLE_META);
    expect(report.written.length).toBe(shared.items.length);
    const bank = read('bank', new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    expect(bank.diagnostics).toEqual([]);
    expect(bank.leftOut).toEqual([]);
    expect(bank.questions.map(fromRead)).toEqual(shared.items.map(fromItem));
  });

  it('brings back hostile text letter by letter', async () => {
    const all = (await exchangeSample()).items.filter(({ layout }) => layout === 'options');
    // Direction controls are written, and importers replace them: they can hide what a text says.
    const items = all.filter(({ leadIn }) => !/[\u202A-\u202E]/u.test(leadIn));
    const { report, bytes } = await exportSelection(format, selectionOf(items), SAMPLE_META);
    const written = new Set(report.written.map(({ id }) => id));
    const { questions } = read('bank', new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    expect(questions.map(fromRead)).toEqual(items.filter(({ id }) => written.has(id)).map(fromItem));
  });
});

/** Of what a file holds no other texts: pairs have no reasons, and places and names beside a list take all of its answers. */
const PAIRED: Readonly<Record<string, ReadonlySet<string>>> = {
  csv: new Set(),
  gift: new Set(['pairs', 'rows', 'steps']),
  'moodle-xml': new Set(['pairs', 'steps']),
};

/** An item of any kind, part by part, as far as the file of a format holds it. */
function wholeItem(item: ExchangeItem, format: string) {
  const marked = item.layout === 'phrases' ? (item.parts[0]?.text ?? '') : '';
  const isTable = format === 'csv';
  const said = [...rationaleParagraphs(item), ...(isTable ? [] : sourceLines(item))];
  return {
    id: readableIdentity(item),
    kind: item.kind,
    stem: folded(`${item.caseText} ${marked} ${item.leadIn}`),
    parts: item.parts.map((part) => partOfItem(item, part, format)),
    feedback: folded(said.join(' ')),
    facts: isTable ? item.facts.map(({ ref }) => ref) : [],
    tags: [...item.tags],
  };
}

function partOfItem(item: ExchangeItem, part: ExchangePart, format: string) {
  const { entry, picks } = part;
  const isPaired = PAIRED[format]?.has(item.layout) === true;
  const isNumber = entry !== undefined && format !== 'csv';
  const options = isNumber
    ? (numberAnswers(part) ?? []).map(({ value, key, rationale }) => ({ text: value, key, rationale }))
    : part.options;
  const shown = options.map(({ text, key, rationale }) => ({
    text: folded(text),
    key,
    rationale: isPaired ? '' : folded(rationale),
  }));
  return {
    text: item.parts.length === 1 ? '' : folded(part.text),
    // How many may be chosen, no format but CSV says.
    picks: format === 'csv' || picks === 1 ? picks : part.options.length,
    entry: isNumber ? { ...numberRange(part), unit: '', units: [] } : entry,
    options: isPaired ? shown.toSorted((a, b) => compareText(a.text, b.text)) : shown,
  };
}

/** The same of what was read. */
function wholeRead(item: ReadComposite, layout: string, format: string): ReturnType<typeof wholeItem> {
  const isPaired = PAIRED[format]?.has(layout) === true;
  return {
    id: item.id,
    kind: item.kind,
    stem: folded(item.stem),
    parts: item.parts.map(({ text, picks, entry, options }) => {
      const shown = options.map((option) => ({
        text: folded(option.text),
        key: option.key,
        rationale: folded(option.feedback),
      }));
      return {
        text: folded(text),
        picks,
        entry,
        options: isPaired ? shown.toSorted((a, b) => compareText(a.text, b.text)) : shown,
      };
    }),
    feedback: folded(item.feedback),
    facts: [...item.facts],
    tags: [...item.tags],
  };
}

/** What a reader has of the items of every kind; a choice is one part. */
function wholesIn({ questions, composites }: ReadBank, items: readonly ExchangeItem[], format: string) {
  const byIdentity = new Map(items.map((item) => [readableIdentity(item), item]));
  const choices = questions.map((question) => {
    const { kind = '', parts = [] } = byIdentity.get(question.id) ?? {};
    const several = format === 'csv' ? (parts[0]?.picks ?? 0) : question.options.length;
    const picks = question.takes === 'one' ? 1 : several;
    return { ...question, kind, parts: [{ text: '', picks, entry: undefined, options: question.options }] };
  });
  return [...choices, ...composites]
    .map((one) => wholeRead(one, byIdentity.get(one.id)?.layout ?? '', format))
    .toSorted(byId);
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);

describe.each(FORMATS)('$format.name, every kind', ({ format, read }) => {
  const { name } = format;
  const brought = async (
    items: readonly ExchangeItem[],
  ): Promise<{ readonly bank: ReadBank; readonly written: readonly ExchangeItem[] }> => {
    const { report, bytes } = await exportSelection(format, selectionOf(items), SAMPLE_META);
    const written = new Set(report.written.map(({ id }) => id));
    const bank = read('bank', new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    return { bank, written: items.filter(({ id }) => written.has(id)) };
  };
  const expectAll = (bank: ReadBank, written: readonly ExchangeItem[]): void => {
    expect(bank.leftOut).toEqual([]);
    expect(wholesIn(bank, written, name)).toEqual(
      written.map((item) => wholeItem(item, name)).toSorted(byId),
    );
  };

  it('brings back every item of the course that it can hold, and nothing else', async () => {
    const { bank, written } = await brought(shared.all);
    expect(written.length).toBeGreaterThan(name === 'gift' ? 400 : shared.all.length - 1);
    expectAll(bank, written);
    expect(bank.diagnostics).toEqual([]);
  });

  it('brings back hostile text in every part', async () => {
    const { bank, written } = await brought(
      (await exchangeSample()).items.filter((item) => !/[\u202A-\u202E]/u.test(JSON.stringify(item))),
    );
    expect(written.length).toBeGreaterThan(20);
    expectAll(bank, written);
  });

  it('brings back items of every shape, whatever their words hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(shaped, { minLength: 1, maxLength: 4 }), async (drafts) => {
        const { bank, written } = await brought(viewsOf(drafts));
        expectAll(bank, written);
      }),
      { numRuns: 40 },
    );
  });
});

/** Texts of an item that a reader can tell apart. */
const texts = (count: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(words, { minLength: count, maxLength: count, selector: foldName });

/** Names, places, sentences with blanks and numbers, of hostile words. */
const shaped: fc.Arbitrary<ItemDraft> = fc
  .tuple(
    texts(4),
    texts(4),
    words,
    fc.constantFrom('matching', 'ordered-response', 'drop-down-cloze', 'matrix-multiple-response'),
  )
  .map(([rows, answers, stem, kind]) =>
    exampleItem(kind, {
      stem,
      parts: rows.map((row, place) => ({
        id: `p${String(place)}`,
        text: textOfPart(kind, row, place),
        options: answers.map((text, at) => ({
          ...exampleOption(`o${String(at)}`, at === place),
          text,
          rationale: rows[at] ?? '',
        })),
      })),
      order: 'fixed',
    }),
  );

function textOfPart(kind: string, row: string, place: number): string {
  if (kind === 'ordered-response') return String(place + 1);
  return kind === 'drop-down-cloze' ? `${row} ____ (${row})` : row;
}

it('csv reads the parts of an item wherever its rows stand', async () => {
  const cloze = shared.all.filter(({ kind }) => kind === 'drop-down-cloze').slice(0, 3);
  const { bytes } = await exportSelection(csv, selectionOf(cloze), SAMPLE_META);
  const sorted = readCsv('bank', new TextDecoder().decode(bytes));
  const [head = '', ...rows] = new TextDecoder().decode(bytes).trim().split('\r\n');
  const turned = readCsv('bank', [head, ...rows.toReversed()].join('\r\n'));
  const wordsIn = ({ composites }: ReadBank) =>
    composites
      .map(({ stem, feedback, tags, parts }) => [stem, feedback, ...tags, ...parts.map(({ text }) => text)])
      .toSorted();
  expect(rows.length).toBe(cloze.flatMap(({ parts }) => parts).length);
  expect(wordsIn(turned)).toEqual(wordsIn(sorted));
  expect(turned.diagnostics).toEqual([]);
  // The stem stands in the row of the first part: another in a row of another part is not passed over.
  const other = rows
    .toReversed()
    .map((row, at) => (at === 1 ? row.replace('cloze,,', 'cloze,Another stem,') : row));
  const told = readCsv('bank', [head, ...other].join('\r\n'));
  expect(told.diagnostics.map(({ code }) => code)).toEqual(['exchange/bad-value']);
});

describe('import', comesHome);
