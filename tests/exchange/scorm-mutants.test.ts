import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/scorm-12/write.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '../support/exchange-sample.ts';
import { packageFiles } from './package-files.ts';
import { faultLines, packed } from './inspected.ts';

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
  ['no manifest', ':1:1 package-file: Unexpected package without "cmi5.xml"', () => without(MANIFEST)],
  ['no page', ':1:1 package-file: Unexpected package without "index.html"', () => without(PAGE)],
  [
    'a manifest that is not closed',
    'imsmanifest.xml:22:1 xml-syntax: Unexpected XML (unclosed tag: manifest)',
    () => changed(MANIFEST, '</manifest>', ''),
  ],
  [
    'an identifier that begins with a digit',
    'imsmanifest.xml:2:1 identifier: Unexpected identifier "11f4e88835935c7b5"',
    () => changed(MANIFEST, 'identifier="stemma-', 'identifier="1'),
  ],
  [
    'another version',
    'imsmanifest.xml:2:1 package-head: Unexpected schemaversion "2004 3rd Edition"',
    () => changed(MANIFEST, '>1.2<', '>2004 3rd Edition<'),
  ],
  [
    'another schema',
    'imsmanifest.xml:2:1 package-head: Unexpected schema "IMS Content"',
    () => changed(MANIFEST, 'ADL SCORM', 'IMS Content'),
  ],
  [
    'a default that is not there',
    'imsmanifest.xml:8:5 package-head: Unexpected default organization "xstemma-1f4e88835935c7b5-organization"',
    () => changed(MANIFEST, 'default="', 'default="x'),
  ],
  [
    'an empty title',
    'imsmanifest.xml:8:5 package-head: Unexpected empty title',
    () => changed(MANIFEST, /<title>[^<]*</u, '<title><'),
  ],
  [
    'an item of no resource',
    'imsmanifest.xml:8:5 package-head: Unexpected resource of the item "xstemma-1f4e88835935c7b5-resource"',
    () => changed(MANIFEST, 'identifierref="', 'identifierref="x'),
  ],
  [
    'an asset instead of an object',
    'imsmanifest.xml:17:5 package-head: Unexpected adlcp:scormtype "asset"',
    () => changed(MANIFEST, '"sco"', '"asset"'),
  ],
  [
    'another type of resource',
    'imsmanifest.xml:17:5 package-head: Unexpected type of the resource "imsqti"',
    () => changed(MANIFEST, 'webcontent', 'imsqti'),
  ],
  [
    'a wrong href',
    ':1:1 package-file: Unexpected package without "start.html"',
    () => changed(MANIFEST, 'scormtype="sco" href="index', 'scormtype="sco" href="start'),
  ],
  [
    'a file that is not there',
    'imsmanifest.xml:17:5 package-file: Unexpected href "index.html"',
    () => changed(MANIFEST, '<file href="index', '<file href="start'),
  ],
  [
    'a mastery score above 100',
    'imsmanifest.xml:8:5 package-head: Unexpected mastery score "800"',
    () => changed(MANIFEST, '>80<', '>800<'),
  ],
  [
    'a file that nothing names',
    'other.html:1:1 package-file: Unexpected file that the manifest does not name',
    () => new Map(sound).set('other.html', ''),
  ],
  [
    'no policy',
    'index.html:1:1 active-content: Unexpected page without its policy',
    () => changed(PAGE, "default-src 'none'", 'default-src *'),
  ],
  [
    'a script of another address',
    'index.html:59:1 active-content: Unexpected <script src=',
    () => changed(PAGE, '<script>', '<script src="https://x.example/">'),
  ],
  [
    'an image',
    'index.html:54:1 active-content: Unexpected <img',
    () => changed(PAGE, '</main>', '<img alt=""></main>'),
  ],
  [
    'no questions',
    'index.html:1:1 question-form: Unexpected page without questions that can be read',
    () => changed(PAGE, 'id="items"', 'id="item"'),
  ],
  [
    'a question without a key',
    'index.html:58:155 bad-value: Unexpected parts.0 of item eca3120baf8c67914555a0c5e0dda18e',
    () => changed(PAGE, '"key":true', '"key":false'),
  ],
  [
    'a question without text',
    'index.html:58:155 bad-value: Unexpected stem of item eca3120baf8c67914555a0c5e0dda18e',
    () => changed(PAGE, /"stem":\[[^\]]*\]/u, '"stem":[]'),
  ],
  [
    'a question without a source',
    'index.html:58:155 bad-value: Unexpected sources of item eca3120baf8c67914555a0c5e0dda18e',
    () => changed(PAGE, /"sources":\[[^\]]*\]/u, '"sources":[]'),
  ],
  [
    'a scoring that nobody knows',
    'index.html:58:155 bad-value: Unexpected scoring of item eca3120baf8c67914555a0c5e0dda18e',
    () => changed(PAGE, '"scoring":"zero-one"', '"scoring":"half"'),
  ],
  [
    'a question for no points',
    'index.html:58:155 bad-value: Unexpected points of item eca3120baf8c67914555a0c5e0dda18e',
    () => changed(PAGE, '"points":1', '"points":0'),
  ],
  [
    'a question without a name',
    'index.html:58:155 bad-value: Unexpected name of item eca3120baf8c67914555a0c5e0dda18e',
    () => changed(PAGE, /"name":"[0-9a-f]{8}","shape"/u, '"name":"","shape"'),
  ],
  [
    'a form of more than there is',
    'index.html:58:1 question-form: Unexpected form of 4000 items',
    () => changed(PAGE, '"form":4', '"form":4000'),
  ],
  [
    'a range that ends before it begins',
    'index.html:58:8879 bad-value: Unexpected parts.0.entry of item 211c12a9b9aaa7c4b3cb51102ef833bd',
    () => changed(PAGE, '"lowest":"', '"lowest":"9999999'),
  ],
  [
    'a lesson that is listed and not there',
    'index.html:58:1 package-file: Unexpected lesson "A lesson" in the list',
    () => changed(PAGE, '<section class="lesson" data-part="', '<section data-part="x'),
  ],
];

describe('the checker of SCORM packages', () => {
  it('finds nothing in a sound package', async () => {
    expect(await faultLines(packed(sound))).toEqual([]);
    expect(MUTANTS.length).toBeGreaterThanOrEqual(20);
  });

  it.each(MUTANTS)('refuses %s', async (_, place, mutant) => {
    const faults = await faultLines(packed(mutant()));
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join('\n')).toContain(place);
  });
});
