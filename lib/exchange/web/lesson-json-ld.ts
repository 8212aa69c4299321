import type { BankCourse, BankLesson, BankSource } from '#lib/bank/bank.ts';
import { readingMinutes } from '#lib/bank/reading-minutes.ts';

/** As bank sources say that something is not known. */
const UNKNOWN = 'unknown';

/** A value of JSON-LD. */
type Json = string | boolean | { readonly [name: string]: Json } | readonly Json[];

/**
 * A lesson in the words of schema.org (LearningResource), for search engines and catalogues of teaching material: what it is
 * about, for whom, what one can do afterwards, and what it rests on. No question and no answer stands in it.
 *
 * @param site public address without a slash at its end; without one, nothing is named by its address
 */
export function lessonJsonLd(
  lesson: BankLesson,
  course: BankCourse,
  site: string | undefined,
): Readonly<Record<string, Json>> {
  const at = (path: string): Readonly<Record<string, Json>> =>
    site === undefined ? {} : { '@id': `${site}${path}`, url: `${site}${path}` };
  const changed = lesson.changes[0]?.day;
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    ...at(`/courses/${course.id}/${lesson.id}`),
    name: lesson.title,
    description: lesson.summary,
    inLanguage: 'en',
    learningResourceType: 'lesson',
    isAccessibleForFree: true,
    timeRequired: `PT${String(readingMinutes(lesson.words))}M`,
    audience: { '@type': 'EducationalAudience', audienceType: course.audience },
    teaches: lesson.objectives.map(({ text }) => text),
    isPartOf: {
      '@type': 'Course',
      ...at(`/courses/${course.id}`),
      name: course.title,
      description: course.summary,
    },
    citation: lesson.sources.map(citation),
    ...(changed === undefined ? {} : { dateModified: changed }),
  };
}

function citation({ title, publisher, edition, url }: BankSource): Json {
  return {
    '@type': 'CreativeWork',
    name: title,
    ...(publisher === UNKNOWN ? {} : { publisher: { '@type': 'Organization', name: publisher } }),
    ...(edition === UNKNOWN ? {} : { version: edition }),
    ...(url === UNKNOWN ? {} : { url }),
  };
}

/** JSON for the inside of a script element: nothing in it can end the element or begin a comment. */
export function scriptJson(value: Readonly<Record<string, Json>>): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
