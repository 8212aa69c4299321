import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exportSelection, reportOf, type ExportReport } from '#lib/exchange/export.ts';
import { inspectFile } from '#lib/exchange/inspect/inspect-file.ts';
import { FEATURES, isTextFormat, type Format } from '#lib/exchange/format.ts';
import type { ExchangeItem } from '#lib/exchange/item.ts';
import { readableIdentity } from '#lib/exchange/identity.ts';
import { formats } from '#lib/exchange/formats/registry.gen.ts';
import type { Selection } from '#lib/exchange/select.ts';
import { exampleItem, exampleOptions } from '#lib/items/kind-example.ts';
import { exchangeSample, SAMPLE_META, selectionOf, viewsOf } from '../support/exchange-sample.ts';
import { goldenFiles, goldenFolder } from '../support/golden-files.ts';

/** The laws that every exchange format obeys; a new format needs no new test for them. */

const FOLDER = fileURLToPath(new URL('../../lib/exchange/formats/', import.meta.url));
const registered: readonly Format[] = formats;
const sample = await exchangeSample();

it('has a format for every folder that writes one', () => {
  const folders = readdirSync(FOLDER).filter((name) => existsSync(`${FOLDER}${name}/write.ts`));
  expect(registered.map(({ name }) => name)).toEqual(folders.sort());
});

function idsOf({ written, refused }: ExportReport): readonly string[] {
  return [...written, ...refused].map(({ id }) => id).sort();
}

function namesOf(item: ExchangeItem): readonly string[] {
  return [readableIdentity(item), item.identity];
}

function some(ids: readonly string[]): Selection {
  return selectionOf(sample.items.filter(({ id }) => ids.includes(id)));
}

/** What a file says; of a package, what each of its files says. */
function wordsIn(format: Format, bytes: Uint8Array | undefined): string {
  const whole = bytes ?? new Uint8Array();
  const parts = isTextFormat(format) ? [whole] : Object.values(unzipSync(whole));
  return parts.map((part) => new TextDecoder().decode(part)).join('\n');
}

describe.each(registered)('$name', (format) => {
  it('says what it is', () => {
    expect(readFileSync(`${FOLDER}${format.name}/README.md`, 'utf8')).toContain(`# ${format.name}`);
    expect(format.purpose).toMatch(/^[A-Z].*\.$/u);
    expect(format.extension).toMatch(/^[a-z0-9]+$/u);
    expect(format.mediaType).toMatch(/^[a-z]+\/[\w.+-]+(?:; charset=utf-8)?$/u);
  });

  it('writes what is inspected without a fault, question by question under the names of the report', async () => {
    const { bytes, report } = await exportSelection(format, sample, SAMPLE_META);
    const inspected = await inspectFile('file', bytes ?? new Uint8Array());
    expect(inspected.format).toBe(format.name);
    expect(inspected.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(inspected.questions).toBe(report.written.length);
    const names = report.written.map((item) => [item.identity, readableIdentity(item)]);
    // A tilde begins a rationale in Word.
    const ids = inspected.ids.map((id) => id.replace(/-(?=[0-9a-f]{8}$)/u, '~'));
    const isLost = report.written.every(({ losses }) => losses.some(({ feature }) => feature === 'identity'));
    if (isLost && ids.length === 0) return;
    expect(ids.map((id, at) => names[at]?.includes(id))).toEqual(names.map(() => true));
  });

  it('writes the golden bytes and the golden report, each time anew', async () => {
    for (const { name, bytes } of await goldenFiles(format)) {
      const golden = readFileSync(`${goldenFolder(format)}${name}`);
      if (isTextFormat(format) || name === 'report.txt')
        expect(Buffer.from(bytes).toString('utf8'), name).toBe(golden.toString('utf8'));
      expect(golden.equals(bytes), `${name}: npm run golden`).toBe(true);
    }
  });

  it('names every item once, as written or as refused, and writes no file without an item', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(
          sample.items.map(({ id }) => id),
          { maxLength: 12 },
        ),
        async (ids) => {
          const { report, bytes } = await exportSelection(format, some(ids), SAMPLE_META);
          expect(report.items).toBe(ids.length);
          expect(idsOf(report)).toEqual([...ids].sort());
          expect(bytes === undefined).toBe(report.written.length === 0);
          expect(reportOf(format, some(ids))).toEqual(report);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('names each loss once, from the list, in a sentence; and every reason is a sentence', () => {
    const { written, refused } = reportOf(format, sample);
    expect(written.length).toBeGreaterThan(0);
    for (const { losses } of written) {
      expect(new Set(losses.map(({ feature }) => feature)).size).toBe(losses.length);
      for (const { feature, words } of losses) {
        expect(FEATURES).toContain(feature);
        expect(words).toMatch(/^[A-Z].*\.$/su);
      }
    }
    for (const { reason } of refused) expect(reason).toMatch(/^[A-Z].*\.$/su);
  });

  it('names an item in its file by an identity that a corrected word keeps, or says that there is none', async () => {
    const files = ['Wich one?', 'Which one?'].map(async (stem) => {
      const views = viewsOf([
        exampleItem('single-best-answer', { stem, options: exampleOptions('ABC', 'A') }),
      ]);
      const { report, bytes } = await exportSelection(format, selectionOf(views), SAMPLE_META);
      return { report, text: wordsIn(format, bytes), names: views.flatMap(namesOf) };
    });
    const [before, after] = await Promise.all(files);
    expect(after?.names).toEqual(before?.names);
    for (const { report, text, names } of [before, after].flatMap((file) => file ?? [])) {
      const isLost = report.written.some(({ losses }) =>
        losses.some(({ feature }) => feature === 'identity'),
      );
      expect(isLost || names.some((name) => text.includes(name))).toBe(true);
    }
  });

  it.each([
    ['\u0000', 'U+0000'],
    ['\u001B', 'U+001B'],
    ['\uD800', 'U+D800'],
    ['\uFFFF', 'U+FFFF'],
  ])('refuses text that cannot be written: %j', async (character, named) => {
    const options = exampleOptions('ABC', 'A').map((one) => ({ ...one, text: `${one.text}${character}` }));
    const views = viewsOf([exampleItem('single-best-answer', { options })]);
    const { report, bytes } = await exportSelection(format, selectionOf(views), SAMPLE_META);
    expect(report.refused.map(({ reason }) => reason.includes(named))).toEqual([true]);
    expect(bytes).toBeUndefined();
  });
});

describe('identity', () => {
  const item = (keys: string, text = 'Which?') =>
    viewsOf([exampleItem('single-best-answer', { stem: text, options: exampleOptions('ABC', keys) })])[0];

  it('stays when a text is corrected, and changes with the key', () => {
    expect(item('A', 'Wich?')?.identity).toBe(item('A')?.identity);
    expect(item('A', 'Wich?')?.revision).not.toBe(item('A')?.revision);
    expect(item('B')?.identity).not.toBe(item('A')?.identity);
  });
});
