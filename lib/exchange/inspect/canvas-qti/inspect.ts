/** A package of QTI 1.2 as Canvas takes it: the manifest, the questions that it names, their rules and feedback. */
import { readCodes } from '../../read/codes.ts';
import { inspectCodes } from '../codes.ts';
import {
  doubled,
  hold,
  placeOf,
  tell,
  type Files,
  type Inspecting,
  type InspectPackage,
} from '../inspecting.ts';
import { openXml } from '../open-entry.ts';
import { resourcesOf, tellOfManifestFiles, tellOfUnnamed } from '../manifest-files.ts';
import { all, attribute, textAt, within, type XmlPart, type XmlTree } from '../xml/xml-tree.ts';
import { tellOfItem } from './item.ts';

const MANIFEST = 'imsmanifest.xml';
/** Resource type of questions. Source: IMS Common Cartridge, as `gems/plugins/qti_exporter` of Canvas looks for it. */
const QUESTIONS = 'imsqti_xmlv1p2';

/**
 * Looks at a package for Canvas. Diagnostics: `exchange/package-file`, `exchange/package-head`, `exchange/no-questions`, and
 * those of its documents and questions.
 */
export const inspectCanvas: InspectPackage = (inspecting, files) => {
  const manifest = openXml(inspecting, files, MANIFEST);
  if (manifest === undefined) return;
  const named = tellOfManifestFiles(inspecting, files, manifest);
  tellOfUnnamed(inspecting, files, named);
  const questions = resourcesOf(manifest).filter(({ attributes }) => attributes['type'] === QUESTIONS);
  hold(inspecting, inspectCodes.packageHead, manifest.place(manifest.root), [
    [
      questions.length === 1,
      `Unexpected ${String(questions.length)} resources of the type ${QUESTIONS}, expected one`,
    ],
  ]);
  const path = attribute(all(questions[0] ?? manifest.root, 'file')[0] ?? manifest.root, 'href');
  if (!files.has(path)) return;
  const part = openXml(inspecting, files, path);
  if (part === undefined) return;
  const items = itemsOf(part.root);
  tellOfItems(inspecting, part, items);
  tellOfSettings(inspecting, files, named, items.length);
};

function tellOfItems(inspecting: Inspecting, part: XmlPart, items: readonly XmlTree[]): void {
  if (items.length === 0)
    tell(
      inspecting,
      readCodes.noQuestions,
      part.place(part.root),
      'Unexpected file without an item in a section of an assessment, expected one at least',
    );
  for (const ident of doubled(items.map((item) => attribute(item, 'ident'))))
    tell(
      inspecting,
      readCodes.sameId,
      part.place(items.findLast((item) => attribute(item, 'ident') === ident) ?? part.root),
      `Unexpected second item "${ident}", expected each once`,
    );
  for (const item of items) tellOfItem(inspecting, part, item);
}

function itemsOf(root: XmlTree): readonly XmlTree[] {
  return all(root, 'assessment')
    .flatMap((assessment) => all(assessment, 'section'))
    .flatMap((section) => all(section, 'item'));
}

/** The settings of the quiz, whose points are those of its questions: one each. Diagnostics: `exchange/package-head`. */
function tellOfSettings(
  inspecting: Inspecting,
  files: Files,
  named: ReadonlySet<string>,
  points: number,
): void {
  const path = [...named].find((one) => one.endsWith('/assessment_meta.xml') && files.has(one));
  if (path === undefined) {
    tell(
      inspecting,
      inspectCodes.packageFile,
      placeOf(inspecting, MANIFEST),
      'Unexpected manifest without assessment_meta.xml, expected the settings of the quiz',
    );
    return;
  }
  const part = openXml(inspecting, files, path);
  if (part === undefined) return;
  const said = textAt(part.root, 'points_possible');
  hold(inspecting, inspectCodes.packageHead, settingPlace(part), [
    [part.root.name === 'quiz', `Unexpected element <${part.root.name}>, expected <quiz>`],
    [textAt(part.root, 'title') !== '', 'Unexpected quiz without a title, expected one'],
    [
      Number(said) === points,
      `Unexpected points_possible of "${said}", expected the ${String(points)} of its questions`,
    ],
  ]);
}

function settingPlace(part: XmlPart) {
  return part.place(within(part.root, 'points_possible')[0] ?? part.root);
}
