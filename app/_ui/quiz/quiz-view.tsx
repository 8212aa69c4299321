import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { BankCourse, BankLesson, BankQuiz } from '#lib/bank/bank.ts';
import controls from '../controls.module.css';
import styles from './quiz.module.css';

/** What a quiz's page shows. */
export interface QuizPageData {
  readonly quiz: BankQuiz;
  readonly course: BankCourse;
  readonly lessons: readonly BankLesson[];
}

/** A quiz before it begins: what it covers, how long it is, and Start. */
export function QuizView(
  props: QuizPageData & { readonly start: (form: FormData) => Promise<void> },
): ReactNode {
  const { quiz, course, lessons } = props;
  const words = messages.quiz;
  return (
    <main className={controls.narrow}>
      <p className={controls.label}>
        <a className={styles.course} href={`/courses/${course.id}`}>
          {course.title}
        </a>{' '}
        · {words.kicker}
      </p>
      <h1>{quiz.title}</h1>
      <div className={styles.intro} dangerouslySetInnerHTML={{ __html: quiz.html }} />
      <dl className={styles.facts} aria-label={words.facts}>
        <Fact name={words.length} value={words.items(quiz.items)} />
        <Fact name={words.timing} value={words.untimed} />
        <Fact name={words.feedback} value={words.feedbackAfterEach} />
        <Fact name={words.pass} value={words.passAt(quiz.cutScore)} />
        <div>
          <dt>{words.covers}</dt>
          <dd>
            <ul>
              {lessons.map((lesson) => (
                <li key={lesson.id}>
                  <a href={`/courses/${lesson.course}/${lesson.id}`}>{lesson.title}</a>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <form action={props.start}>
        <input type="hidden" name="quiz" value={quiz.id} />
        <button className={controls.button}>{words.start}</button>
      </form>
    </main>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
