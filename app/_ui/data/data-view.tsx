import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import { SentNote } from '../privacy/sent-note.tsx';
import type { ToldRecordStore } from '../privacy/told-record-store.ts';
import styles from './data.module.css';

const words = messages.data;

/** What may be started again: each course, and the lessons in it. */
export interface ResettableCourse {
  readonly scope: string;
  readonly title: string;
  readonly lessons: readonly { readonly scope: string; readonly title: string }[];
}

/** What the page of a learner’s own data shows. */
export interface DataProps {
  readonly courses: readonly ResettableCourse[];
  /** The record store that was told of them. */
  readonly sent: ToldRecordStore | undefined;
}

/** Everything that a learner can do with what is kept of them. */
export function DataView({ courses, sent }: DataProps): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.lead}</p>
      <Section id="export" title={words.exportTitle} text={words.exportText}>
        <div className={controls.actions}>
          <a className={controls.button} href="/api/my-data/json" download>
            {words.exportJson}
          </a>
          <a className={controls.quiet} href="/api/my-data/csv" download>
            {words.exportCsv}
          </a>
        </div>
      </Section>
      <Section id="move" title={words.moveTitle} text={words.moveText}>
        <a className={controls.quiet} href="/recovery">
          {words.moveLink}
        </a>
      </Section>
      {courses.length === 0 ? null : <Reset courses={courses} />}
      <Section id="import" title={words.importTitle} text={words.importText}>
        <form className={styles.row} method="post" action="/api/my-data/import" encType="multipart/form-data">
          <label htmlFor="file">{words.importLabel}</label>
          <input id="file" name="file" type="file" accept="application/json,.json" required />
          <button className={controls.quiet}>{words.importAction}</button>
        </form>
      </Section>
      <Section id="erase" title={words.eraseTitle} text={words.eraseText}>
        <SentNote sent={sent} />
        <a className={controls.grave} href="/progress/erase">
          {words.eraseLink}
        </a>
      </Section>
    </main>
  );
}

function Reset({ courses }: { readonly courses: readonly ResettableCourse[] }): ReactNode {
  return (
    <Section id="reset" title={words.resetTitle} text={words.resetText}>
      <form className={styles.row} method="get" action="/progress/reset">
        <label htmlFor="scope">{words.resetLabel}</label>
        <select id="scope" name="scope" className={styles.select}>
          {courses.map((course) => (
            <optgroup key={course.scope} label={course.title}>
              <option value={course.scope}>{words.resetWhole(course.title)}</option>
              {course.lessons.map((lesson) => (
                <option key={lesson.scope} value={lesson.scope}>
                  {lesson.title}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button className={controls.quiet}>{words.resetGo}</button>
      </form>
    </Section>
  );
}

function Section(props: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section aria-labelledby={props.id} className={styles.section}>
      <h2 id={props.id}>{props.title}</h2>
      <p>{props.text}</p>
      {props.children}
    </section>
  );
}
