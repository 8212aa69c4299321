/** Which format a file is, by what stands in it: names are changed, and lie. */
import type { Files } from './inspecting.ts';

/** The name of a format, as in `lib/exchange/formats`; undefined where nothing says one. */
export type Recognised = string | undefined;

/** Signs of packages, the surest first: which files, or which words in the manifest. */
const PACKAGES: readonly (readonly [
  format: string,
  isIt: (paths: ReadonlySet<string>, manifest: string) => boolean,
])[] = [
  [
    'anki',
    (paths) =>
      [...paths].some((path) => /^collection\.(?:anki2|anki21b?)$/u.test(path)) || paths.has('media'),
  ],
  ['kahoot', (paths) => paths.has('xl/workbook.xml') || [...paths].some((path) => path.startsWith('xl/'))],
  ['examsoft-word', (paths) => [...paths].some((path) => path.startsWith('word/'))],
  ['cmi5', (paths) => paths.has('cmi5.xml')],
  ['scorm-12', (_, manifest) => /ADL SCORM|adlcp[:_]/u.test(manifest)],
  ['qti3', (_, manifest) => /imsqti_\w+_xmlv3|qtiv3p0|QTI Package/u.test(manifest)],
  ['canvas-qti', (_, manifest) => /imsqti_xmlv1p|imscc_xmlv1p1/u.test(manifest)],
  // Without a manifest, or with another.
  ['canvas-qti', (paths) => [...paths].some((path) => path.endsWith('assessment_meta.xml'))],
  ['qti3', (paths) => paths.has('test.xml') || [...paths].some((path) => /^items\/.*\.xml$/u.test(path))],
  ['scorm-12', (paths, manifest) => paths.has('index.html') && manifest !== ''],
  ['cmi5', (paths) => paths.has('index.html')],
];

/** @param manifest the text of `imsmanifest.xml`; empty where there is none */
export function recognisePackage(files: Files, manifest: string): Recognised {
  const paths = new Set(files.keys());
  return PACKAGES.find(([, isIt]) => isIt(paths, manifest))?.[0];
}

/** The folder in which all files of a package stand; undefined when they do not. */
export function onlyFolder(files: Files): string | undefined {
  const [first] = files.keys();
  const folder = first?.includes('/') === true ? first.slice(0, first.indexOf('/') + 1) : undefined;
  return folder !== undefined && [...files.keys()].every((path) => path.startsWith(folder))
    ? folder
    : undefined;
}

/** Names of the columns that a table must have. */
const COLUMNS = /(?:^|[,;\t"])(?:stem|question|keys?|option\s?1|answer)(?:$|[,;\t"])/iu;

/** A category, a title or an id at the beginning of a line, or braces with an answer in them. */
const GIFT = /^(?:\$CATEGORY:|::|\/\/ ?\[(?:id|tag):)|\{\s*(?:[=~]|#[^#]|####)/mu;

/** Of a text: by how it begins, since its end may be missing. */
export function recogniseText(text: string): Recognised {
  const begun = text.replace(/^\uFEFF/u, '').trimStart();
  const [line = ''] = begun.split('\n', 1);
  if (/^<(?:\?xml|!--|quiz\b|question\b)/iu.test(begun))
    return /<quiz\b|<question\b/u.test(begun) ? 'moodle-xml' : undefined;
  if (begun.startsWith('<')) return undefined;
  if (GIFT.test(begun)) return 'gift';
  return /[,;\t]/u.test(line) && COLUMNS.test(line.trim()) ? 'csv' : undefined;
}
