/**
 * A made-up body of content of any size, the same for every program that is measured: lessons of 500 words with 5 facts, from
 * which some 30 items come each. Its medicines do not exist, and nothing in it is a clinical statement.
 */
import { streamFor } from '#lib/base/random.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { lessonText } from './lesson.ts';
import { SHARED_VOCABULARY, vocabularyOf, wordsOf } from './vocabulary.ts';

/** Lessons of one course. */
const LESSONS_A_COURSE = 50;
const SEED = 'corpus 1';

/** Everything that stands below a root with so many lessons. */
export function* corpusFiles(lessons: number): Generator<SourceFile> {
  yield { path: 'content/vocabulary/shared.yaml', text: SHARED_VOCABULARY };
  yield { path: 'content/sources.yaml', text: SOURCES };
  for (let first = 0; first < lessons; first += LESSONS_A_COURSE) {
    const own = Array.from({ length: Math.min(LESSONS_A_COURSE, lessons - first) }, (_, index) => first + index);
    yield* courseFiles(first / LESSONS_A_COURSE, own);
  }
}

/** Where a lesson stands. */
export function lessonPath(lesson: number): string {
  return `content/${courseName(Math.floor(lesson / LESSONS_A_COURSE))}/${lessonName(lesson)}.md`;
}

/** A lesson as it stands. */
export function lessonFile(lesson: number): SourceFile {
  return {
    path: lessonPath(lesson),
    text: lessonText(`Lesson ${lesson + 1}`, wordsOf(lesson), streamFor(SEED, `lesson ${lesson}`)),
  };
}

function* courseFiles(course: number, lessons: readonly number[]): Generator<SourceFile> {
  const name = courseName(course);
  yield {
    path: `content/${name}/course.md`,
    text: `---\ntitle: Course ${course + 1}\nsummary: Made up.\naudience: Programs.\nlessons: [${lessons.map(lessonName).join(', ')}]\n---\n\nNothing here is about a medicine that exists.\n`,
  };
  for (const lesson of lessons) {
    yield { path: `content/vocabulary/${lessonName(lesson)}.yaml`, text: vocabularyOf(wordsOf(lesson)) };
    yield lessonFile(lesson);
  }
  yield {
    path: `quizzes/blueprints/${name}.md`,
    text: `---\ntitle: Quiz ${course + 1}\ncourse: ${name}\nlessons: [${lessons.slice(0, 4).map(lessonName).join(', ')}]\nitems: 8\nkinds: { single-best-answer: 2 }\ncut-score: 80\n---\n\nEight items.\n`,
  };
}

const courseName = (course: number): string => `course-${course + 1}`;
const lessonName = (lesson: number): string => `lesson-${lesson + 1}`;

const SOURCES = `book:
  title: A book that was made up
  publisher: unknown
  edition: unknown
  retrieved: unknown
  url: unknown
`;
