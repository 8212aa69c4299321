import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/cmi5/write.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '../support/exchange-sample.ts';
import { faultLines, packed } from './inspected.ts';
import { packageFiles } from './package-files.ts';

/** Packages that are broken by hand: the checker, which every other test of packages trusts, refuses each and says where. */

const sample = await exchangeSample();
const { bytes } = await exportSelection(format, { ...sample, quiz: SAMPLE_QUIZ }, SAMPLE_META);
const sound = packageFiles(bytes ?? new Uint8Array());
const [STRUCTURE, PAGE] = ['cmi5.xml', 'index.html'];

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

/** Each with the words that say where. */
const MUTANTS: Readonly<Record<string, readonly [mutant: ReadonlyMap<string, string>, place: string]>> = {
  'no course structure': [without(STRUCTURE), ':1:1 package-file: Unexpected package without "cmi5.xml"'],
  'a page that is missing': [without(PAGE), ':1:1 package-file: Unexpected package without "index.html"'],
  'a page that no unit has': [
    new Map(sound).set('other.html', ''),
    'other.html:1:1 package-file: Unexpected file that no unit has',
  ],
  'XML that is not closed': [
    changed(STRUCTURE, '</course>', ''),
    'cmi5.xml:20:19 xml-syntax: Unexpected XML (unexpected close tag)',
  ],
  'another namespace': [
    changed(STRUCTURE, '/v1/', '/v0/'),
    'cmi5.xml:2:1 package-head: Unexpected element <courseStructure> in the namespace "https://w3id.org/xapi/profiles/cmi5/v0/CourseStructure.xsd"',
  ],
  'two courses': [
    changed(STRUCTURE, /(<course [\s\S]*?<\/course>)/u, '$1$1'),
    'cmi5.xml:2:1 package-head: Unexpected 2 courses',
  ],
  'no unit': [
    changed(STRUCTURE, /<au [\s\S]*<\/au>/u, ''),
    'cmi5.xml:2:1 package-head: Unexpected structure without a unit',
  ],
  'a unit that stands twice': [
    changed(STRUCTURE, /(<au [\s\S]*<\/au>)/u, '$1$1'),
    'cmi5.xml:2:1 identifier: Unexpected second unit with the page "index.html"',
  ],
  'an id that is no address': [
    changed(STRUCTURE, /<au id="[^"]*"/u, '<au id="unit"'),
    'cmi5.xml:11:3 identifier: Unexpected id "unit"',
  ],
  'a unit with the id of the course': [
    changed(STRUCTURE, /course id="([^"]*)"([\s\S]*)au id="[^"]*"/u, 'course id="$1"$2au id="$1"'),
    'cmi5.xml:3:3 identifier: Unexpected second id "https://stemma.example/xapi/cmi5/packages/courses/course/lesson"',
  ],
  'no title': [
    changed(STRUCTURE, /<title>[\s\S]*?<\/title>/u, ''),
    'cmi5.xml:3:3 package-head: Unexpected course without a title',
  ],
  'a text without a language': [
    changed(STRUCTURE, / lang="en"/u, ''),
    'cmi5.xml:3:3 package-head: Unexpected course without a title',
  ],
  'elements in another order': [
    changed(STRUCTURE, /(<url>.*?<\/url>)/u, '$1<title><langstring lang="en">a</langstring></title>'),
    'cmi5.xml:11:3 package-head: Unexpected elements "title description url title" of a unit',
  ],
  'a wrong address of the page': [
    changed(STRUCTURE, 'index.html', 'home.html'),
    ':1:1 package-file: Unexpected package without "home.html"',
  ],
  'a moveOn that is none': [
    changed(STRUCTURE, 'CompletedAndPassed', 'Done'),
    'cmi5.xml:11:3 package-head: Unexpected moveOn "Done"',
  ],
  'a mastery score in percent': [
    changed(STRUCTURE, 'masteryScore="0.8"', 'masteryScore="80"'),
    'cmi5.xml:11:3 package-head: Unexpected masteryScore "80"',
  ],
  'a mastery score with five decimals': [
    changed(STRUCTURE, 'masteryScore="0.8"', 'masteryScore="0.80001"'),
    'cmi5.xml:11:3 package-head: Unexpected masteryScore "0.80001"',
  ],
  'a verdict without a score': [
    changed(STRUCTURE, ' masteryScore="0.8"', ''),
    'cmi5.xml:11:3 package-head: Unexpected masteryScore "undefined"',
  ],
  'another mastery score in the page': [
    changed(PAGE, '"mastery":0.8', '"mastery":0.7'),
    'cmi5.xml:11:3 package-head: Unexpected masteryScore "0.8"',
  ],
  'a window that is none': [
    changed(STRUCTURE, 'AnyWindow', 'Frame'),
    'cmi5.xml:11:3 package-head: Unexpected launchMethod "Frame"',
  ],
  'items that are no JSON': [
    changed(PAGE, '"title":', 'title:'),
    'index.html:58:1 question-form: Unexpected page without questions that can be read',
  ],
  'a script from elsewhere': [
    changed(PAGE, '</head>', '<script src="https://other.example/a.js"></script></head>'),
    'index.html:1:1 active-content: Unexpected 3 scripts',
  ],
  'no policy': [
    changed(PAGE, 'Content-Security-Policy', 'Policy'),
    'index.html:1:1 active-content: Unexpected page without its policy',
  ],
  'a form of no item': [changed(PAGE, '"form":4', '"form":0'), 'index.html:58:1 bad-value: Unexpected form'],
  'a form of more items than there are': [
    changed(PAGE, '"form":4', '"form":400'),
    'index.html:58:1 question-form: Unexpected form of 400 items',
  ],
  'no key': [
    changed(PAGE, '"key":true', '"key":false'),
    'index.html:58:155 bad-value: Unexpected parts.0 of item eca3120baf8c67914555a0c5e0dda18e',
  ],
  'a second key': [
    changed(PAGE, '"key":false', '"key":true'),
    'index.html:58:155 bad-value: Unexpected parts.0 of item eca3120baf8c67914555a0c5e0dda18e',
  ],
  'a key that only the record store has': [
    changed(PAGE, /"correctResponsesPattern":\["\d+/u, '"correctResponsesPattern":["1'),
    'index.html:58:155 scoring: Unexpected key "1" for the record store',
  ],
  'a rule that is none': [
    changed(PAGE, '"scoring":"zero-one"', '"scoring":"half"'),
    'index.html:58:155 bad-value: Unexpected scoring of item eca3120baf8c67914555a0c5e0dda18e',
  ],
  'no points': [
    changed(PAGE, '"points":1', '"points":0'),
    'index.html:58:155 bad-value: Unexpected points of item eca3120baf8c67914555a0c5e0dda18e',
  ],
  'an item with the name of another': [
    changed(PAGE, /"id":"[0-9a-f]{32}"/u, `"id":"${'0'.repeat(32)}"`),
    'index.html:58:155 identifier: Unexpected activity "https://stemma.example/xapi/items/eca3120baf8c67914555a0c5e0dda18e"',
  ],
  'a choice that the activity does not offer': [
    changed(PAGE, /"choices":\[\{"id":"\d+"/u, '"choices":[{"id":"1"'),
    'index.html:58:155 identifier: Unexpected interaction of item eca3120baf8c67914555a0c5e0dda18e',
  ],
  'a list that the type does not have': [
    changed(PAGE, '"choices":', '"scale":'),
    'index.html:58:155 bad-value: Unexpected activity.definition of item eca3120baf8c67914555a0c5e0dda18e',
  ],
  'a range that ends before it begins': [
    changed(PAGE, /"lowest":"[^"]*"/u, '"lowest":"1000000"'),
    'index.html:58:18238 bad-value: Unexpected parts.0.entry of item 211c12a9b9aaa7c4b3cb51102ef833bd',
  ],
};

describe('the checker', () => {
  it('finds nothing in a sound package', async () => {
    expect(await faultLines(packed(sound))).toEqual([]);
  });

  it.each(Object.entries(MUTANTS))('refuses %s', async (_, [mutant, place]) => {
    expect((await faultLines(packed(mutant))).join('\n')).toContain(place);
  });
});
