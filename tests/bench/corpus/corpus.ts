/** The corpus on which compiling is measured: so many generated lessons, the same for every system that is compared. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { streamFor } from '#lib/base/random.ts';
import type { SourceFile } from '#lib/content/model.ts';
import { lessonText } from './lesson.ts';
import { courseVocabulary, sharedVocabulary, type CourseWords } from './vocabulary.ts';
import { madeUpName } from './words.ts';

/** Lessons of a course: the shipped ones have six and two. */
const LESSONS_OF_COURSE = 8;
const USES = 14;
const TARGETS = 8;

const SOURCES = `handbook:
  title: Handbook of examples
  publisher: unknown
  edition: "2024"
  retrieved: unknown
  url: unknown
  sections: { uses: Uses, action: Action, reactions: Reactions, advice: Advice }
`;

/**
 * The files of a corpus, one after the other: a vocabulary that all courses share, and courses of eight lessons, each with
 * a file of its own words and a quiz. The same numbers and seed always give the same bytes.
 *
 * @param lessons 1 to 10,000
 * @param ofCourse lessons of each course, 1 to 1,000
 */
export function* corpusFiles(
  lessons: number,
  seed = 'corpus',
  ofCourse = LESSONS_OF_COURSE,
): Generator<SourceFile> {
  yield { path: 'content/sources.yaml', text: SOURCES };
  yield { path: 'content/vocabulary/shared.yaml', text: sharedVocabulary() };
  for (let first = 0; first < lessons; first += ofCourse)
    yield* courseFiles(first / ofCourse, Math.min(ofCourse, lessons - first), ofCourse, seed);
}

/** Writes a corpus below a folder. */
export function writeCorpus(root: string, lessons: number, seed?: string, ofCourse?: number): void {
  for (const { path, text } of corpusFiles(lessons, seed, ofCourse)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function* courseFiles(
  number: number,
  lessons: number,
  ofCourse: number,
  seed: string,
): Generator<SourceFile> {
  const course = `course-${String(number + 1)}`;
  const words: CourseWords = {
    medicines: names('medicine', number, lessons, Math.max(ofCourse, LESSONS_OF_COURSE)),
    uses: names('illness', number, USES, USES),
    targets: names('target', number, TARGETS, TARGETS).map((name) => `${name} receptor`),
  };
  yield { path: `content/vocabulary/${course}.yaml`, text: courseVocabulary(words) };
  yield { path: `content/${course}/course.md`, text: courseText(number, words) };
  for (const medicine of words.medicines)
    yield {
      path: `content/${course}/${medicine}.md`,
      text: lessonText(medicine, words, streamFor(seed, `${course}/${medicine}`)),
    };
  yield { path: `quizzes/blueprints/${course}.md`, text: quizText(number, course, words.medicines.length) };
}

function names(of: Parameters<typeof madeUpName>[0], course: number, count: number, each: number): string[] {
  return Array.from({ length: count }, (_, at) => madeUpName(of, course * each + at));
}

function courseText(number: number, { medicines }: CourseWords): string {
  return `---
title: Group ${String(number + 1)} of medicines
summary: What the medicines of the group are used for and what is seen with them.
audience: Nurses and pharmacists.
lessons: [${medicines.join(', ')}]
---

The medicines of this group are made up. Nothing here is a clinical statement.
`;
}

/** A form has one item for each fact at most. */
function quizText(number: number, course: string, lessons: number): string {
  return `---
title: "Group ${String(number + 1)}: a first look"
course: ${course}
items: ${String(Math.min(8, 4 * lessons))}
kinds: { single-best-answer: 3, multiple-response: 1 }
---

Some questions on the medicines of the group.
`;
}
