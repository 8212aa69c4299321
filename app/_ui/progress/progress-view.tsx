import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { CourseProgress, ObjectiveView } from '#lib/shell/usecases/view-progress.ts';
import controls from '../controls.module.css';
import styles from './progress.module.css';

const words = messages.progress;

/** The learner's progress: per course, lesson, objective and fact. */
export function ProgressView({ courses }: { readonly courses: readonly CourseProgress[] }): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      {courses.length === 0 ? (
        <>
          <p className={styles.lead}>{words.empty}</p>
          <a className={controls.button} href="/#courses">
            {words.start}
          </a>
        </>
      ) : (
        <>
          <p className={styles.lead}>{words.lead}</p>
          {courses.map((course) => (
            <CourseSection key={course.id} course={course} />
          ))}
          <p className={styles.erase}>
            <a href="/progress/erase">{words.erase}</a>
          </p>
        </>
      )}
    </main>
  );
}

function CourseSection({ course }: { readonly course: CourseProgress }): ReactNode {
  return (
    <section aria-labelledby={`course-${course.id}`} className={styles.course}>
      <h2 id={`course-${course.id}`}>{course.title}</h2>
      <Bar objectives={course.lessons.flatMap((lesson) => lesson.objectives)} />
      {course.lessons.map((lesson) => (
        <section key={lesson.id} aria-labelledby={`lesson-${lesson.id}`} className={styles.lesson}>
          <h3 id={`lesson-${lesson.id}`}>
            <a href={lesson.href}>{lesson.title}</a>
          </h3>
          <Bar objectives={lesson.objectives} />
          <ul className={styles.objectives}>
            {lesson.objectives.map((objective) => (
              <Objective key={objective.id} objective={objective} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Objective({ objective }: { readonly objective: ObjectiveView }): ReactNode {
  return (
    <li className={styles.objective}>
      <p className={styles.aim}>{objective.text}</p>
      <ul className={styles.facts}>
        {objective.met.map((fact) => (
          <li key={fact.ref} className={styles.fact}>
            <span className={styles.state} data-state={fact.mastery}>
              {words.states[fact.mastery]}
            </span>
            <a href={fact.href}>{fact.statement}</a>
          </li>
        ))}
        {objective.unmet === 0 ? null : <li className={styles.unmet}>{words.unmet(objective.unmet)}</li>}
      </ul>
    </li>
  );
}

/** How many facts stand where: as a bar, and in words beside it. */
function Bar({ objectives }: { readonly objectives: readonly ObjectiveView[] }): ReactNode {
  const met = objectives.flatMap((objective) => objective.met);
  const count = (state: 'new' | 'learning' | 'secure'): number =>
    met.filter((fact) => fact.mastery === state).length;
  const unmet = objectives.reduce((sum, objective) => sum + objective.unmet, 0);
  const [secure, learning, fresh] = [count('secure'), count('learning'), count('new') + unmet];
  const total = Math.max(1, secure + learning + fresh);
  const share = (value: number): string => `${(value / total) * 100}%`;
  return (
    <div className={styles.counts}>
      <div className={styles.bar} aria-hidden="true">
        <span data-state="secure" style={{ inlineSize: share(secure) }} />
        <span data-state="learning" style={{ inlineSize: share(learning) }} />
      </div>
      <p>{words.counts(fresh, learning, secure)}</p>
    </div>
  );
}
