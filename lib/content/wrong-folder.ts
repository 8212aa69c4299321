import { diagnose } from '#lib/base/code-page.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { referenceCodes } from './codes/reference-codes.ts';
import type { SourceFile } from './model.ts';
import { SOURCES_FILE, type Route } from './routes.ts';

/**
 * A quiz in the folder of a course, a course under the name of a lesson, a lesson among the quizzes, or sources among the words, by its fields
 * (`content/unknown-file`): read as what its folder says, nearly all of them would be unknown.
 */
export function wrongFolder({ path, text }: SourceFile, route: Route, place: Place): Diagnostic | undefined {
  if (route.kind === 'lesson' && isQuiz(text))
    return told(
      place,
      'quiz among the lessons',
      `Move it to quizzes/blueprints/${path.slice(path.lastIndexOf('/') + 1)}.`,
    );
  if (route.kind === 'lesson' && isCourse(text))
    return told(
      place,
      'description of a course under the name of a lesson',
      `Rename it to content/${route.course}/course.md.`,
    );
  if (route.kind === 'blueprint' && isLesson(text))
    return told(place, 'lesson among the quizzes', 'Move it to the folder of its course in content/.');
  if (route.kind === 'vocabulary' && areSources(text))
    return told(
      place,
      'list of sources among the words',
      `Move it to ${SOURCES_FILE}, into that file where it is there already.`,
    );
  return undefined;
}

/** A line that begins a part of a vocabulary file. */
export const WORDS = /^(?:kinds|concepts|disjoint|scales|qualifiers|relations):/mu;
/** A field that sources alone have. */
const PUBLISHER = /^[ \t]+publisher:/mu;

function areSources(text: string): boolean {
  return !WORDS.test(text) && PUBLISHER.test(text);
}

function isQuiz(text: string): boolean {
  if (text.includes('\nfacts:') || text.includes('\nobjectives:')) return false;
  return text.includes('\ncourse:') && text.includes('\nitems:');
}

/** Whether the fields of a file are those of a course. */
export function isCourse(text: string): boolean {
  if (!text.startsWith('---') || !text.includes('\nlessons:')) return false;
  // A pattern of all that stands between the two lines would run out of room in a long file.
  const fields = text.slice(0, text.indexOf('\n---'));
  return /^lessons:/mu.test(fields) && !/^(?:facts|objectives|items|course):/mu.test(fields);
}

function isLesson(text: string): boolean {
  return !text.includes('\nitems:') && text.includes('\nfacts:') && text.includes('\nobjectives:');
}

function told(place: Place, what: string, help: string): Diagnostic {
  const message = `Unexpected ${what}, expected it where it is read as one`;
  return { ...diagnose(referenceCodes.unknownFile, place, message, { help }), severity: 'error' };
}
