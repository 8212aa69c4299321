/** What is wrong with a package of QTI 3: references, identifiers, variables, choices and keys. */
import { INTERACTIONS } from './qti3-interactions.ts';
import { keyFaults } from './qti3-keys.ts';
import { namingFaults } from './qti3-names.ts';
import { valuesIn } from './qti3-rules.ts';
import { all, within, xmlTree, type XmlTree } from './xml-tree.ts';

const MANIFEST = 'imsmanifest.xml';
const TYPES = ['imsqti_test_xmlv3p0', 'imsqti_item_xmlv3p0'];
const CHOICES = [
  'qti-simple-choice',
  'qti-inline-choice',
  'qti-hottext',
  'qti-simple-associable-choice',
] as const;
/** Elements of HTML that are written; any other, and any attribute on one, is foreign. */
const HTML = ['p', 'br', 'ul', 'li', 'strong'];

/** Every fault in words; none for a sound package. */
export function packageFaults(files: ReadonlyMap<string, string>): readonly string[] {
  const trees = new Map<string, XmlTree>();
  const faults: string[] = [];
  for (const [path, text] of files) {
    try {
      trees.set(path, xmlTree(text));
    } catch (error) {
      faults.push(`${path} is not well formed: ${String(error)}`);
    }
  }
  const manifest = trees.get(MANIFEST);
  if (manifest === undefined) return [...faults, 'no manifest'];
  const items = itemsOf(manifest, trees);
  return [
    ...faults,
    ...manifestFaults(manifest, files),
    ...testFaults(manifest, trees),
    ...[...items].flatMap(([name, item]) => itemFaults(name, item).map((fault) => `${name}: ${fault}`)),
  ];
}

function itemsOf(manifest: XmlTree, trees: ReadonlyMap<string, XmlTree>): ReadonlyMap<string, XmlTree> {
  return new Map(
    within(manifest, 'resource').flatMap(({ attributes: { type, href = '', identifier = '' } }) => {
      const tree = trees.get(href);
      return type === 'imsqti_item_xmlv3p0' && tree !== undefined ? [[identifier, tree] as const] : [];
    }),
  );
}

function manifestFaults(manifest: XmlTree, files: ReadonlyMap<string, string>): readonly string[] {
  const resources = within(manifest, 'resource');
  const names = resources.map(({ attributes }) => attributes['identifier'] ?? '');
  const hrefs = resources.flatMap((one) =>
    all(one, 'file').map(({ attributes }) => attributes['href'] ?? ''),
  );
  return [
    ...namingFaults(names),
    ...resources.flatMap((one) => {
      const { href, type } = one.attributes;
      const isListed = all(one, 'file').some(({ attributes }) => attributes['href'] === href);
      return [
        ...(isListed ? [] : [`${String(href)} is not a file of its resource`]),
        ...(TYPES.includes(type ?? '') ? [] : [`type ${String(type)}`]),
      ];
    }),
    ...hrefs.filter((href) => !files.has(href)).map((href) => `${href} is not in the package`),
    ...[...files.keys()]
      .filter((path) => path !== MANIFEST && !hrefs.includes(path))
      .map((path) => `${path} is not in the manifest`),
    ...within(manifest, 'dependency')
      .map(({ attributes }) => attributes['identifierref'] ?? '')
      .filter((name) => !names.includes(name))
      .map((name) => `dependency ${name}`),
  ];
}

function testFaults(manifest: XmlTree, trees: ReadonlyMap<string, XmlTree>): readonly string[] {
  const resources = within(manifest, 'resource');
  const tests = resources.filter(({ attributes }) => attributes['type'] === 'imsqti_test_xmlv3p0');
  const test = trees.get(tests[0]?.attributes['href'] ?? '');
  if (test === undefined || tests.length !== 1) return ['not one test'];
  const references = within(test, 'qti-assessment-item-ref').map(({ attributes }) => attributes);
  const items = resources.filter(({ attributes }) => attributes['type'] === 'imsqti_item_xmlv3p0');
  return [
    ...(test.name === 'qti-assessment-test' ? [] : [`root ${test.name}`]),
    ...namingFaults(references.map(({ identifier }) => identifier ?? '')),
    ...references
      .filter(({ href, identifier }) => trees.get(href ?? '')?.attributes['identifier'] !== identifier)
      .map(({ href }) => `the test refers to ${String(href)}`),
    ...items
      .filter(({ attributes }) => !references.some(({ href }) => href === attributes['href']))
      .map(({ attributes }) => `the test leaves out ${String(attributes['href'])}`),
  ];
}

function itemFaults(name: string, item: XmlTree): readonly string[] {
  const { identifier, title = '' } = item.attributes;
  const head = [
    ...(item.name === 'qti-assessment-item' ? [] : [`root ${item.name}`]),
    ...(identifier === name ? [] : [`it is called ${String(identifier)}`]),
    ...(title === '' ? ['no title'] : []),
    ...['adaptive', 'time-dependent', 'xml:lang']
      .filter((attribute) => item.attributes[attribute] === undefined)
      .map((attribute) => `no ${attribute}`),
  ];
  return [...head, ...variableFaults(item), ...choiceFaults(item), ...foreign(item), ...keyFaults(item)];
}

function variableFaults(item: XmlTree): readonly string[] {
  const responses = all(item, 'qti-response-declaration');
  const outcomes = all(item, 'qti-outcome-declaration');
  const nameOf = ({ attributes }: XmlTree): string => attributes['identifier'] ?? '';
  const [asked, declared] = [INTERACTIONS.flatMap((one) => within(item, one)), responses.map(nameOf)];
  const bound = asked.map(({ attributes }) => attributes['response-identifier'] ?? '');
  const shown = ['qti-feedback-inline', 'qti-feedback-block', 'qti-modal-feedback'].flatMap((one) => [
    ...all(item, one),
    ...within(item, one),
  ]);
  return [
    ...namingFaults([...declared, ...outcomes.map(nameOf)]),
    ...namingFaults(bound),
    ...bound.filter((one) => !declared.includes(one)).map((one) => `${one} is not declared`),
    ...declared.filter((one) => !bound.includes(one)).map((one) => `${one} is never asked`),
    ...['SCORE', 'MAXSCORE'].filter((one) => !outcomes.map(nameOf).includes(one)).map((one) => `no ${one}`),
    ...shown
      .map(({ attributes }) => attributes['outcome-identifier'] ?? '')
      .filter((one) => !outcomes.map(nameOf).includes(one))
      .map((one) => `feedback by ${one}`),
    ...asked.flatMap((one) => cardinalityFaults(one, responses)),
  ];
}

/** One choice has single cardinality, and the other way round. */
function cardinalityFaults({ attributes }: XmlTree, responses: readonly XmlTree[]): readonly string[] {
  const most = attributes['max-choices'];
  const declaration = responses.find(
    (one) => one.attributes['identifier'] === attributes['response-identifier'],
  );
  if (most === undefined || declaration === undefined) return [];
  return (most === '1') === (declaration.attributes['cardinality'] === 'single')
    ? []
    : [`max-choices ${most} of ${String(attributes['response-identifier'])}`];
}

function choiceFaults(item: XmlTree): readonly string[] {
  const choices = CHOICES.flatMap((one) => within(item, one)).map(
    ({ attributes }) => attributes['identifier'] ?? '',
  );
  const isChoice = (value: string): boolean => value.split(' ').every((one) => choices.includes(one));
  return [
    ...namingFaults(choices),
    ...all(item, 'qti-response-declaration').flatMap((declaration) => {
      if (declaration.attributes['base-type'] === 'float') return [];
      const correct = valuesIn(declaration, 'qti-correct-response');
      const keys = within(declaration, 'qti-map-entry').map(({ attributes }) => attributes['map-key'] ?? '');
      return [
        ...(correct.length === 0 ? ['no correct response'] : []),
        ...[...correct, ...keys].filter((value) => !isChoice(value)).map((value) => `${value} is no choice`),
      ];
    }),
  ];
}

function foreign(item: XmlTree): readonly string[] {
  const every = (tree: XmlTree): readonly XmlTree[] => tree.children.flatMap((one) => [one, ...every(one)]);
  return every(item)
    .filter(({ name }) => !name.startsWith('qti-'))
    .filter(({ name, attributes }) => !HTML.includes(name) || Object.keys(attributes).length > 0)
    .map(({ name }) => `foreign markup ${name}`);
}
