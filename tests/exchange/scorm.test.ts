import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { drawItems, drawOrder } from '#lib/exchange/package-player/draw.ts';
import type { PlayedResponse, PlayedItem } from '#lib/exchange/package-player/played-data.ts';
import {
  newAttempt,
  readSaved,
  savedText,
  withAnswer,
  type Saved,
} from '#lib/exchange/package-player/saved.ts';
import { formThatFits } from '#lib/exchange/formats/scorm-12/suspend-data.ts';
import { statusAndScore } from '#lib/exchange/formats/scorm-12/reported.ts';
import { isPlainNumber, slipReason } from '#lib/exchange/package-player/share.ts';
import { format } from '#lib/exchange/formats/scorm-12/write.ts';
import type { Selection } from '#lib/exchange/select.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '../support/exchange-sample.ts';
import { readScorm, type ReadScorm } from './scorm-package.ts';
import { all, type XmlTree } from '#lib/exchange/inspect/xml/xml-tree.ts';

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

/** An answer to an item that bits decide. */
function answerFrom({ parts }: PlayedItem, bits: number): PlayedResponse {
  const picks = parts.map(({ entry, options }) =>
    entry === undefined ? options.flatMap((_, place) => ((bits >> place) % 2 === 1 ? [place] : [])) : [],
  );
  const isTyped = parts.some(({ entry }) => entry !== undefined);
  return { picks, typed: isTyped ? String(bits / 64) : '' };
}

/** An attempt with an answer to each question that bits are given for. */
function answered(saved: Saved, bitsAt: (at: number) => number | undefined): Saved {
  return saved.asked.reduce((known, { item }, at) => {
    const bits = bitsAt(at);
    return bits === undefined ? known : withAnswer(known, at, answerFrom(item, bits));
  }, saved);
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
          const saved = answered(newAttempt(data, seed), (at) => bits[at] ?? undefined);
          const text = savedText(saved);
          expect(text.length).toBeLessThanOrEqual(4096);
          expect(readSaved(text, data)).toEqual(saved);
        },
      ),
    );
  });

  it('is read the same wherever its items stand, and whatever is added to them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...read.data.items], { minLength: 1 }), fc.nat(), (items, seed) => {
        const form = formThatFits(items, items.length);
        const saved = answered(newAttempt({ ...read.data, items, form }, seed), () => 1);
        expect(readSaved(savedText(saved), read.data)).toEqual(saved);
      }),
    );
  });

  it('begins anew when what was saved is of other items, or is not whole', () => {
    const text = savedText(answered(newAttempt(read.data, 5), () => 1));
    expect(readSaved(text, read.data)?.seed).toBe(5);
    const others = read.data.items.map((item) => ({ ...item, name: item.name.replaceAll(/\d/gu, 'a') }));
    expect(readSaved(text, { ...read.data, items: others })).toBeUndefined();
    expect(readSaved(`${text}-`, read.data)).toBeUndefined();
    expect(readSaved(text.replace(/~([^~,]+),/u, '~$1,$1,'), read.data)).toBeUndefined();
    fc.assert(
      fc.property(fc.nat({ max: text.length - 1 }), (length) => {
        expect(readSaved(text.slice(0, length), read.data)).toBeUndefined();
      }),
    );
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (other) => void readSaved(other, read.data)));
  });

  it('asks no more than can be saved, however long the items', () => {
    const [item] = read.data.items;
    const wide = {
      ...(item as PlayedItem),
      parts: Array.from({ length: 100 }, () => (item as PlayedItem).parts[0] as PlayedItem['parts'][number]),
    };
    const items = Array.from({ length: 60 }, () => wide);
    const form = formThatFits(items, 60);
    const data = { ...read.data, items, form };
    const text = savedText(answered(newAttempt(data, 2 ** 32 - 1), () => 7));
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(form).toBe(32);
  });
});

/** What the learning system holds, and how far an attempt is. */
const standings = fc.record({
  status: fc.constantFrom('', 'not attempted', 'incomplete', 'completed', 'passed', 'failed', 'browsed'),
  score: fc.option(fc.integer({ min: 0, max: 10_000 }), { nil: undefined }),
  isComplete: fc.boolean(),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});
const ENDED = ['completed', 'passed', 'failed'];

describe('what the learning system is told', () => {
  it('lowers neither its status nor its score, and no score comes before the end', () => {
    fc.assert(
      fc.property(standings, ({ status, score, isComplete, share }) => {
        const held = score === undefined ? '' : String(score / 100);
        const told = new Map(statusAndScore({ status, score: held }, { isComplete, score: share }));
        const [after, raw] = [told.get('lesson_status') ?? status, told.get('score.raw') ?? held];
        expect(ENDED.includes(after)).toBe(isComplete || ENDED.includes(status));
        if (status === 'passed') expect(after).toBe(status);
        if (held !== '') expect(Number(raw)).toBeGreaterThanOrEqual(Number(held));
        if (!isComplete) expect(raw).toBe(held);
        else expect(Number(raw)).toBeGreaterThanOrEqual(Math.floor(share * 10_000) / 100);
      }),
    );
  });

  it('cuts a score after two decimals, and does not round it', () => {
    const told = statusAndScore({ status: 'incomplete', score: '' }, { isComplete: true, score: 2 / 3 });
    expect(new Map(told).get('score.raw')).toBe('66.66');
  });
});

describe('a typed number', () => {
  const pairs = sample.items.flatMap((item, at) => {
    const [part, entry] = [item.parts[0], read.data.items[at]?.parts[0]?.entry];
    return part?.entry === undefined || entry === undefined ? [] : [{ part, entry }];
  });

  it('has the reason of every known mistake that it may come from', () => {
    const explained = pairs.flatMap(({ part, entry }) =>
      part.options
        .filter(({ key, rationale }) => !key && rationale !== '')
        .map(({ text, rationale }) => ({
          entry,
          rationale,
          typed: (/[\d.,]+/u.exec(text)?.[0] ?? '').replaceAll(',', ''),
        })),
    );
    expect(explained.length).toBeGreaterThan(0);
    for (const { entry, typed, rationale } of explained) {
      expect(slipReason(entry, typed)).toBe(rationale);
      expect(slipReason(entry, `${typed}${typed.includes('.') ? '' : '.'}0`)).toBe(rationale);
    }
  });

  it('has none when it is right, or comes from nothing that is known', () => {
    for (const { entry } of pairs) {
      expect(slipReason(entry, entry.lowest)).toBe('');
      expect(slipReason(entry, '987654')).toBe('');
      expect(slipReason(entry, '')).toBe('');
    }
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
