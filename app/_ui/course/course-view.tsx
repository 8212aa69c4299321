import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { BankCourse, BankQuiz } from '#lib/bank/bank.ts';
import { tiedAmounts } from '#lib/knowledge/tied-amounts.ts';
import type { LessonOutline } from '#lib/bank/lesson-outline.ts';
import { KeepCourse } from '../connection/keep-course.client.tsx';
import controls from '../controls.module.css';
import styles from './course.module.css';

/** A lesson as a course lists it. */
type ListedLesson = Pick<LessonOutline, 'course' | 'id' | 'title' | 'summary' | 'words' | 'objectives'>;

/** What a course's page shows. */
export interface CoursePageData {
  readonly course: BankCourse;
  readonly lessons: readonly ListedLesson[];
  readonly quizzes: readonly BankQuiz[];
  /** Address of what browsers search in it; undefined where that is too much to be sent. */
  readonly searchIndex: string | undefined;
  /** Address of the feed that tells what changed in it; undefined when nothing is told, or the site's address is not known. */
  readonly feed: string | undefined;
}

/** Up to so many lessons a course tells what each teaches; of more, only their titles. */
const MOST_TOLD = 40;

/** A course: for whom it is, its lessons in order with what they teach, its quizzes. */
export function CourseView({ course, lessons, quizzes, searchIndex, feed }: CoursePageData): ReactNode {
  const words = messages.course;
  return (
    <main className={controls.page}>
      <p className={controls.label}>{words.kicker}</p>
      <h1>{course.title}</h1>
      <p className={styles.summary}>{course.summary}</p>
      <div className={styles.columns}>
        <section aria-labelledby="lessons">
          <h2 id="lessons" className={styles.heading}>
            {words.lessons}
          </h2>
          {lessons.length === 0 ? <p>{words.noLessons}</p> : null}
          <ol className={styles.lessons}>
            {lessons.map((lesson) =>
              lessons.length > MOST_TOLD ? (
                <LessonLine key={lesson.id} lesson={lesson} />
              ) : (
                <LessonEntry key={lesson.id} lesson={lesson} />
              ),
            )}
          </ol>
        </section>
        <div className={styles.side}>
          <section aria-labelledby="audience">
            <h2 id="audience" className={styles.heading}>
              {words.audience}
            </h2>
            <p className={styles.note}>{course.audience}</p>
            <div className={styles.note} dangerouslySetInnerHTML={{ __html: tiedAmounts(course.html) }} />
          </section>
          <section aria-labelledby="quizzes">
            <h2 id="quizzes" className={styles.heading}>
              {words.quizzes}
            </h2>
            {quizzes.length === 0 ? <p className={styles.note}>{words.noQuizzes}</p> : null}
            <ul className={styles.quizzes}>
              {quizzes.map((quiz) => (
                <li key={quiz.id}>
                  <a href={`/quizzes/${quiz.id}`}>{quiz.title}</a>
                  <p className={controls.label}>{messages.quiz.items(quiz.items)}</p>
                </li>
              ))}
            </ul>
          </section>
          <div className={styles.keep}>
            <KeepCourse
              addresses={lessons.map(({ id }) => `/courses/${course.id}/${id}`)}
              index={searchIndex}
            />
            <a className={styles.export} href={`/search?course=${course.id}`}>
              {words.search}
            </a>
            <a className={styles.export} href={`/export?course=${course.id}`}>
              {pageMessages.exports.link}
            </a>
            {feed === undefined ? null : (
              <a className={styles.export} href={feed}>
                {words.feed}
              </a>
            )}
          </div>
        </div>
      </div>
    </main>
  );
}

/** In a long course: which lesson it is, and how long it takes. Its own page says the rest. */
function LessonLine({ lesson }: { readonly lesson: ListedLesson }): ReactNode {
  return (
    <li className={styles.line}>
      <a href={`/courses/${lesson.course}/${lesson.id}`}>{lesson.title}</a>{' '}
      <span className={controls.label}>{messages.course.minutes(lesson.words)}</span>
    </li>
  );
}

function LessonEntry({ lesson }: { readonly lesson: ListedLesson }): ReactNode {
  return (
    <li className={styles.lesson}>
      <h3>
        <a href={`/courses/${lesson.course}/${lesson.id}`}>{lesson.title}</a>
      </h3>
      <p>{lesson.summary}</p>
      <p className={styles.objectives}>{messages.course.objectives}</p>
      <ul>
        {lesson.objectives.map((objective) => (
          <li key={objective.id}>{objective.text}</li>
        ))}
      </ul>
      <p className={controls.label}>{messages.course.minutes(lesson.words)}</p>
    </li>
  );
}
