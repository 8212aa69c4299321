import type { Bank, BankCourse, BankFact, BankLesson, BankQuiz, BankTerm } from '#lib/bank/bank.ts';
import { INDEX_FORMAT, type SearchDocument, type SearchIndex } from './find/search-index.ts';
import { lessonSections } from './lesson-sections.ts';

/** The part of a bank that may be searched. Items are no part of it. */
export type SearchableBank = Pick<Bank, 'revision' | 'courses' | 'lessons' | 'quizzes' | 'names'>;

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

/**
 * The index of a bank: lessons in the order of their courses, each with its sections, terms and facts, then quizzes. A term
 * that several lessons explain in the same words stands once, at the first of them.
 */
export function makeSearchIndex(bank: SearchableBank, addresses: Addresses): SearchIndex {
  const courses = new Map(bank.courses.map((course) => [course.id, course]));
  const documents = [
    ...bank.lessons.flatMap((lesson) => ofLesson(lesson, courses.get(lesson.course), addresses)),
    ...bank.quizzes.map((quiz) => ofQuiz(quiz, courses.get(quiz.course), addresses)),
  ];
  return {
    format: INDEX_FORMAT,
    revision: bank.revision,
    documents: withoutRepeats(documents),
    names: bank.names,
  };
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
