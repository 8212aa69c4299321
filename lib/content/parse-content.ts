import { diagnose } from '#lib/base/code-page.ts';
import { compareDiagnostics, compareText, type Diagnostic, type Place } from '#lib/base/diagnostic.ts';
import { slugOf } from '#lib/base/slug.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import { courseFaults } from './course-checks.ts';
import { readFigure } from './figure/read-figure.ts';
import { figureShelf, showFigures } from './figure/show-figures.ts';
import { explainTerms, glossaryFaults } from './glossary.ts';
import { toldOfPart } from './misnamed-lessons.ts';
import { sourceFaults } from './source-checks.ts';
import type { ParsedContent, SourceFile } from './model.ts';
import type { ContentPart, SourceMap } from './part.ts';
import { pastedTwice } from './pasted-twice.ts';
import { readBlueprint, readCourse } from './read-course.ts';
import { readLesson } from './read-lesson.ts';
import { readSignoffs } from './read-signoffs.ts';
import { readSourcesFile, readVocabularyFile } from './read-vocabulary-file.ts';
import { copiedFrom } from './copied-path.ts';
import { isDocument, isId, meantPath, routeOf, SOURCES_FILE, type Route } from './routes.ts';
import { openSource, type SourceText } from './source-text.ts';
import { otherProgram } from './other-program.ts';
import { isCourse, WORDS, wrongFolder } from './wrong-folder.ts';
import { joinVocabulary } from './vocabulary-parts.ts';

/**
 * Reads everything authors write: files in, typed content and every fault of every file out. Pure; never throws; the order
 * of the files does not matter. A file with a fault leaves out only what could not be read.
 * `knowledge` checks what needs the logic of the vocabulary (unknown concepts, relations, qualifiers).
 */
export function parseContent(files: readonly SourceFile[]): ParsedContent {
  return assembleContent(
    files.map(readContentFile),
    files.map(({ path }) => path),
  );
}

/** Reads one file by itself: the result depends on its path and text alone and can be kept until they change. */
export function readContentFile(file: SourceFile): ContentPart {
  const route = routeOf(file.path);
  const faults = pathFaults(file, route);
  const other: ContentPart = {
    kind: 'other',
    path: file.path,
    diagnostics: faults,
    ...standIn(file, route),
  };
  if (route.kind === 'ignored' || route.kind === 'unknown' || faults.length > 0) return other;
  const foreign = otherProgram(file, route);
  if (foreign !== undefined) return unread(route, { ...other, diagnostics: [foreign] });
  const { source, diagnostics } = openSource(file);
  if (source === undefined) return unread(route, { ...other, diagnostics });
  const part = readRouted(route, source);
  const all = [...diagnostics, ...part.diagnostics];
  return { ...part, diagnostics: route.kind === 'signoffs' ? all.map(withoutSureFix) : all };
}

/** A sign-off is the word of a person: what it says is changed by nobody else. */
function withoutSureFix(diagnostic: Diagnostic): Diagnostic {
  const { fix } = diagnostic;
  return fix === undefined ? diagnostic : { ...diagnostic, fix: { ...fix, sure: false } };
}

/** The lesson or course.md that is surely meant by a file which is not read. */
function standIn(
  file: SourceFile,
  route: Route,
): Pick<Extract<ContentPart, { kind: 'other' }>, 'course' | 'standsFor'> {
  const meant = route.kind === 'unknown' ? placeMeant(file) : nameMeant(file, route);
  const stands = routeOf(meant ?? '');
  if (meant === undefined || (stands.kind !== 'lesson' && stands.kind !== 'course')) return {};
  const { course } = stands;
  return { course, standsFor: { course, lesson: stands.kind === 'lesson' ? stands.id : undefined, meant } };
}

/** The lesson that a file is under a name which is no id, or which seems to be that of a copy, or the course; undefined of every other file. */
function nameMeant({ path, text }: SourceFile, route: Route): string | undefined {
  if (route.kind !== 'lesson' || !isId(route.course)) return undefined;
  if (isCourse(text)) return `content/${route.course}/course.md`;
  if (isId(route.id)) return undefined;
  return copiedFrom(path) ?? `content/${route.course}/${slugOf(route.id.replace(/\.md$/iu, ''))}.md`;
}

/** Where a file that holds words for all lessons was meant to stand. */
function wordsMeant({ path, text }: SourceFile): string | undefined {
  const form = /^content\/(?:(?:[^/]+\/)*(?<name>[^/]+)\.yaml|vocabulary\/(?<name>[^/]+)\.md)$/u;
  const name = form.exec(path)?.groups?.['name'];
  if (name === 'sources') return SOURCES_FILE;
  return name !== undefined && WORDS.test(text) ? `content/vocabulary/${name}.yaml` : undefined;
}

/** Where a file that is not read was meant to stand. */
function placeMeant(file: SourceFile): string | undefined {
  return wordsMeant(file) ?? meantPath(file.path);
}

function pathFaults(file: SourceFile, route: Route): Diagnostic[] {
  const { path } = file;
  const place = { file: path, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const original = route.kind === 'ignored' ? undefined : copiedFrom(path);
  if (original !== undefined) return [copyFault(original, place)];
  if (route.kind === 'unknown') {
    // A document beside the lessons hinders nobody, unless a lesson is missing.
    if (isDocument(path)) return [];
    const message = `Unexpected file "${path}", expected one that is read`;
    const meant = placeMeant(file);
    const help = meant === undefined ? {} : { help: `Rename it to ${meant}.` };
    const found = diagnose(referenceCodes.unknownFile, place, message, help);
    // Without its words nothing that lessons say can be read: that is an error here, and none at each of them.
    return [isOfAllLessons(meant) ? { ...found, severity: 'error' } : found];
  }
  const moved = wrongFolder(file, route, place);
  if (moved !== undefined) return [moved];
  const ids = 'ids' in route ? route.ids : [];
  return ids
    .filter((id) => !isId(id))
    .map((id) =>
      diagnose(
        referenceCodes.invalidPath,
        place,
        `Unexpected name "${id}" in the path, expected lower-case letters, digits and single hyphens`,
        { help: `Rename it, for example to "${slugOf(id)}".` },
      ),
    );
}

function copyFault(original: string, place: Place): Diagnostic {
  const { file } = place;
  const message = `Unexpected file "${file}", which seems to be a copy of ${original}, expected one of the two`;
  const help = `Compare it with ${original}, bring over what is missing there, and delete this one: it is not read. If it is no copy, give it a name of its own.`;
  return diagnose(referenceCodes.copiedFile, place, message, { help });
}

/** True for a path of the vocabulary or of the sources. */
function isOfAllLessons(path = ''): boolean {
  return path.startsWith('content/vocabulary/') || path === SOURCES_FILE;
}

/** A file that must not be read is still there: its course does not miss it. */
function unread(route: Route, { path, diagnostics }: ContentPart): ContentPart {
  if (route.kind === 'lesson')
    return {
      kind: 'lesson',
      path,
      diagnostics,
      course: route.course,
      id: route.id,
      lesson: undefined,
      factIds: [],
      nameless: [],
      figures: [],
      links: [],
    };
  if (route.kind === 'course')
    return { kind: 'course', path, diagnostics, id: route.course, course: undefined, figures: [], links: [] };
  if (route.kind === 'figure')
    return { kind: 'figure', path, diagnostics, course: route.course, name: route.name, figure: undefined };
  return { kind: 'other', path, diagnostics };
}

function readRouted(route: Route, source: SourceText): ContentPart {
  switch (route.kind) {
    case 'vocabulary':
      return readVocabularyFile(source);
    case 'sources':
      return readSourcesFile(source);
    case 'course':
      return readCourse(source, route.course);
    case 'lesson':
      return readLesson(source, route.course, route.id);
    case 'figure':
      return readFigure(source, route.course, route.name);
    case 'blueprint':
      return readBlueprint(source, route.id);
    case 'signoffs':
      return readSignoffs(source, route.course);
    case 'ignored':
    case 'unknown':
      return { kind: 'other', path: source.path, diagnostics: [] };
  }
}

/**
 * Puts parts together and checks what no file shows by itself: ids of several files, courses and their lessons, sources,
 * figures, quizzes. `paths` are all files there are, figures included. The order of parts does not matter.
 */
export function assembleContent(parts: readonly ContentPart[], paths: readonly string[]): ParsedContent {
  const sorted = [...parts].sort((a, b) => compareText(a.path, b.path));
  const { vocabulary, diagnostics: duplicates } = joinVocabulary(sorted);
  const figures = figureShelf(sorted);
  const lessons = sorted.flatMap((part) =>
    part.kind === 'lesson' && part.lesson !== undefined
      ? [showFigures(explainTerms(part.lesson, vocabulary.concepts), part.course, figures)]
      : [],
  );
  const sources = Object.assign(
    {},
    ...sorted.map((part) => (part.kind === 'sources' ? part.sources : {})),
  ) as SourceMap;
  const there = new Set(paths);
  const ofCourses = courseFaults(sorted, there);
  const isTold = new Set(
    ofCourses.flatMap(({ code, place }) => (code === referenceCodes.unknownFile.code ? [place.file] : [])),
  );
  const diagnostics = pastedTwice(
    [
      ...sorted.flatMap((part) => (isTold.has(part.path) ? [] : toldOfPart(part, there))),
      ...duplicates,
      ...sourceFaults(lessons, sources, sorted),
      ...glossaryFaults(lessons, vocabulary.concepts, sorted),
      ...ofCourses,
    ].sort(compareDiagnostics),
  );
  return {
    vocabulary,
    sources,
    courses: sorted.flatMap((part) =>
      part.kind === 'course' && part.course !== undefined ? [showFigures(part.course, part.id, figures)] : [],
    ),
    lessons,
    blueprints: sorted.flatMap((part) => (part.kind === 'blueprint' ? (part.blueprint ?? []) : [])),
    signoffs: sorted.flatMap((part) => (part.kind === 'signoffs' ? (part.signoffs ?? []) : [])),
    diagnostics,
  };
}
