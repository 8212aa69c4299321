/** Two courses of one lesson each, and edits of every file of them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { corpusFiles, writeCorpus } from '#tests/bench/corpus/corpus.ts';

export const LESSONS = 2;
export const files = [...corpusFiles(LESSONS, 'law', 1)];
export const lessons = files
  .filter(({ path }) => /^content\/course-\d\/(?!course)/u.test(path))
  .map(({ path }) => path);
const roots: string[] = [];
/** A root with the two courses; see `removeRoots`. */
export function newRoot(): string {
  const root = mkdtempSync(join(tmpdir(), 'stemma-root-'));
  roots.push(root);
  writeCorpus(root, LESSONS, 'law', 1);
  return root;
}

/** A change of one file: what is written, or that it is removed. */
export type Edit = readonly [path: string, change: (text: string) => string | undefined];

/** A source that no lesson cites. */
export const LEAFLET = `leaflet:
  title: A leaflet
  publisher: unknown
  edition: unknown
  retrieved: unknown
  url: unknown
`;
export const shared = 'content/vocabulary/shared.yaml';
export const EDITS: readonly Edit[] = [
  ...lessons.flatMap((path): Edit[] => [
    [
      path,
      (text) =>
        text
          .replace(/Students learn[^.]*\./u, 'Learners see it best at the bed.')
          .concat('\nAnd one line more.\n'),
    ],
    [path, (text) => text.replace(/category: \S+/u, 'category: rare')],
    [path, (text) => text.replace('source: handbook#uses', 'source: handbok#uses')],
    [path, (text) => text.replace('relation: acts-at', 'relation: used-for')],
    [path, (text) => text.replace(/ {2}- kind: action[\s\S]*?(?=---)/u, '')],
    [path, () => undefined],
  ]),
  // Into the other course: to a page that is there, and to one that is not.
  [lessons[0] ?? '', (text) => `${text}\nSee [it](../course-2/course.md) and [this](../course-2/gone.md).\n`],
  // One course speaks of another's medicine: the two are then of one family.
  [lessons[0] ?? '', (text) => text.replace(/(objective: reactions\n\s+subject: )bel/u, '$1cor')],
  [shared, (text) => text.replace('label: tremor', 'label: trembling')],
  [shared, (text) => text.replace('statement: "{subject} acts at', 'statement: "{subject} works at')],
  [shared, (text) => text.replace('functional: true', 'functional: false')],
  [shared, (text) => `${text}: : :\n`],
  [
    'content/vocabulary/course-2.yaml',
    (text) => text.replace('kind: use,', 'kind: use, names-complete: true,'),
  ],
  ['content/sources.yaml', (text) => text.replace('publisher: unknown', 'publisher: Somebody')],
  ['content/sources.yaml', (text) => `${LEAFLET}${text}`],
  ['content/sources.yaml', (text) => `${text}${LEAFLET.replace('A leaflet', 'The leaflet')}`],
  ['content/sources.yaml', (text) => text.replace('handbook:', 'handbok:')],
  ['content/sources.yaml', (text) => text.replace('uses: Uses, ', '')],
  ['content/sources.yaml', (text) => `${text}: : :\n`],
  [lessons[1] ?? '', (text) => text.replace('source: handbook#uses', 'source: leaflet')],
  ['content/course-1/course.md', (text) => text.replace('title: ', 'title: Our ')],
  ['quizzes/blueprints/course-1.md', (text) => text.replace('items: 4', 'items: 80')],
  ['quizzes/blueprints/course-2.md', (text) => text.replace('course: course-2', 'course: course-9')],
];
export const original = new Map(files.map(({ path, text }) => [path, text]));
const textOf = (root: string, path: string): string | undefined => {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
};

export function apply(root: string, [path, change]: Edit): void {
  const text = change(textOf(root, path) ?? original.get(path) ?? '');
  if (text === undefined) rmSync(join(root, path), { force: true });
  else writeFileSync(join(root, path), text);
}

/** To be called when the tests of a file are over. */
export function removeRoots(): void {
  for (const root of roots.splice(0)) rmSync(root, { recursive: true });
}
