import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { CourseReview } from '#lib/shell/usecases/view-review.ts';
import controls from '../controls.module.css';
import styles from './review.module.css';

const words = messages.review;

/** What is worth asking again today, course by course, and why. */
export function ReviewView(props: {
  readonly courses: readonly CourseReview[];
  readonly start: (form: FormData) => Promise<void>;
}): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{props.courses.length === 0 ? words.nothing : words.lead}</p>
      {props.courses.length === 0 ? (
        <a className={controls.button} href="/#courses">
          {words.read}
        </a>
      ) : (
        props.courses.map((course) => <Course key={course.id} course={course} start={props.start} />)
      )}
    </main>
  );
}

function Course(props: {
  readonly course: CourseReview;
  readonly start: (form: FormData) => Promise<void>;
}): ReactNode {
  const { id, title, reasons, items, left } = props.course;
  return (
    <section aria-labelledby={`review-${id}`} className={styles.course}>
      <h2 id={`review-${id}`}>{title}</h2>
      <ul className={styles.reasons}>
        {reasons.map(({ reason, count }) => (
          <li key={reason}>{words.reasons[reason](count)}</li>
        ))}
      </ul>
      {left > items ? <p className={styles.note}>{words.later(left - items)}</p> : null}
      <form action={props.start}>
        <input type="hidden" name="course" value={id} />
        <button type="submit" className={controls.button} aria-label={words.startNamed(items, title)}>
          {words.start(items)}
        </button>
      </form>
    </section>
  );
}
