import { compareText } from '#lib/base/diagnostic.ts';
import { unique } from '#lib/base/unique.ts';
import { referenceCodes } from '#lib/content/codes/reference-codes.ts';
import { linksElsewhere } from '#lib/content/link/link-elsewhere.ts';
import type { ContentPart } from '#lib/content/part.ts';
import type { LinkUse } from '#lib/content/sanitise.ts';
import type { Titled } from '#lib/content/same-titles.ts';
import { SOURCES_FILE } from '#lib/content/routes.ts';
import type { WrittenItem } from '#lib/content/written/written-item.ts';
import { familiesOf, type Pair } from './families.ts';
import { wordsOf } from './name-index.ts';
import { digestLesson } from './lesson-digest.ts';
import { packDigest, type PackedDigest } from './packed-digest.ts';
import { PlanMemory } from './plan-memory.ts';
import { digestVocabulary, type VocabularyDigest } from './vocabulary-index.ts';

/** What a file is to the plan: a function of the file alone, so that it can be kept until the file changes. Plain JSON. */
export interface FileDigest {
  readonly path: string;
  readonly kind: ContentPart['kind'];
  /** The course that it belongs to; empty when it belongs to none. */
  readonly course: string;
  /** Of a lesson that could be read. */
  readonly lesson?: PackedDigest;
  /** Of a file of the vocabulary. */
  readonly vocabulary?: VocabularyDigest;
  /** Of a quiz with items written by hand: the courses whose facts they cite. Their words may name anything of the vocabulary. */
  readonly cites?: readonly string[];
  /** The words of their stems: an amount of another course among them would be named beside what is declared. */
  readonly asks?: readonly string[];
  /** Of words or sources that cannot be read, or stand where none are: all courses may miss what it holds, and only that is told. */
  readonly hides?: true;
  /** Its links to quizzes and into other courses, where it has any. */
  readonly leads?: readonly LinkUse[];
  /** Of a course that could be read. */
  readonly title?: Titled;
}

/** Files that are compiled together and by themselves. Paths and courses are sorted. */
export interface Shard {
  /** A family; empty for what belongs to no course, the whole vocabulary among it. */
  readonly courses: readonly string[];
  /** What is reported and served from here. */
  readonly own: readonly string[];
  /** What it reads besides: files of the vocabulary, and the sources. */
  readonly shared: readonly string[];
  /** Of the sources those that its lessons cite, sorted: of the others nothing bears on it. */
  readonly cited: readonly string[];
}

/** The digest of what was read from one file. */
export function digestPart(part: ContentPart): FileDigest {
  const course = courseOf(part);
  const digest = { path: part.path, kind: part.kind, course, ...leadsOf(part, course) };
  switch (part.kind) {
    case 'lesson':
      return part.lesson === undefined
        ? digest
        : { ...digest, lesson: packDigest(digestLesson(part.lesson)) };
    case 'course':
      return { ...digest, ...titleOf(part) };
    case 'blueprint':
      return { ...digest, ...citedIn(part.blueprint?.written ?? []) };
    case 'vocabulary':
      return { ...digest, vocabulary: digestVocabulary(part) };
    case 'other':
      return hidesWords(part, course) ? { ...digest, hides: true } : digest;
    default:
      return digest;
  }
}

function citedIn(written: readonly WrittenItem[]): Pick<FileDigest, 'cites' | 'asks'> {
  if (written.length === 0) return {};
  return { cites: coursesCited(written), asks: unique(written.flatMap(({ stem }) => wordsOf(stem))) };
}

function leadsOf(part: ContentPart, course: string): Pick<FileDigest, 'leads'> {
  const leads = linksElsewhere(part, course);
  return leads.length === 0 ? {} : { leads };
}

function titleOf({ course }: Extract<ContentPart, { kind: 'course' }>): Pick<FileDigest, 'title'> {
  if (course === undefined) return {};
  return { title: { title: course.entry.title, place: course.locate(['title']) } };
}

/** What stands for a file of one course, that course alone misses. */
function hidesWords({ path, diagnostics }: ContentPart, course: string): boolean {
  if (course !== '') return false;
  const isOfAll = path === SOURCES_FILE || path.startsWith('content/vocabulary/');
  const { code } = referenceCodes.unknownFile;
  return isOfAll || diagnostics.some((one) => one.code === code && one.severity === 'error');
}

/** A fact of another course is written `course/lesson/fact`. */
function coursesCited(written: readonly WrittenItem[]): readonly string[] {
  const refs = written.flatMap(({ facts }) => facts.map(({ text }) => text.split('/')));
  return [...new Set(refs.flatMap(([course = '', ...rest]) => (rest.length === 2 ? [course] : [])))].sort(
    compareText,
  );
}

function courseOf(part: ContentPart): string {
  if (part.kind === 'course') return part.id;
  if (part.kind === 'blueprint') return part.blueprint?.entry.course ?? '';
  return 'course' in part ? (part.course ?? '') : '';
}

/** The vocabulary among the files, by path. */
export function vocabularyOf(files: readonly FileDigest[]): ReadonlyMap<string, VocabularyDigest> {
  return new Map(
    files.flatMap(({ path, vocabulary }) => (vocabulary === undefined ? [] : [[path, vocabulary] as const])),
  );
}

/**
 * Divides content into shards: one for each family of courses, with the vocabulary that it reaches, and a last one for the rest.
 * What a shard gives depends on its own and shared files alone, and every fact that can bear on one of its items is in it
 * (`familiesOf`). The order of files does not matter.
 *
 * @param memory what a plan left behind; it changes nothing but the time
 */
export function planShards(files: readonly FileDigest[], memory = new PlanMemory()): readonly Shard[] {
  const { index } = memory.words(vocabularyOf(files));
  const courses = new Set(
    files.flatMap(({ kind, course }) => (kind === 'course' || kind === 'lesson' ? [course] : [])),
  );
  const lessons = lessonsOf(files);
  const owned = Map.groupBy(files, ({ course }) => (courses.has(course) ? course : ''));
  const forAll = files.flatMap(({ kind, path, hides }) =>
    kind === 'sources' || hides === true ? [path] : [],
  );
  const pairs = [...tiesOf(files, lessons), ...memory.pairs(lessons, index)];
  const shards = familiesOf(courses, pairs).map((family): Shard => {
    const own = family.flatMap((course) => owned.get(course) ?? []);
    const needsAll = own.some(({ cites }) => cites !== undefined);
    const digests = lessonsOf(own);
    const reached = needsAll ? [...index.names.keys()] : memory.reached(family, digests, index);
    return {
      courses: family,
      own: pathsOf(own),
      shared: [...reached, ...forAll].sort(compareText),
      cited: unique(digests.flatMap(({ cites }) => cites)).sort(compareText),
    };
  });
  memory.end();
  return [...shards, restOf(files, owned.get('') ?? [])];
}

/** What the lessons among the files show of themselves. */
export function lessonsOf(files: readonly FileDigest[]): readonly PackedDigest[] {
  return files.flatMap(({ lesson }) => lesson ?? []);
}

/** Courses that items written by hand tie together: by a fact that they cite, or an amount that they name. */
function tiesOf(files: readonly FileDigest[], digests: readonly PackedDigest[]): readonly Pair[] {
  return files.flatMap(({ course, cites = [], asks = [] }) => {
    const words = new Set(asks);
    const isNamed = (amount: string): boolean => wordsOf(amount).every((word) => words.has(word));
    const named = asks.length === 0 ? [] : digests.filter(({ amounts }) => amounts.some(isNamed));
    return [...cites, ...named.map((lesson) => lesson.course)].map((other) => [course, other] as const);
  });
}

/** A quiz of a course that is not there is told which there are, so it reads the courses too. */
function restOf(files: readonly FileDigest[], own: readonly FileDigest[]): Shard {
  const needsCourses = own.some(({ kind }) => kind === 'blueprint' || kind === 'signoffs');
  const shared = needsCourses ? files.filter(({ kind }) => kind === 'course') : [];
  return { courses: [], own: pathsOf(own), shared: pathsOf(shared), cited: [] };
}

function pathsOf(files: readonly FileDigest[]): readonly string[] {
  return files.map(({ path }) => path).sort(compareText);
}
