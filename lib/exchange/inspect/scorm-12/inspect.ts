/** A package of SCORM 1.2: its manifest, its page, and the questions that the page is given. Source: SCORM 1.2 content aggregation model. */
import { z } from 'zod';
import { inspectCodes } from '../codes.ts';
import { hold, tell, type Inspecting, type InspectPackage, type Rules } from '../inspecting.ts';
import { tellOfManifestFiles, tellOfUnnamed } from '../manifest-files.ts';
import { openXml } from '../open-entry.ts';
import { playedData, playedItem } from '../played/data-schema.ts';
import { readPage } from '../played/page.ts';
import {
  all,
  attribute,
  NOTHING,
  textAt,
  under,
  within,
  type XmlPart,
  type XmlTree,
} from '../xml/xml-tree.ts';

const MANIFEST = 'imsmanifest.xml';
const NAMESPACE = 'http://www.imsproject.org/xsd/imscp_rootv1p1p2';
const ADL_NAMESPACE = 'http://www.adlnet.org/xsd/adlcp_rootv1p2';
const IDENTIFIER = /^[A-Za-z_][\w.-]*$/u;

const data = z.strictObject({ ...playedData, items: z.array(z.strictObject(playedItem)).min(1) });

/**
 * Looks at a package of SCORM 1.2. Diagnostics: `exchange/package-head`, `exchange/package-file`, `exchange/identifier`, and
 * those of its page.
 */
export const inspectScorm: InspectPackage = (inspecting, files) => {
  const manifest = openXml(inspecting, files, MANIFEST);
  if (manifest === undefined) return;
  const named = tellOfManifestFiles(inspecting, files, manifest);
  tellOfUnnamed(inspecting, files, named);
  tellOfHead(inspecting, manifest);
  const resource = under(manifest.root, 'resources', 'resource') ?? NOTHING;
  const page = attribute(resource, 'href');
  tellOfOrganization(inspecting, manifest, resource);
  tellOfResources(inspecting, manifest, resource);
  readPage(inspecting, files, page, data);
};

function tellOfHead(inspecting: Inspecting, { root, place }: XmlPart): void {
  const [schema, version] = ['schema', 'schemaversion'].map((name) => textAt(root, 'metadata', name));
  hold(inspecting, inspectCodes.packageHead, place(root), [
    [
      root.name === 'manifest' && root.attributes['xmlns'] === NAMESPACE,
      `Unexpected element <${root.name}>, expected <manifest> in ${NAMESPACE}`,
    ],
    [
      root.attributes['xmlns:adlcp'] === ADL_NAMESPACE,
      `Unexpected xmlns:adlcp "${attribute(root, 'xmlns:adlcp')}", expected ${ADL_NAMESPACE}`,
    ],
    [schema === 'ADL SCORM', `Unexpected schema "${String(schema)}", expected ADL SCORM`],
    [version === '1.2', `Unexpected schemaversion "${String(version)}", expected 1.2`],
  ]);
  const named = ['organization', 'item', 'resource'].flatMap((name) => within(root, name));
  for (const tree of [root, ...named]) {
    const name = attribute(tree, 'identifier');
    if (!IDENTIFIER.test(name))
      tell(
        inspecting,
        inspectCodes.identifier,
        place(tree),
        `Unexpected identifier "${name}", expected a letter and then letters, digits, "_", "." or "-"`,
      );
  }
}

function tellOfOrganization(inspecting: Inspecting, { root, place }: XmlPart, resource: XmlTree): void {
  const organizations = under(root, 'organizations') ?? NOTHING;
  const organization = under(organizations, 'organization') ?? NOTHING;
  const played = under(organization, 'item') ?? NOTHING;
  const [wanted, there] = [attribute(organizations, 'default'), attribute(organization, 'identifier')];
  hold(inspecting, inspectCodes.packageHead, place(organization === NOTHING ? root : organization), [
    [
      all(organizations, 'organization').length === 1,
      `Unexpected ${String(all(organizations, 'organization').length)} organizations, expected one`,
    ],
    [wanted === there, `Unexpected default organization "${wanted}", expected "${there}"`],
    [
      [organization, played].every((one) => textAt(one, 'title') !== ''),
      'Unexpected empty title, expected one of the organization and of its item',
    ],
    [
      all(organization, 'item').length === 1,
      `Unexpected ${String(all(organization, 'item').length)} items of the organization, expected one`,
    ],
    [
      attribute(played, 'identifierref') === attribute(resource, 'identifier'),
      `Unexpected resource of the item "${attribute(played, 'identifierref')}", expected "${attribute(resource, 'identifier')}"`,
    ],
    ...masteryRules(played),
  ]);
}

/** A whole number of per cent, once (SCORM 1.2 CAM 2.3.2, adlcp:masteryscore). */
function masteryRules(played: XmlTree): Rules {
  const scores = all(played, 'adlcp:masteryscore').map(({ text }) => text.trim());
  return [
    [scores.length <= 1, 'Unexpected second mastery score, expected one at most'],
    [
      scores.every((one) => /^\d{1,3}$/u.test(one) && Number(one) <= 100),
      `Unexpected mastery score "${scores.join(' ')}", expected a whole number from 0 to 100`,
    ],
  ];
}

function tellOfResources(inspecting: Inspecting, { root, place }: XmlPart, resource: XmlTree): void {
  const count = within(root, 'resource').length;
  const [scormtype, type] = [attribute(resource, 'adlcp:scormtype'), attribute(resource, 'type')];
  hold(inspecting, inspectCodes.packageHead, place(resource === NOTHING ? root : resource), [
    [count === 1, `Unexpected ${String(count)} resources, expected one`],
    [
      scormtype === 'sco',
      `Unexpected adlcp:scormtype "${scormtype}", expected sco: written so, in small letters`,
    ],
    [type === 'webcontent', `Unexpected type of the resource "${type}", expected webcontent`],
  ]);
}
