import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { BankCourse, BankLesson, BankQuiz } from '#lib/bank/bank.ts';
import { tiedAmounts } from '#lib/knowledge/tied-amounts.ts';
import controls from '../controls.module.css';
import { ChangeList } from './change-list.tsx';
import { Glossary } from './glossary.tsx';
import { PrintButton } from '../shell/print-button.client.tsx';
import styles from './lesson.module.css';
import { LessonCheck } from './lesson-check.client.tsx';
import { LessonData } from './lesson-data.tsx';
import { SourceList } from './source-list.tsx';

type Neighbour = Pick<BankLesson, 'id' | 'title'>;

/** What a lesson's page shows. */
export interface LessonPageData {
  readonly course: BankCourse;
  readonly lesson: BankLesson;
  /** Counts from 1. */
  readonly position: number;
  readonly previous: Neighbour | undefined;
  readonly next: Neighbour | undefined;
  readonly quizzes: readonly BankQuiz[];
  /** True when the lesson has items to check oneself with. */
  readonly hasCheck: boolean;
  /** Public address of this installation, where it is known. */
  readonly site: string | undefined;
}

/** A lesson: objectives, the text, where it comes from, what comes after. No script is needed for any of it. */
export function LessonView(props: LessonPageData): ReactNode {
  const { course, lesson } = props;
  const words = messages.lesson;
  return (
    <main className={controls.page}>
      <LessonData course={course} lesson={lesson} site={props.site} />
      <div className={styles.columns}>
        <header className={styles.head}>
          <p className={controls.label}>
            <a href={`/courses/${course.id}`}>{course.title}</a> ·{' '}
            {words.kicker(props.position, course.lessons.length)} · {messages.course.minutes(lesson.words)}{' '}
            <span className={styles.print}>
              · <PrintButton label={pageMessages.print.lesson} />
            </span>
          </p>
          <h1>{lesson.title}</h1>
          <p className={styles.summary}>{lesson.summary}</p>
          {lesson.reviewed ? null : (
            <p className={styles.review}>
              <strong>{words.awaitingReview}</strong> {words.awaitingReviewMore}
            </p>
          )}
        </header>
        <aside className={styles.margin}>
          <section aria-labelledby="objectives">
            <h2 id="objectives">{words.objectives}</h2>
            <ul>
              {lesson.objectives.map((objective) => (
                <li key={objective.id}>{objective.text}</li>
              ))}
            </ul>
          </section>
          <Contents lesson={lesson} />
        </aside>
        <article className={styles.body} dangerouslySetInnerHTML={{ __html: tiedAmounts(lesson.html) }} />
        <div className={styles.after}>
          {props.hasCheck ? <LessonCheck course={course.id} lesson={lesson.id} /> : null}
          {props.quizzes.length === 0 ? null : (
            <p className={styles.test}>
              {props.quizzes.map((quiz) => (
                <a key={quiz.id} className={controls.button} href={`/quizzes/${quiz.id}`}>
                  {words.test}: {quiz.title}
                </a>
              ))}
            </p>
          )}
          <Glossary terms={lesson.glossary} />
          <SourceList sources={lesson.sources} facts={lesson.facts} />
          <ChangeList changes={lesson.changes} />
          <p className={styles.education}>{pageMessages.print.education}</p>
          <Around {...props} />
        </div>
      </div>
    </main>
  );
}

function Contents({ lesson }: { readonly lesson: BankLesson }): ReactNode {
  const headings = lesson.headings.filter(({ depth }) => depth === 2);
  if (headings.length < 2) return null;
  return (
    <nav className={styles.contents} aria-labelledby="contents">
      <h2 id="contents">{messages.lesson.contents}</h2>
      <ol>
        {headings.map((heading) => (
          <li key={heading.anchor}>
            <a href={`#${heading.anchor}`}>{heading.text}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Around({ course, previous, next }: LessonPageData): ReactNode {
  const words = messages.lesson;
  if (previous === undefined && next === undefined) return null;
  return (
    <nav className={styles.around} aria-label={words.around}>
      {previous === undefined ? null : (
        <a href={`/courses/${course.id}/${previous.id}`}>
          <span>{words.previous}</span>
          {previous.title}
        </a>
      )}
      {next === undefined ? null : (
        <a className={styles.onward} href={`/courses/${course.id}/${next.id}`}>
          <span>{words.next}</span>
          {next.title}
        </a>
      )}
    </nav>
  );
}
