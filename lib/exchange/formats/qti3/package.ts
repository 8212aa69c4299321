/** The documents of a package beside its items: a test, and the manifest. */
import { contentHash } from '#lib/base/hash.ts';
import type { ExchangeMeta } from '../../format.ts';
import { readableIdentity } from '../../identity.ts';
import type { ExchangeItem } from '../../item.ts';
import type { Selection } from '../../select.ts';
import { element, type XmlElement } from '../../xml/xml.ts';
import { itemName } from './item-document.ts';
import { ASI, LOM, MANIFEST } from './namespaces.ts';
import { declareNumber, setOutcome } from './rules.ts';

/** Where the test stands. */
export const TEST_PATH = 'test.xml';
/** Makes every item count the same, whatever its points. */
const WEIGHT = 'EQUAL';

/** The name of the test: the same for the same course, lesson or quiz of one installation. */
export function testName({ scope }: Selection, { site }: ExchangeMeta): string {
  return `test_${contentHash({ site, of: scope.of, id: scope.id })}`;
}

/** Where an item stands. */
export function itemPath(item: ExchangeItem): string {
  return `items/${itemName(item)}.xml`;
}

/** A test with a section for each lesson. Its SCORE is the sum of shares, one for each item, of MAXSCORE. */
export function testDocument(name: string, title: string, items: readonly ExchangeItem[]): XmlElement {
  const lessons = [...Map.groupBy(items, ({ course, lesson }) => `${course.id}/${lesson.id}`).values()];
  return element(
    'qti-assessment-test',
    { ...ASI, identifier: name, title },
    declareNumber('SCORE', 0, items.length),
    declareNumber('MAXSCORE', items.length),
    element(
      'qti-test-part',
      { identifier: 'part_1', 'navigation-mode': 'nonlinear', 'submission-mode': 'individual' },
      element('qti-item-session-control', {
        'max-attempts': '1',
        'show-feedback': 'true',
        'allow-review': 'true',
      }),
      ...lessons.map((group, index) => section(group, index)),
    ),
    element(
      'qti-outcome-processing',
      {},
      setOutcome(
        'SCORE',
        element(
          'qti-sum',
          {},
          element('qti-test-variables', { 'variable-identifier': 'SCORE', 'weight-identifier': WEIGHT }),
        ),
      ),
    ),
  );
}

function section(items: readonly ExchangeItem[], index: number): XmlElement {
  return element(
    'qti-assessment-section',
    { identifier: `section_${index + 1}`, title: items[0]?.lesson.title ?? '', visible: 'true' },
    ...items.map((item) =>
      element(
        'qti-assessment-item-ref',
        { identifier: itemName(item), href: itemPath(item) },
        element('qti-weight', { identifier: WEIGHT, value: String(Number((1 / item.points).toFixed(8))) }),
      ),
    ),
  );
}

/** imsmanifest.xml: the test and its items, each with its id and tags. */
export function manifest(name: string, items: readonly ExchangeItem[]): XmlElement {
  return element(
    'manifest',
    { ...MANIFEST, identifier: `${name}_manifest` },
    element('metadata', {}, element('schema', {}, 'QTI Package'), element('schemaversion', {}, '3.0.1')),
    element('organizations', {}),
    element(
      'resources',
      {},
      element(
        'resource',
        { identifier: name, type: 'imsqti_test_xmlv3p0', href: TEST_PATH },
        element('file', { href: TEST_PATH }),
        ...items.map((item) => element('dependency', { identifierref: itemName(item) })),
      ),
      ...items.map((item) =>
        element(
          'resource',
          { identifier: itemName(item), type: 'imsqti_item_xmlv3p0', href: itemPath(item) },
          element('metadata', {}, metadata(item)),
          element('file', { href: itemPath(item) }),
        ),
      ),
    ),
  );
}

/** What IEEE's standard for learning objects (1484.12.3) has a place for. */
function metadata(item: ExchangeItem): XmlElement {
  return element(
    'lom',
    { xmlns: LOM },
    element(
      'general',
      {},
      element(
        'identifier',
        {},
        element('catalog', {}, 'Stemma'),
        element('entry', {}, readableIdentity(item)),
      ),
      element('title', {}, worded(item.title)),
      element('language', {}, 'en'),
      ...item.tags.map((tag) => element('keyword', {}, worded(tag))),
    ),
  );
}

function worded(text: string): XmlElement {
  return element('string', { language: 'en' }, text);
}
