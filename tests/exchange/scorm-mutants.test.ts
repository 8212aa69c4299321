import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/scorm-12/write.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '../support/exchange-sample.ts';
import { packageFiles } from './package-files.ts';
import { scormFaults } from './scorm-checker.ts';

/** Packages that are broken by hand: the checker refuses each, and names the place. */

const sample = await exchangeSample();
const { bytes } = await exportSelection(format, { ...sample, quiz: SAMPLE_QUIZ }, SAMPLE_META);
const sound = packageFiles(bytes ?? new Uint8Array());
const MANIFEST = 'imsmanifest.xml';
const PAGE = 'index.html';

/** The package with a file changed. @throws when the change changes nothing */
function changed(path: string, from: RegExp | string, to: string): ReadonlyMap<string, string> {
  const before = sound.get(path) ?? '';
  const after = before.replace(from, () => to);
  if (after === before) throw new RangeError(`${path} has no ${String(from)}`);
  return new Map(sound).set(path, after);
}

function without(path: string): ReadonlyMap<string, string> {
  return new Map([...sound].filter(([name]) => name !== path));
}

/** What is broken, the place that the checker names, and the broken package. */
const MUTANTS: readonly (readonly [
  what: string,
  place: string,
  mutant: () => ReadonlyMap<string, string>,
])[] = [
  ['no manifest', MANIFEST, () => without(MANIFEST)],
  ['no page', 'index.html: missing', () => without(PAGE)],
  ['a manifest that is not closed', MANIFEST, () => changed(MANIFEST, '</manifest>', '')],
  [
    'an identifier that begins with a digit',
    'identifier',
    () => changed(MANIFEST, 'identifier="stemma-', 'identifier="1'),
  ],
  ['another version', 'schema version', () => changed(MANIFEST, '>1.2<', '>2004 3rd Edition<')],
  ['another schema', 'schema', () => changed(MANIFEST, 'ADL SCORM', 'IMS Content')],
  ['a default that is not there', 'default organization', () => changed(MANIFEST, 'default="', 'default="x')],
  ['an empty title', 'title', () => changed(MANIFEST, /<title>[^<]*</u, '<title><')],
  [
    'an item of no resource',
    'resource of the item',
    () => changed(MANIFEST, 'identifierref="', 'identifierref="x'),
  ],
  ['an asset instead of an object', 'scormtype', () => changed(MANIFEST, '"sco"', '"asset"')],
  ['another type of resource', 'type of the resource', () => changed(MANIFEST, 'webcontent', 'imsqti')],
  [
    'a wrong href',
    'missing',
    () => changed(MANIFEST, 'scormtype="sco" href="index', 'scormtype="sco" href="start'),
  ],
  [
    'a file that is not there',
    'files of the resource',
    () => changed(MANIFEST, '<file href="index', '<file href="start'),
  ],
  ['a mastery score above 100', 'mastery score', () => changed(MANIFEST, '>80<', '>800<')],
  ['a file that nothing names', 'nothing names', () => new Map(sound).set('other.html', '')],
  ['no policy', 'policy', () => changed(PAGE, "default-src 'none'", 'default-src *')],
  [
    'a script of another address',
    'script',
    () => changed(PAGE, '<script>', '<script src="https://x.example/">'),
  ],
  ['an image', '<img', () => changed(PAGE, '</main>', '<img alt=""></main>')],
  ['no questions', 'items', () => changed(PAGE, 'id="items"', 'id="item"')],
  ['a question without a key', 'no key', () => changed(PAGE, '"key":true', '"key":false')],
  ['a question without text', 'stem', () => changed(PAGE, /"stem":\[[^\]]*\]/u, '"stem":[]')],
  ['a question without a source', 'sources', () => changed(PAGE, /"sources":\[[^\]]*\]/u, '"sources":[]')],
  ['a scoring that nobody knows', 'scoring', () => changed(PAGE, '"scoring":"zero-one"', '"scoring":"half"')],
  ['a question for no points', 'points', () => changed(PAGE, '"points":1', '"points":0')],
  [
    'a question without a name',
    'name',
    () => changed(PAGE, /"name":"[0-9a-f]{8}","shape"/u, '"name":"","shape"'),
  ],
  ['a form of more than there is', 'form', () => changed(PAGE, '"form":4', '"form":4000')],
  ['a range that ends before it begins', 'range', () => changed(PAGE, '"lowest":"', '"lowest":"9999999')],
  [
    'a lesson that is listed and not there',
    'lesson',
    () => changed(PAGE, '<section class="lesson" data-part="', '<section data-part="x'),
  ],
];

describe('the checker of SCORM packages', () => {
  it('finds nothing in a sound package', () => {
    expect(scormFaults(sound)).toEqual([]);
    expect(MUTANTS.length).toBeGreaterThanOrEqual(20);
  });

  it.each(MUTANTS)('refuses %s', (_, place, mutant) => {
    const faults = scormFaults(mutant());
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).toContain(place);
  });
});
