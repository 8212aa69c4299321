import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { PACES } from '#lib/attempts/exam.ts';
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
  const isExam = quiz.mode === 'exam';
  return (
    <main className={controls.narrow}>
      <p className={controls.label}>
        <a className={styles.course} href={`/courses/${course.id}`}>
          {course.title}
        </a>{' '}
        · {isExam ? words.examKicker : words.kicker}
      </p>
      <h1>{quiz.title}</h1>
      <div className={styles.intro} dangerouslySetInnerHTML={{ __html: quiz.html }} />
      <dl className={styles.facts} aria-label={words.facts}>
        <Fact name={words.length} value={words.items(quiz.items)} />
        <Fact
          name={words.timing}
          value={quiz.minutes === undefined ? words.untimed : words.minutes(quiz.minutes)}
        />
        <Fact name={words.feedback} value={isExam ? words.feedbackAtEnd : words.feedbackAfterEach} />
        {isExam ? <Fact name={words.changes} value={words.changesUntilEnd} /> : null}
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
        {quiz.minutes === undefined ? null : <PaceChoice minutes={quiz.minutes} />}
        <button className={controls.button}>{isExam ? words.startExam : words.start}</button>
      </form>
    </main>
  );
}

/** The time that an exam allows, to be extended before it starts (WCAG 2.2, 2.2.1). */
function PaceChoice({ minutes }: { readonly minutes: number }): ReactNode {
  const { pace, paceHint, paces } = messages.quiz;
  return (
    <fieldset className={styles.paces} aria-describedby="pace-hint">
      <legend>{pace}</legend>
      <p id="pace-hint" className={styles.hint}>
        {paceHint}
      </p>
      {PACES.map((one) => (
        <label key={one} className={styles.pace}>
          <input type="radio" name="pace" value={one} defaultChecked={one === '1'} />
          {paces[one](one === 'none' ? 0 : minutes * Number(one))}
        </label>
      ))}
    </fieldset>
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
