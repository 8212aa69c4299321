import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { BankCourse } from '#lib/bank/bank.ts';
import type { NoticeView } from '#lib/shell/usecases/view-notices.ts';
import controls from '../controls.module.css';
import { ListPages, type ListPage } from '../pages/list-pages.tsx';
import { RecallNotices } from '../recall/recall-notices.tsx';
import styles from './home.module.css';

/** An attempt that was begun and not finished. */
export interface Unfinished {
  readonly href: string;
  readonly quiz: string;
  /** Counts from 1. */
  readonly position: number;
  readonly total: number;
  /** Where one stands in an exam is not counted here. */
  readonly isExam: boolean;
}

/** The next lesson or quiz to take. */
export interface Suggestion {
  readonly kind: 'lesson' | 'quiz' | 'review';
  readonly href: string;
  readonly title: string;
  readonly summary: string;
}

const ACTIONS = {
  lesson: messages.home.readAction,
  quiz: messages.home.quizAction,
  review: messages.review.open,
} as const;

/** The start page: where to go on, and every course. */
export function HomeView(props: {
  /** Those of this page, and how many there are on all. */
  readonly courses: readonly (BankCourse & { readonly quizzes: number })[];
  readonly count: number;
  readonly at: ListPage;
  readonly unfinished: readonly Unfinished[];
  readonly suggestion: Suggestion | undefined;
  readonly notices: readonly NoticeView[];
  readonly dismiss: (form: FormData) => Promise<void>;
}): ReactNode {
  const { home } = messages;
  return (
    <main className={controls.page}>
      <RecallNotices notices={props.notices} dismiss={props.dismiss} />
      <div className={styles.hero}>
        <div>
          <h1 className={styles.title}>{home.title}</h1>
          <p className={styles.lead}>{home.lead}</p>
        </div>
        <ol className={styles.descent}>
          {home.descent.map((step) => (
            <li key={step.name}>
              <strong>{step.name}</strong>
              <span>{step.text}</span>
            </li>
          ))}
        </ol>
      </div>
      <div className={styles.columns}>
        <NextSteps unfinished={props.unfinished} suggestion={props.suggestion} />
        <section id="courses" aria-labelledby="courses-title" className={styles.courses}>
          <h2 id="courses-title">{home.coursesTitle}</h2>
          {props.courses.length === 0 ? <p>{home.empty}</p> : null}
          {props.at.pages === 1 ? null : <a href="/search">{home.coursesFind(props.count)}</a>}
          <ul className={styles.list}>
            {props.courses.map((course) => (
              <li key={course.id} className={styles.course}>
                <h3>
                  <a href={`/courses/${course.id}`}>{course.title}</a>
                </h3>
                <p>{course.summary}</p>
                <p className={controls.label}>{home.courseCounts(course.lessons.length, course.quizzes)}</p>
              </li>
            ))}
          </ul>
          <ListPages at={props.at} label={home.coursesPages} place="courses" />
        </section>
      </div>
    </main>
  );
}

function NextSteps(props: {
  readonly unfinished: readonly Unfinished[];
  readonly suggestion: Suggestion | undefined;
}): ReactNode {
  const { home } = messages;
  const { unfinished, suggestion } = props;
  if (unfinished.length === 0 && suggestion === undefined) return null;
  return (
    <div className={styles.steps}>
      {unfinished.length === 0 ? null : (
        <section aria-labelledby="continue-title">
          <h2 id="continue-title">{home.continueTitle}</h2>
          {unfinished.map((attempt) => (
            <div key={attempt.href} className={styles.step}>
              <h3>{attempt.quiz}</h3>
              <p className={controls.label}>
                {attempt.isExam ? home.continueExam : home.continueAt(attempt.position, attempt.total)}
              </p>
              <a className={controls.button} href={attempt.href}>
                {home.continueAction}
              </a>
            </div>
          ))}
        </section>
      )}
      {suggestion === undefined ? null : (
        <section aria-labelledby="next-title">
          <h2 id="next-title">{home.nextTitle}</h2>
          <div className={styles.step}>
            <h3>{suggestion.title}</h3>
            <p>{suggestion.summary}</p>
            <a className={unfinished.length === 0 ? controls.button : controls.quiet} href={suggestion.href}>
              {ACTIONS[suggestion.kind]}
            </a>
          </div>
        </section>
      )}
    </div>
  );
}
