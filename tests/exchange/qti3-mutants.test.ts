import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/qti3/write.ts';
import type { PaperLayout } from '#lib/forms/paper-item.ts';
import { exchangeSample, SAMPLE_META, selectionOf } from '../support/exchange-sample.ts';
import { packageFiles } from './package-files.ts';
import { faultLines, packed } from './inspected.ts';
import { processorOf } from '#lib/exchange/inspect/qti3/rules.ts';
import { within } from '#lib/exchange/inspect/xml/xml-tree.ts';
import { xmlTree } from './xml-tree.ts';

/** Packages that are broken by hand: the checker, which every other test of packages trusts, refuses each. */

const sample = await exchangeSample();
const layouts = ['options', 'phrases', 'pairs', 'columns', 'steps', 'blanks', 'number', 'parts'] as const;
const items = layouts.flatMap((layout) => sample.items.find((item) => item.layout === layout) ?? []);
const { bytes } = await exportSelection(format, selectionOf(items), SAMPLE_META);
const sound = packageFiles(bytes ?? new Uint8Array());

/** The path of the item of a layout. */
function pathOf(layout: PaperLayout): string {
  const item = items.find((one) => one.layout === layout);
  if (item === undefined) throw new RangeError(`no ${layout}`);
  return `items/item_${item.identity}.xml`;
}

/** The package with a file changed. @throws when the change changes nothing */
function changed(path: string, from: RegExp | string, to: string): ReadonlyMap<string, string> {
  const before = sound.get(path) ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new RangeError(`${path} has no ${String(from)}`);
  return new Map(sound).set(path, after);
}

function without(path: string): ReadonlyMap<string, string> {
  return new Map([...sound].filter(([name]) => name !== path));
}

const MANIFEST = 'imsmanifest.xml';
const options = pathOf('options');
const KEY = /<qti-correct-response>\s*<qti-value>c\d+/u;

const MUTANTS: Readonly<Record<string, () => ReadonlyMap<string, string>>> = {
  'no manifest': () => without(MANIFEST),
  'an item that is missing': () => without(options),
  'a test that is missing': () => without('test.xml'),
  'a file that nothing names': () => new Map(sound).set('items/other.xml', sound.get(options) ?? ''),
  'a manifest with a wrong href': () => changed(MANIFEST, /href="items\/item_/u, 'href="item/item_'),
  'a resource of an older version': () => changed(MANIFEST, 'imsqti_item_xmlv3p0', 'imsqti_item_xmlv2p1'),
  'a dependency on nothing': () => changed(MANIFEST, /identifierref="item_/u, 'identifierref="items_'),
  'a resource that stands twice': () => changed(MANIFEST, /(<resource [\s\S]*?<\/resource>)/u, '$1$1'),
  'XML that is not closed': () => changed(options, '</qti-item-body>', ''),
  'a test that refers to another file': () =>
    changed('test.xml', /href="items\/item_/u, 'href="items/other_'),
  'a test that leaves an item out': () =>
    changed('test.xml', /<qti-assessment-item-ref [\s\S]*?<\/qti-assessment-item-ref>/u, ''),
  'an item with the name of another': () =>
    changed(options, / identifier="item_\w+"/u, ' identifier="item_0"'),
  'an item without time-dependent': () => changed(options, ' time-dependent="false"', ''),
  'a key that is no choice': () => changed(options, KEY, '<qti-correct-response><qti-value>c0'),
  'no key': () => changed(options, /<qti-value>c\d+<\/qti-value>/u, ''),
  'a key that earns half': () => changed(options, 'mapped-value="1"', 'mapped-value="0.5"'),
  'points for a wrong choice': () => changed(options, /map-key="c\d+"/u, `map-key="${wrongChoice()}"`),
  'a correct response that is wrong': () =>
    changed(options, KEY, `<qti-correct-response><qti-value>${wrongChoice()}`),
  'a choice that stands twice': () =>
    changed(options, /(<qti-simple-choice [\s\S]*?<\/qti-simple-choice>)/u, '$1$1'),
  'a response that nobody declared': () =>
    changed(options, 'response-identifier="RESPONSE_1"', 'response-identifier="RESPONSE_9"'),
  'several choices for a single answer': () => changed(options, 'max-choices="1"', 'max-choices="3"'),
  'feedback by an outcome that is not there': () =>
    changed(options, 'outcome-identifier="FEEDBACK"', 'outcome-identifier="SHOWN"'),
  'feedback of a choice that is not there': () =>
    changed(options, /(<qti-feedback-inline [^>]*identifier=")c\d+/u, '$1c0'),
  'feedback that is never shown': () => changed(options, '<qti-variable identifier="RESPONSE_1"/>', ''),
  'a script': () => changed(options, '<qti-prompt>', '<qti-prompt><script>alert(1)</script>'),
  'a handler': () => changed(options, '<p>', '<p onclick="alert(1)">'),
  'a rule that no player knows': () => changed(options, '<qti-map-response', '<qti-map-answer'),
  'a sum of half the blanks': () =>
    changed(pathOf('blanks'), '<qti-map-response identifier="RESPONSE_1"/>', ''),
  'an order that scores nothing': () =>
    changed(
      pathOf('steps'),
      /<qti-correct identifier="RESPONSE_1"\/>/u,
      '<qti-variable identifier="SCORE"/>',
    ),
  'a column that counts a wrong row': () => changed(pathOf('columns'), '>-1<', '>1<'),
  'a row that no pair names': () =>
    changed(pathOf('pairs'), /(<qti-simple-associable-choice identifier=")p\d+/u, '$1p0'),
  'a hot text with the wrong sign': () => changed(pathOf('phrases'), 'mapped-value="1"', 'mapped-value="-1"'),
  'a range that ends before it begins': () => changed(pathOf('number'), /qti-gte/gu, 'qti-lte'),
  'no MAXSCORE': () => changed(options, 'identifier="MAXSCORE"', 'identifier="MOST"'),
};

function wrongChoice(): string {
  const key = /map-key="(c\d+)"/u.exec(sound.get(options) ?? '')?.[1];
  const names = within(xmlTree(sound.get(options) ?? ''), 'qti-simple-choice').map(
    ({ attributes }) => attributes['identifier'] ?? '',
  );
  return names.find((name) => name !== key) ?? '';
}

describe('the checker of packages', () => {
  it('finds nothing in a sound package with an item of each layout', async () => {
    expect(items.length).toBe(layouts.length);
    expect(await faultLines(packed(sound))).toEqual([]);
  });

  it.each(Object.entries(MUTANTS))('refuses %s', async (_, mutant) => {
    expect(await faultLines(packed(mutant()))).not.toEqual([]);
  });
});

describe('a number', () => {
  const item = xmlTree(sound.get(pathOf('number')) ?? '');
  const part = items.find(({ layout }) => layout === 'number')?.parts[0];
  const shownFor = (typed: string) => processorOf(item)(new Map([['RESPONSE_1', [typed]]])).get('FEEDBACK');

  it('shows the reason of a known wrong amount, and of the right one', () => {
    const [key, wrong] = [true, false].map((isKey) =>
      part?.options.find((option) => option.key === isKey && option.rationale !== ''),
    );
    for (const option of [key, wrong]) {
      const typed = /[\d.]+/u.exec(option?.text ?? '')?.[0] ?? '';
      const names = shownFor(typed) ?? [];
      const block = within(item, 'qti-feedback-block').find(({ attributes }) =>
        names.includes(attributes['identifier'] ?? ''),
      );
      expect(within(block ?? item, 'p')[0]?.text.trim()).toBe(option?.rationale);
    }
  });

  it('shows the rationale alone for any other number and for none', () => {
    expect(shownFor('987654')).toEqual(['general']);
    expect(shownFor('')).toEqual(['general']);
  });
});
