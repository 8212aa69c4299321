import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { drawItems, drawOrder } from '#lib/exchange/formats/scorm-12/draw.ts';
import type { ScormResponse, ScormData, ScormItem } from '#lib/exchange/formats/scorm-12/scorm-data.ts';
import { formThatFits, readSaved, savedText } from '#lib/exchange/formats/scorm-12/saved.ts';
import { isPlainNumber } from '#lib/exchange/formats/scorm-12/share.ts';
import { format } from '#lib/exchange/formats/scorm-12/write.ts';
import type { Selection } from '#lib/exchange/select.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '../support/exchange-sample.ts';
import { readScorm, type ReadScorm } from './scorm-package.ts';
import { all, type XmlTree } from './xml-tree.ts';

const sample = await exchangeSample();

async function packageOf(selection: Selection): Promise<ReadScorm> {
  const { bytes } = await exportSelection(format, selection, SAMPLE_META);
  return readScorm(bytes ?? new Uint8Array());
}

const read = await packageOf(sample);

function under(tree: XmlTree | undefined, ...names: readonly string[]): XmlTree | undefined {
  return names.reduce((found, name) => found && all(found, name)[0], tree);
}

describe('the package', () => {
  it('is one object, whose page is in it', () => {
    const { manifest, paths } = read;
    expect(paths).toEqual(['imsmanifest.xml', 'index.html']);
    expect(under(manifest, 'metadata', 'schemaversion')?.text).toBe('1.2');
    const organization = under(manifest, 'organizations', 'organization');
    const resource = under(manifest, 'resources', 'resource');
    expect(under(manifest, 'organizations')?.attributes['default']).toBe(
      organization?.attributes['identifier'],
    );
    expect(under(organization, 'item')?.attributes['identifierref']).toBe(resource?.attributes['identifier']);
    expect(resource?.attributes).toMatchObject({ 'adlcp:scormtype': 'sco', href: 'index.html' });
    expect(under(resource, 'file')?.attributes['href']).toBe('index.html');
  });

  it('has the cut score of a quiz as its mastery score, and as many items a form', async () => {
    const { manifest, data } = await packageOf({ ...sample, quiz: SAMPLE_QUIZ });
    const item = under(manifest, 'organizations', 'organization', 'item');
    expect(under(item, 'adlcp:masteryscore')?.text).toBe('80');
    expect(data.form).toBe(4);
    expect(
      under(read.manifest, 'organizations', 'organization', 'item', 'adlcp:masteryscore'),
    ).toBeUndefined();
  });

  it('asks no network for anything', () => {
    expect(read.html).toContain("default-src 'none'");
    expect(read.html).not.toMatch(/<(?:link|img|iframe|object)\b|<script[^>]+src=|@import|url\(/iu);
  });

  it('has no text that ends a script or begins a comment in it', async () => {
    const [item] = sample.items;
    const leadIn = '</script><script>alert(1)</script><!--<script>';
    const { html, data } = await packageOf({
      ...sample,
      items: item === undefined ? [] : [{ ...item, leadIn }],
    });
    expect(html.match(/<\/script>/gu)?.length).toBe(2);
    expect(html).not.toContain('<!--');
    expect(data.items[0]?.stem.at(-1)).toBe(leadIn);
  });

  it('says of every item what it says', () => {
    expect(read.data.items.length).toBe(sample.items.length);
    for (const [at, item] of sample.items.entries()) {
      const played = read.data.items[at];
      expect(played?.id).toBe(item.identity);
      expect(played?.stem.join('\n')).toContain(item.leadIn);
      expect(played?.parts.map(({ options }) => options)).toEqual(
        item.parts.map(({ options }) =>
          options.map(({ text, key, rationale }) => ({ text, key, why: rationale })),
        ),
      );
    }
  });
});

/** Data of some of the sample's items. */
const someData = fc
  .subarray([...read.data.items], { minLength: 1 })
  .chain((items) =>
    fc.record({
      items: fc.constant(items),
      form: fc.integer({ min: 1, max: items.length }),
      seed: fc.nat({ max: 2 ** 32 - 1 }),
    }),
  )
  .map(({ items, form, seed }) => ({ seed, data: { ...read.data, items, form: formThatFits(items, form) } }));

function askedBy(data: ScormData, seed: number): readonly ScormItem[] {
  return drawItems(data, seed).flatMap((place) => data.items[place] ?? []);
}

/** An answer to an item that bits decide. */
function answerFrom({ parts }: ScormItem, bits: number): ScormResponse {
  const picks = parts.map(({ entry, options }) =>
    entry === undefined ? options.flatMap((_, place) => ((bits >> place) % 2 === 1 ? [place] : [])) : [],
  );
  const isTyped = parts.some(({ entry }) => entry !== undefined);
  return { picks, typed: isTyped ? String(bits / 64) : '' };
}

describe('an attempt', () => {
  it('asks each item once, every fact before a second item of one, the same for the same seed', () => {
    fc.assert(
      fc.property(
        someData,
        fc.array(fc.nat({ max: 3 }), { minLength: 37, maxLength: 37 }),
        ({ data, seed }, facts) => {
          const items = data.items.map((item, at) => ({ ...item, fact: String(facts[at]) }));
          const asked = drawItems({ ...data, items }, seed);
          expect(new Set(asked).size).toBe(data.form);
          expect(drawItems({ ...data, items }, seed)).toEqual(asked);
          const counts = [...Map.groupBy(asked, (place) => items[place]?.fact).values()].map(
            ({ length }) => length,
          );
          const there = new Set(items.map(({ fact }) => fact)).size;
          if (Math.max(...counts) > 1) expect(counts.length).toBe(there);
        },
      ),
    );
  });

  it('shows every option once, and in its own order where that carries meaning', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...read.data.items), (seed, item) => {
        for (const [part, { options }] of item.parts.entries()) {
          const order = drawOrder(item, part, seed);
          expect([...order].sort((a, b) => a - b)).toEqual(options.map((_, place) => place));
          if (item.fixed) expect(order).toEqual(options.map((_, place) => place));
        }
      }),
    );
  });

  it('is read as it was saved, in at most 4,096 characters', () => {
    fc.assert(
      fc.property(
        someData,
        fc.array(fc.option(fc.nat({ max: 1023 })), { minLength: 37, maxLength: 37 }),
        ({ data, seed }, bits) => {
          const asked = askedBy(data, seed);
          const answers = asked.map((item, at) => {
            const given = bits[at];
            return given === null || given === undefined ? undefined : answerFrom(item, given);
          });
          const text = savedText(data.version, asked, { seed, answers });
          expect(text.length).toBeLessThanOrEqual(4096);
          expect(readSaved(text, data, (one) => askedBy(data, one))).toEqual({ seed, answers });
        },
      ),
    );
  });

  it('begins anew when what was saved is of other items, or is not whole', () => {
    const seeds = (seed: number): readonly ScormItem[] => askedBy(read.data, seed);
    const text = savedText(read.data.version, seeds(5), {
      seed: 5,
      answers: seeds(5).map((item) => answerFrom(item, 1)),
    });
    expect(readSaved(text, read.data, seeds)?.seed).toBe(5);
    expect(readSaved(text, { version: '00000000' }, seeds)).toBeUndefined();
    expect(readSaved(`${text}-`, read.data, seeds)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (length) => {
        expect(readSaved(text.slice(0, length), read.data, seeds)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (other) => void readSaved(other, read.data, seeds)),
    );
  });

  it('asks no more than can be saved, however long the items', () => {
    const [item] = read.data.items;
    const wide = {
      ...(item as ScormItem),
      parts: Array.from({ length: 100 }, () => (item as ScormItem).parts[0] as ScormItem['parts'][number]),
    };
    const items = Array.from({ length: 60 }, () => wide);
    const form = formThatFits(items, 60);
    const answers = items.slice(0, form).map((one) => answerFrom(one, 7));
    const text = savedText('00000000', items.slice(0, form), { seed: 2 ** 32 - 1, answers });
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(form).toBe(40);
  });
});

it.each([
  ['0.5', true],
  ['-3', true],
  ['1,200', false],
  ['.5', false],
  ['1e3', false],
  ['', false],
  ['1'.repeat(13), false],
])('takes %s as a plain number: %s', (text, isPlain) => {
  expect(isPlainNumber(text)).toBe(isPlain);
});
