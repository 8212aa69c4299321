import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formats } from '#lib/exchange/formats/registry.gen.ts';
import { isTextFormat, type Format } from '#lib/exchange/format.ts';
import { insertRecall } from '#lib/shell/db/recalls.ts';
import { openStore } from '#lib/shell/db/open-store.ts';
import { readAnki } from '../exchange/anki-reader.ts';
import { itemsSchema, Root, stemmaWith, type PrintedItem } from './run-stemma.ts';

const registered: readonly Format[] = formats;

/** The contract of `export --report json`. */
const reportSchema = z.strictObject({
  format: z.string(),
  items: z.number(),
  written: z.array(
    z.strictObject({
      id: z.string(),
      identity: z.string().regex(/^[0-9a-f]{32}$/u),
      losses: z.array(z.strictObject({ feature: z.string(), words: z.string() })),
    }),
  ),
  refused: z.array(z.strictObject({ id: z.string(), reason: z.string() })),
});

const root = new Root();
const COURSE = ['--course', 'zelvolin', '--today', '2026-01-01'];
const shared: { items: readonly PrintedItem[] } = { items: [] };
const itemIds = (): readonly string[] => shared.items.map(({ id }) => id);

beforeAll(async () => {
  shared.items = itemsSchema.parse(JSON.parse((await root.run('items', '--json')).out));
});

describe('export', () => {
  it('lists the formats with what each is for', async () => {
    const { code, out } = await root.run('export');
    expect(code).toBe(0);
    const lines = out.split('\n').map((line) => line.replace(/ +/u, ' '));
    for (const { name, purpose } of registered) expect(lines).toContain(`${name} ${purpose}`);
  });

  it.each(registered)('writes a course as $name, with a report of every item', async (format) => {
    const out = root.path(format.name);
    const ran = await root.run('export', format.name, ...COURSE, '--report', 'json', '--out', out);
    const report = reportSchema.parse(JSON.parse(ran.out));
    const ids = [...report.written, ...report.refused].map(({ id }) => id);
    expect(ids.sort()).toEqual([...itemIds()].sort());
    expect(report.items).toBe(ids.length);
    expect(report.written.length, ran.out).toBeGreaterThan(0);
    expect(ran.code).toBe(0);
    expect(readFileSync(out).length).toBeGreaterThan(0);
  });

  it('refuses what was recalled in the store', async () => {
    const data = root.path('data');
    const [item] = shared.items;
    if (item === undefined) throw new RangeError('no item');
    const store = await openStore({ databaseUrl: undefined, dataFolder: data });
    const recall = {
      item: item.id,
      revision: item.revision,
      why: 'Wrong.',
      right: '',
      at: '2026-01-01T00:00:00.000Z',
    };
    await store.write((records) => insertRecall(records, recall));
    await store.close();
    const words = ['export', 'gift', ...COURSE, '--report', 'json', '--out', root.path('recalled')];
    const ran = stemmaWith({ STEMMA_DATA: data }, ...words, '--root', root.folder);
    const { refused } = reportSchema.parse(JSON.parse(ran.out));
    expect(refused).toContainEqual({ id: item.id, reason: 'It was recalled.' });
  });

  it('sends text to standard output and the report to standard error, and asks where to write other files', async () => {
    for (const format of registered) {
      const ran = await root.run('export', format.name, '--lesson', 'gates', '--today', '2026-01-01');
      if (isTextFormat(format)) {
        expect(ran.out.length).toBeGreaterThan(0);
        expect(ran.err).toMatch(
          new RegExp(`^${format.title}: \\d+ of \\d+ items written, \\d+ refused\n`, 'u'),
        );
      } else {
        expect(ran).toMatchObject({ code: 2, out: '' });
        expect(ran.err).toContain('--out FILE');
      }
    }
  });

  it('says with the day, or in no repository with the newest file, which of two exports is later; else they are the same bytes', async () => {
    const modOf = async (...words: readonly string[]): Promise<number> => {
      const out = root.path('changed.apkg');
      await root.run('export', 'anki', '--lesson', 'gates', '--today', '2026-01-01', '--out', out, ...words);
      return readAnki(readFileSync(out)).notes[0]?.mod ?? 0;
    };
    expect(await modOf('--date', '2026-01-31')).toBe(Date.parse('2026-01-31') / 1000);
    const before = await modOf();
    expect(await modOf()).toBe(before);
    const later = new Date((before + 5) * 1000);
    utimesSync(root.path('content/sources.yaml'), later, later);
    expect(await modOf()).toBe(before + 5);
  });

  it('writes nothing when every item is refused, and says why', async () => {
    const out = root.path('nothing.gift');
    const ran = await root.run(
      'export',
      'gift',
      '--course',
      'zelvolin',
      '--today',
      '2030-02-01',
      '--out',
      out,
    );
    expect(ran.out).toContain('GIFT: 0 of');
    expect(ran.out).toContain('past the day by which it was to be read again');
    expect(ran.err).toContain('Nothing was written');
    expect(ran.code).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    [['gifft', '--course', 'zelvolin'], 'Did you mean "gift"?'],
    [['gift'], '--quiz Q, --course C or --lesson L'],
    [['gift', '--course', 'zelvolin', '--lesson', 'gates'], 'one of them only'],
    [['gift', '--course', 'zelvolim'], 'Did you mean "zelvolin"?'],
    [['gift', '--quiz', 'none'], 'Unknown quiz "none"'],
    [['gift', '--lesson', 'gate'], 'Unknown lesson "gate"'],
    [['gift', '--course', 'zelvolin', '--report', 'xml'], '--report xml'],
    [['gift', '--course', 'zelvolin', '--date', 'today'], '--date today'],
  ])('says what is wrong with %j', async (words, help) => {
    const { code, out, err } = await root.run('export', ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(help);
  });
});
