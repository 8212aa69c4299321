/** A package of QTI 3: manifest, test and items. Source: QTI 3.0.1 packaging, and ASI information model. */
import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import { doubled, hold, tell, type Inspecting, type InspectPackage } from '../inspecting.ts';
import { resourcesOf, tellOfManifestFiles, tellOfUnnamed } from '../manifest-files.ts';
import { openXml } from '../open-entry.ts';
import { attribute, textAt, within, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';
import { tellOfItem } from './item.ts';
import { QTI_NAMESPACE, tellOfNames } from './names.ts';

const MANIFEST = 'imsmanifest.xml';
const TEST = 'imsqti_test_xmlv3p0';
const ITEM = 'imsqti_item_xmlv3p0';
const PACKAGE_NAMESPACE = 'http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1';

/**
 * Looks at a package of QTI 3. Diagnostics: `exchange/package-file`, `exchange/package-head`, `exchange/identifier`,
 * `exchange/no-questions`, `exchange/same-id`, and those of its documents and items.
 */
export const inspectQti3: InspectPackage = (inspecting, files) => {
  const manifest = openXml(inspecting, files, MANIFEST);
  if (manifest === undefined) return;
  const named = tellOfManifestFiles(inspecting, files, manifest);
  tellOfUnnamed(inspecting, files, named);
  const resources = resourcesOf(manifest);
  tellOfHead(inspecting, manifest, resources);
  const parts = new Map(
    resources
      .map((resource) => attribute(resource, 'href'))
      .filter((href) => files.has(href))
      .map((href) => [href, openXml(inspecting, files, href)]),
  );
  const items = resources.filter((one) => one.attributes['type'] === ITEM);
  for (const resource of items) {
    const part = parts.get(attribute(resource, 'href'));
    inspecting.ids.push(textAt(resource, 'metadata', 'lom', 'general', 'identifier', 'entry'));
    if (part !== undefined) tellOfItem(inspecting, part, attribute(resource, 'identifier'));
  }
  tellOfIds(inspecting, manifest, items.length);
  const test = testOf(inspecting, manifest, parts);
  if (test !== undefined) tellOfTest(inspecting, test, parts, items);
};

function tellOfHead(inspecting: Inspecting, manifest: XmlPart, resources: readonly XmlTree[]): void {
  const { root } = manifest;
  const [schema, version] = ['schema', 'schemaversion'].map((name) => textAt(root, 'metadata', name));
  hold(inspecting, inspectCodes.packageHead, manifest.place(root), [
    [
      root.name === 'manifest' && root.attributes['xmlns'] === PACKAGE_NAMESPACE,
      `Unexpected element <${root.name}> in the namespace "${attribute(root, 'xmlns')}", expected <manifest> in ${PACKAGE_NAMESPACE}`,
    ],
    [schema === 'QTI Package', `Unexpected schema "${String(schema)}", expected QTI Package`],
    [
      version?.startsWith('3.0') === true,
      `Unexpected schemaversion "${String(version)}", expected 3.0 or 3.0.1`,
    ],
  ]);
  tellOfNames(inspecting, manifest.place(root), [
    ...new Set(resources.map((one) => attribute(one, 'identifier'))),
  ]);
  for (const resource of resources) {
    const type = attribute(resource, 'type');
    if (type !== TEST && type !== ITEM)
      tell(
        inspecting,
        inspectCodes.packageHead,
        manifest.place(resource),
        `Unexpected type "${type}" of a resource, expected ${TEST} or ${ITEM}`,
      );
  }
}

function tellOfIds(inspecting: Inspecting, manifest: XmlPart, count: number): void {
  if (count === 0)
    tell(
      inspecting,
      readCodes.noQuestions,
      manifest.place(manifest.root),
      'Unexpected package without an item, expected one at least',
    );
  for (const id of doubled(inspecting.ids))
    tell(
      inspecting,
      readCodes.sameId,
      manifest.place(manifest.root),
      `Unexpected second item with the id "${id}", expected each id once`,
    );
}

function testOf(
  inspecting: Inspecting,
  manifest: XmlPart,
  parts: ReadonlyMap<string, XmlPart | undefined>,
): XmlPart | undefined {
  const tests = resourcesOf(manifest).filter((one) => one.attributes['type'] === TEST);
  if (tests.length !== 1)
    tell(
      inspecting,
      inspectCodes.packageHead,
      manifest.place(manifest.root),
      `Unexpected ${String(tests.length)} tests, expected one`,
    );
  return parts.get(attribute(tests[0] ?? manifest.root, 'href'));
}

function tellOfTest(
  inspecting: Inspecting,
  test: XmlPart,
  parts: ReadonlyMap<string, XmlPart | undefined>,
  items: readonly XmlTree[],
): void {
  const { root, place } = test;
  const references = within(root, 'qti-assessment-item-ref');
  hold(inspecting, inspectCodes.packageHead, place(root), [
    [
      root.name === 'qti-assessment-test' && root.attributes['xmlns'] === QTI_NAMESPACE,
      `Unexpected element <${root.name}>, expected <qti-assessment-test> in ${QTI_NAMESPACE}`,
    ],
    [attribute(root, 'title') !== '', 'Unexpected test without a title, expected one'],
  ]);
  tellOfNames(
    inspecting,
    place(root),
    references.map((one) => attribute(one, 'identifier')),
  );
  for (const reference of references) {
    const [href, name] = [attribute(reference, 'href'), attribute(reference, 'identifier')];
    const item = parts.get(href);
    if (!parts.has(href))
      tell(
        inspecting,
        inspectCodes.packageFile,
        place(reference),
        `Unexpected reference to "${href}", expected an item of the package`,
      );
    else if (item !== undefined && item.root.attributes['identifier'] !== name)
      tell(
        inspecting,
        inspectCodes.identifier,
        place(reference),
        `Unexpected reference to "${name}" in "${href}", expected "${attribute(item.root, 'identifier')}"`,
      );
  }
  for (const item of items.map((one) => attribute(one, 'href')))
    if (!references.some((one) => attribute(one, 'href') === item))
      tell(
        inspecting,
        inspectCodes.packageFile,
        place(root),
        `Unexpected test without "${item}", expected every item of the package`,
      );
  tellOfPoints(inspecting, test, parts);
}

/** The most points of the test are those of its items, each times its weight. Diagnostics: `exchange/scoring`. */
function tellOfPoints(
  inspecting: Inspecting,
  { root, place }: XmlPart,
  parts: ReadonlyMap<string, XmlPart | undefined>,
): void {
  const most = pointsOf(root);
  const sum = within(root, 'qti-assessment-item-ref').reduce((total, reference) => {
    const item = parts.get(attribute(reference, 'href'));
    const weight = Number(within(reference, 'qti-weight')[0]?.attributes['value'] ?? 1);
    return total + (item === undefined ? 0 : pointsOf(item.root) * weight);
  }, 0);
  // Weights are written with eight decimals.
  if ([...parts.values()].includes(undefined) || Math.abs(most - sum) <= 1e-4) return;
  tell(
    inspecting,
    inspectCodes.scoring,
    place(root),
    `Unexpected MAXSCORE of ${String(most)}, expected the ${String(Number(sum.toFixed(4)))} of the items`,
  );
}

function pointsOf(root: XmlTree): number {
  const declared = within(root, 'qti-outcome-declaration').find(
    (one) => one.attributes['identifier'] === 'MAXSCORE',
  );
  return declared === undefined ? 0 : Number(textAt(declared, 'qti-default-value', 'qti-value'));
}
