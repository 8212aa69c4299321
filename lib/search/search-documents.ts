import type { BankCourse, BankFact, BankLesson, BankQuiz, BankTerm } from '#lib/bank/bank.ts';
import type { SearchDocument } from './find/search-index.ts';
import { lessonSections } from './lesson-sections.ts';

/** Where the app shows things. */
export interface Addresses {
  readonly lesson: (course: string, lesson: string, anchor?: string) => string;
  readonly quiz: (quiz: string) => string;
}

/** Characters of a statement that still reads well as a title. */
const LONGEST_TITLE = 160;
/** A statement of several claims has a sentence for each. */
const SEVERAL = /\.\s+\p{Lu}/u;

/** Between the title of a lesson and that of its course. */
const BETWEEN = ' · ';

/** A course as far as it may be searched. Items are no part of it. */
export interface SearchableCourse {
  /** Undefined for lessons whose course nobody wrote. */
  readonly course: BankCourse | undefined;
  readonly lessons: readonly BankLesson[];
  readonly quizzes: readonly BankQuiz[];
}

/**
 * Lessons of a slice: chosen so that one is made searchable within some 20 ms, and a course of the usual size is one.
 */
const LESSONS_OF_SLICE = 8;

/**
 * The documents of a course in slices of a few lessons: of each lesson itself, its sections, terms and facts, and in the last slice
 * the quizzes. An edit changes the slice of its lesson.
 */
export function searchSlices(
  { course, lessons, quizzes }: SearchableCourse,
  addresses: Addresses,
): readonly (readonly SearchDocument[])[] {
  const slices: SearchDocument[][] = [];
  for (let first = 0; first < lessons.length; first += LESSONS_OF_SLICE) {
    const own = lessons.slice(first, first + LESSONS_OF_SLICE);
    slices.push(own.flatMap((lesson) => ofLesson(lesson, course, addresses)));
  }
  const last = quizzes.map((quiz) => ofQuiz(quiz, course, addresses));
  const before = slices.pop() ?? [];
  return [...slices, [...before, ...last]].map(withoutRepeats).filter((slice) => slice.length > 0);
}

/** The documents of several slices: those of lessons, then quizzes. What several lessons explain in the same words stands once. */
export function joinSlices(slices: readonly (readonly SearchDocument[])[]): readonly SearchDocument[] {
  const all = slices.flat();
  return withoutRepeats([
    ...all.filter(({ kind }) => kind !== 'quiz'),
    ...all.filter(({ kind }) => kind === 'quiz'),
  ]);
}

function ofLesson(
  lesson: BankLesson,
  course: BankCourse | undefined,
  addresses: Addresses,
): readonly SearchDocument[] {
  const { title, summary } = lesson;
  const href = (anchor?: string): string => addresses.lesson(lesson.course, lesson.id, anchor);
  const inCourse = course?.title ?? '';
  const inLesson = [title, ...(inCourse === '' ? [] : [inCourse])].join(BETWEEN);
  const [opening, ...sections] = lessonSections(lesson.html);
  const text = [summary, opening?.text ?? ''].filter((part) => part !== '').join('\n');
  return [
    { kind: 'lesson', place: 'title', href: href(), title, context: inCourse, text },
    ...sections.map((section): SearchDocument => ({
      kind: 'lesson',
      place: 'heading',
      href: href(section.anchor),
      title: section.heading,
      context: inLesson,
      text: section.text,
    })),
    ...lesson.glossary.map((term) => ofTerm(term, href(term.anchor), inLesson)),
    ...lesson.facts.map((fact) => ofFact(fact, href(fact.anchor), inLesson)),
  ];
}

function ofTerm({ name, abbreviation, definition }: BankTerm, href: string, context: string): SearchDocument {
  const title = abbreviation === '' ? name : `${name} (${abbreviation})`;
  return { kind: 'term', place: 'term', href, title, context, text: definition };
}

/** Its title is the statement; of one that is long or in pieces, the sentence that the lesson has for it. */
function ofFact({ statement, sentence }: BankFact, href: string, context: string): SearchDocument {
  const isTitle = statement.length <= LONGEST_TITLE && !SEVERAL.test(statement);
  const [title, text] = isTitle ? [statement, sentence] : [sentence, statement];
  return { kind: 'fact', place: 'fact', href, title, context, text: text === title ? '' : text };
}

function ofQuiz(
  { id, title }: BankQuiz,
  course: BankCourse | undefined,
  addresses: Addresses,
): SearchDocument {
  return {
    kind: 'quiz',
    place: 'title',
    href: addresses.quiz(id),
    title,
    context: course?.title ?? '',
    text: '',
  };
}

/** The first of those that say the same; sections of the same heading say different things. */
function withoutRepeats(documents: readonly SearchDocument[]): readonly SearchDocument[] {
  const first = new Map<string, SearchDocument>();
  for (const document of documents) {
    const { kind, title, text, href } = document;
    const key = JSON.stringify(kind === 'term' || kind === 'fact' ? [kind, title, text] : [kind, href]);
    if (!first.has(key)) first.set(key, document);
  }
  return [...first.values()];
}
