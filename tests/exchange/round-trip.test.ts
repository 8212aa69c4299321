import { beforeAll, describe, expect, it } from 'vitest';
import { compareText } from '#lib/base/diagnostic.ts';
import { exportSelection } from '#lib/exchange/export.ts';
import type { Format } from '#lib/exchange/format.ts';
import { format as csv } from '#lib/exchange/formats/csv/write.ts';
import { format as gift } from '#lib/exchange/formats/gift/write.ts';
import { format as moodleXml } from '#lib/exchange/formats/moodle-xml/write.ts';
import { readableIdentity } from '#lib/exchange/identity.ts';
import type { ExchangeItem } from '#lib/exchange/item.ts';
import { readCsv } from '#lib/exchange/read/csv/read.ts';
import { readGift } from '#lib/exchange/read/gift/read.ts';
import { readMoodleXml } from '#lib/exchange/read/moodle-xml/read.ts';
import { rationaleParagraphs } from '#lib/exchange/rationale-text.ts';
import type { BankReader, ReadBank, ReadComposite, ReadItem } from '#lib/exchange/read/read-bank.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';
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

/** An item of any kind, part by part. */
function wholeItem(item: ExchangeItem) {
  const marked = item.layout === 'phrases' ? (item.parts[0]?.text ?? '') : '';
  return {
    id: readableIdentity(item),
    kind: item.kind,
    stem: folded(`${item.caseText} ${marked} ${item.leadIn}`),
    parts: item.parts.map(({ text, picks, entry, options }) => ({
      text: item.parts.length === 1 ? '' : folded(text),
      picks,
      entry,
      options: optionsOf(options),
    })),
    feedback: folded(rationaleParagraphs(item).join(' ')),
    facts: item.facts.map(({ ref }) => ref),
    tags: [...item.tags],
  };
}

function optionsOf(options: ExchangeItem['parts'][number]['options']) {
  return options.map(({ text, key, rationale }) => ({
    text: folded(text),
    key,
    rationale: folded(rationale),
  }));
}

function wholeRead({
  id,
  kind,
  stem,
  parts,
  feedback,
  facts,
  tags,
}: ReadComposite): ReturnType<typeof wholeItem> {
  return {
    id,
    kind,
    stem: folded(stem),
    parts: parts.map(({ text, picks, entry, options }) => ({
      text: folded(text),
      picks,
      entry,
      options: options.map(({ text: said, key, feedback: why }) => ({
        text: folded(said),
        key,
        rationale: folded(why),
      })),
    })),
    feedback: folded(feedback),
    facts: [...facts],
    tags: [...tags],
  };
}

/** What a reader has of the items of every kind; a choice is one part. */
function wholesIn({ questions, leftOut }: ReadBank, items: readonly ExchangeItem[]) {
  const kinds = new Map(items.map((item) => [readableIdentity(item), item]));
  const choices = questions.map((question) => {
    const { kind = '', parts = [] } = kinds.get(question.id) ?? {};
    const picks = question.takes === 'one' ? 1 : (parts[0]?.picks ?? 0);
    return { ...question, kind, parts: [{ text: '', picks, entry: undefined, options: question.options }] };
  });
  const composites = leftOut.flatMap(({ composite }) => composite ?? []);
  return new Map([...choices, ...composites].map((one) => [one.id, wholeRead(one)]));
}

describe('csv, with a row for each part', () => {
  const brought = async (
    items: readonly ExchangeItem[],
  ): Promise<{ readonly bank: ReadBank; readonly written: readonly ExchangeItem[] }> => {
    const { report, bytes } = await exportSelection(csv, selectionOf(items), SAMPLE_META);
    const written = new Set(report.written.map(({ id }) => id));
    const bank = readCsv('bank', new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    return { bank, written: items.filter(({ id }) => written.has(id)) };
  };

  it('brings back every item of the course, of whatever kind, and nothing else', async () => {
    const { bank, written } = await brought(shared.all);
    expect(written.length).toBe(shared.all.length);
    expect(bank.questions.length + bank.leftOut.length).toBe(written.length);
    expect([...wholesIn(bank, written).values()].toSorted(byId)).toEqual(
      written.map(wholeItem).toSorted(byId),
    );
    expect(bank.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('brings back hostile text in every part', async () => {
    const { bank, written } = await brought(
      (await exchangeSample()).items.filter((item) => !/[\u202A-\u202E]/u.test(JSON.stringify(item))),
    );
    expect(written.length).toBeGreaterThan(30);
    expect([...wholesIn(bank, written).values()].toSorted(byId)).toEqual(
      written.map(wholeItem).toSorted(byId),
    );
  });

  it('reads the parts of an item wherever its rows stand', async () => {
    const cloze = shared.all.filter(({ kind }) => kind === 'drop-down-cloze').slice(0, 3);
    const { bytes } = await exportSelection(csv, selectionOf(cloze), SAMPLE_META);
    const sorted = readCsv('bank', new TextDecoder().decode(bytes));
    const [head = '', ...rows] = new TextDecoder().decode(bytes).trim().split('\r\n');
    const turned = readCsv('bank', [head, ...rows.toReversed()].join('\r\n'));
    const partsOf = ({ leftOut }: ReadBank) =>
      leftOut.map(({ composite }) => composite?.parts.map(({ text }) => text)).toSorted();
    expect(rows.length).toBe(cloze.flatMap(({ parts }) => parts).length);
    expect(partsOf(turned)).toEqual(partsOf(sorted));
  });
});

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id);
