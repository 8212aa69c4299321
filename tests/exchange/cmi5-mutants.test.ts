import { describe, expect, it } from 'vitest';
import { exportSelection } from '#lib/exchange/export.ts';
import { format } from '#lib/exchange/formats/cmi5/write.ts';
import { exchangeSample, SAMPLE_META, SAMPLE_QUIZ } from '../support/exchange-sample.ts';
import { packageFaults } from './cmi5-checker.ts';
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
const MUTANTS: Readonly<Record<string, readonly [ReadonlyMap<string, string>, RegExp]>> = {
  'no course structure': [without(STRUCTURE), /^cmi5\.xml/u],
  'a page that is missing': [without(PAGE), /units\/.*no page/u],
  'a page that no unit has': [new Map(sound).set('other.html', ''), /^other\.html/u],
  'XML that is not closed': [changed(STRUCTURE, '</course>', ''), /^cmi5\.xml: not well formed/u],
  'another namespace': [changed(STRUCTURE, '/v1/', '/v0/'), /^cmi5\.xml/u],
  'two courses': [changed(STRUCTURE, /(<course [\s\S]*?<\/course>)/u, '$1$1'), /one course/u],
  'no unit': [changed(STRUCTURE, /<au [\s\S]*<\/au>/u, ''), /no unit/u],
  'a unit that stands twice': [changed(STRUCTURE, /(<au [\s\S]*<\/au>)/u, '$1$1'), /stands twice/u],
  'an id that is no address': [changed(STRUCTURE, /<au id="[^"]*"/u, '<au id="unit"'), /no address/u],
  'a unit with the id of the course': [
    changed(STRUCTURE, /course id="([^"]*)"([\s\S]*)au id="[^"]*"/u, 'course id="$1"$2au id="$1"'),
    /stands twice/u,
  ],
  'no title': [changed(STRUCTURE, /<title>[\s\S]*?<\/title>/u, ''), /no title/u],
  'a text without a language': [changed(STRUCTURE, / lang="en"/u, ''), /language/u],
  'elements in another order': [
    changed(STRUCTURE, /(<url>.*?<\/url>)/u, '$1<title><langstring lang="en">a</langstring></title>'),
    /not title description url/u,
  ],
  'a wrong address of the page': [changed(STRUCTURE, 'index.html', 'home.html'), /no page home\.html/u],
  'a moveOn that is none': [changed(STRUCTURE, 'CompletedAndPassed', 'Done'), /moveOn Done/u],
  'a mastery score in percent': [
    changed(STRUCTURE, 'masteryScore="0.8"', 'masteryScore="80"'),
    /masteryScore 80/u,
  ],
  'a mastery score with five decimals': [
    changed(STRUCTURE, 'masteryScore="0.8"', 'masteryScore="0.80001"'),
    /masteryScore 0\.80001/u,
  ],
  'a verdict without a score': [changed(STRUCTURE, ' masteryScore="0.8"', ''), /no score for it/u],
  'another mastery score in the page': [
    changed(PAGE, '"mastery":0.8', '"mastery":0.7'),
    /another masteryScore/u,
  ],
  'a window that is none': [changed(STRUCTURE, 'AnyWindow', 'Frame'), /launchMethod Frame/u],
  'items that are no JSON': [changed(PAGE, '"title":', 'title:'), /no items/u],
  'a script from elsewhere': [
    changed(PAGE, '</head>', '<script src="https://other.example/a.js"></script></head>'),
    /elsewhere/u,
  ],
  'no policy': [changed(PAGE, 'Content-Security-Policy', 'Policy'), /no policy/u],
  'a form of no item': [changed(PAGE, '"form":4', '"form":0'), /form of 0/u],
  'a form of more items than there are': [changed(PAGE, '"form":4', '"form":400'), /form of 400/u],
  'no key': [changed(PAGE, '"key":true', '"key":false'), /index\.html: [0-9a-f]{32}: .*key/u],
  'a second key': [changed(PAGE, '"key":false', '"key":true'), /another key for the record store/u],
  'a key that only the record store has': [
    changed(PAGE, /"correctResponsesPattern":\["\d+/u, '"correctResponsesPattern":["1'),
    /another key for the record store/u,
  ],
  'a rule that is none': [changed(PAGE, '"scoring":"zero-one"', '"scoring":"half"'), /scoring half/u],
  'no points': [changed(PAGE, '"points":1', '"points":0'), /0 points/u],
  'an item with the name of another': [
    changed(PAGE, /"id":"[0-9a-f]{32}"/u, `"id":"${'0'.repeat(32)}"`),
    /another item/u,
  ],
  'a choice that the activity does not offer': [
    changed(PAGE, /"choices":\[\{"id":"\d+"/u, '"choices":[{"id":"1"'),
    /does not offer/u,
  ],
  'a list that the type does not have': [changed(PAGE, '"choices":', '"scale":'), /xAPI does not allow/u],
  'a range that ends before it begins': [
    changed(PAGE, /"lowest":"[^"]*"/u, '"lowest":"1000000"'),
    /a range/u,
  ],
};

describe('the checker', () => {
  it('finds nothing in a sound package', () => {
    expect(packageFaults(sound)).toEqual([]);
  });

  it.each(Object.entries(MUTANTS))('refuses %s', (_, [mutant, place]) => {
    expect(packageFaults(mutant).join('\n')).toMatch(place);
  });
});
