import { beforeAll, describe, expect, it } from 'vitest';
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
import type { BankReader, ReadItem } from '#lib/exchange/read/read-bank.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';
import { shippedTwins } from './shipped-twins.ts';

/** What is exported is imported again as the same items: id, stem, options, keys, rationales, tags. */

const FORMATS: readonly { readonly format: Format; readonly read: BankReader }[] = [
  { format: csv, read: readCsv },
  { format: gift, read: readGift },
  { format: moodleXml, read: readMoodleXml },
];

const shared: { items: readonly ExchangeItem[] } = { items: [] };
const folded = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim();

beforeAll(() => {
  shared.items = shippedTwins()
    .map(({ view }) => view)
    .filter(({ layout }) => layout === 'options');
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
