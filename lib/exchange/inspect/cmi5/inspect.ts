/** A package of cmi5: the course structure (cmi5 13 and 14), its pages, and the items in them. */
import { inspectCodes } from '../codes.ts';
import {
  doubled,
  hold,
  placeOf,
  tell,
  type Files,
  type Inspecting,
  type InspectPackage,
  type Rules,
} from '../inspecting.ts';
import { openXml } from '../open-entry.ts';
import { all, attribute, textAt, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';
import { inspectUnitPage } from './unit-page.ts';

const STRUCTURE = 'cmi5.xml';
const NAMESPACE = 'https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd';
const MOVE_ON = ['Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed', 'NotApplicable'];
const LAUNCH_METHODS = ['AnyWindow', 'OwnWindow'];
const UNIT_ELEMENTS = 'title description url';
const IRI = /^[a-z][a-z0-9+.-]*:\S+$/iu;
/** Up to four decimals from 0 to 1 (cmi5 13.1.4). */
const MASTERY = /^(?:0(?:\.\d{1,4})?|1(?:\.0{1,4})?)$/u;

/**
 * Looks at a package of cmi5. Diagnostics: `exchange/package-head`, `exchange/package-file`, `exchange/identifier`, and those of
 * its pages.
 */
export const inspectCmi5: InspectPackage = (inspecting, files) => {
  const part = openXml(inspecting, files, STRUCTURE);
  if (part === undefined) return;
  const { root, place } = part;
  const [courses, units] = [all(root, 'course'), all(root, 'au')];
  hold(inspecting, inspectCodes.packageHead, place(root), [
    [
      root.name === 'courseStructure' && root.attributes['xmlns'] === NAMESPACE,
      `Unexpected element <${root.name}> in the namespace "${attribute(root, 'xmlns')}", expected <courseStructure> in ${NAMESPACE}`,
    ],
    [
      courses.length === 1 && root.children[0] === courses[0],
      `Unexpected ${String(courses.length)} courses, expected one course, first`,
    ],
    [units.length > 0, 'Unexpected structure without a unit, expected one at least'],
  ]);
  for (const child of root.children)
    if (child.name !== 'course' && child.name !== 'au')
      tell(
        inspecting,
        inspectCodes.packageHead,
        place(child),
        `Unexpected element <${child.name}>, expected <course> or <au>`,
      );
  tellOfNames(inspecting, part, [...courses, ...units]);
  tellOfFiles(inspecting, files, part, units);
  for (const unit of units) tellOfUnit(inspecting, files, part, unit);
};

function tellOfNames(inspecting: Inspecting, { place }: XmlPart, named: readonly XmlTree[]): void {
  const ids = named.map((one) => attribute(one, 'id'));
  const [first] = named;
  for (const one of named) {
    if (!IRI.test(attribute(one, 'id')))
      tell(
        inspecting,
        inspectCodes.identifier,
        place(one),
        `Unexpected id "${attribute(one, 'id')}", expected an address`,
      );
    for (const name of ['title', 'description']) {
      const texts = all(one, name).flatMap((text) => all(text, 'langstring'));
      if (
        texts.length === 0 ||
        texts.some((text) => text.text.trim() === '' || attribute(text, 'lang') === '')
      )
        tell(
          inspecting,
          inspectCodes.packageHead,
          place(one),
          `Unexpected ${one.name} without a ${name}, expected a langstring with its language`,
        );
    }
  }
  if (first === undefined) return;
  for (const id of doubled(ids))
    tell(
      inspecting,
      inspectCodes.identifier,
      place(first),
      `Unexpected second id "${id}", expected each once`,
    );
}

function tellOfFiles(
  inspecting: Inspecting,
  files: Files,
  { place, root }: XmlPart,
  units: readonly XmlTree[],
): void {
  const urls = units.map((unit) => textAt(unit, 'url'));
  for (const url of doubled(urls))
    tell(
      inspecting,
      inspectCodes.identifier,
      place(root),
      `Unexpected second unit with the page "${url}", expected each page once`,
    );
  for (const path of files.keys())
    if (path !== STRUCTURE && !urls.includes(path))
      tell(
        inspecting,
        inspectCodes.packageFile,
        placeOf(inspecting, path),
        'Unexpected file that no unit has, expected the pages of the units',
      );
}

function tellOfUnit(inspecting: Inspecting, files: Files, { place }: XmlPart, unit: XmlTree): void {
  const { moveOn = 'NotApplicable', launchMethod = 'AnyWindow' } = unit.attributes;
  const elements = unit.children.map(({ name }) => name).join(' ');
  const url = textAt(unit, 'url');
  const page = inspectUnitPage(inspecting, files, url);
  hold(inspecting, inspectCodes.packageHead, place(unit), [
    [
      elements === UNIT_ELEMENTS,
      `Unexpected elements "${elements}" of a unit, expected ${UNIT_ELEMENTS}, in this order`,
    ],
    [MOVE_ON.includes(moveOn), `Unexpected moveOn "${moveOn}", expected one of ${MOVE_ON.join(', ')}`],
    [
      LAUNCH_METHODS.includes(launchMethod),
      `Unexpected launchMethod "${launchMethod}", expected ${LAUNCH_METHODS.join(' or ')}`,
    ],
    ...masteryRules(unit, page),
  ]);
}

function masteryRules(
  { attributes: { masteryScore, moveOn = '' } }: XmlTree,
  page: { readonly mastery?: number | undefined } | undefined,
): Rules {
  const score = masteryScore === undefined ? undefined : Number(masteryScore);
  const isWanted = moveOn.includes('Passed');
  return [
    [
      MASTERY.test(masteryScore ?? '0'),
      `Unexpected masteryScore "${String(masteryScore)}", expected 0 to 1 with at most four decimals`,
    ],
    [
      isWanted === (score !== undefined),
      isWanted
        ? 'Unexpected moveOn that asks for a verdict, expected a masteryScore for it'
        : 'Unexpected masteryScore, expected a moveOn that asks for it',
    ],
    [
      page === undefined || page.mastery === score,
      `Unexpected masteryScore "${String(masteryScore)}", expected the ${String(page?.mastery)} of the page`,
    ],
  ];
}
