import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { PACES } from '#lib/attempts/exam.ts';
import type { BankCourse, BankQuiz } from '#lib/bank/bank.ts';
import { tiedAmounts } from '#lib/knowledge/tied-amounts.ts';
import type { QuizOutline } from '#lib/bank/quiz-outline.ts';
import controls from '../controls.module.css';
import styles from './quiz.module.css';

/** What a quiz's page shows. */
export interface QuizPageData {
  readonly quiz: BankQuiz;
  readonly course: BankCourse;
  readonly outline: QuizOutline;
}

/** A quiz before it begins: what it covers, how long it is, and Start. */
export function QuizView(
  props: QuizPageData & { readonly start: (form: FormData) => Promise<void> },
): ReactNode {
  const { quiz, course, outline } = props;
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
      <div className={styles.intro} dangerouslySetInnerHTML={{ __html: tiedAmounts(quiz.html) }} />
      <dl className={styles.facts} aria-label={words.facts}>
        <Fact name={words.length} value={words.drawn(quiz.items, outline.pool)} />
        <Fact
          name={words.timing}
          value={quiz.minutes === undefined ? words.untimed : words.minutes(quiz.minutes)}
        />
        <Fact name={words.feedback} value={isExam ? words.feedbackAtEnd : words.feedbackAfterEach} />
        {isExam ? <Fact name={words.changes} value={words.changesUntilEnd} /> : null}
        <Fact name={words.pass} value={words.passAt(quiz.cutScore)} />
        <Fact name={words.kinds} value={words.kindList(outline.kinds)} />
        {outline.safetyOnly ? <Fact name={words.safety} value={words.safetyOnly} /> : null}
      </dl>
      <form action={props.start}>
        <input type="hidden" name="quiz" value={quiz.id} />
        {quiz.minutes === undefined ? null : <PaceChoice minutes={quiz.minutes} />}
        <FormCodeField />
        <button className={controls.button}>{isExam ? words.startExam : words.start}</button>
      </form>
      <p className={styles.print}>
        <a href={`/quizzes/${quiz.id}/print`}>{pageMessages.print.link}</a>
      </p>
      <p className={styles.print}>
        <a href={`/export?quiz=${quiz.id}`}>{pageMessages.exports.link}</a>
      </p>
      <Covered course={course.id} lessons={outline.lessons} />
    </main>
  );
}

/** For whoever holds the quiz on paper: the same form on screen. */
function FormCodeField(): ReactNode {
  const words = pageMessages.formCode;
  return (
    <details className={styles.coded}>
      <summary>{words.open}</summary>
      <label htmlFor="form-code">{words.label}</label>
      <p id="form-code-hint" className={styles.hint}>
        {words.hint}
      </p>
      <input
        id="form-code"
        name="code"
        className={controls.codeField}
        maxLength={30}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        aria-describedby="form-code-hint"
      />
    </details>
  );
}

/** What the quiz asks about, lesson by lesson. */
function Covered(props: { readonly course: string; readonly lessons: QuizOutline['lessons'] }): ReactNode {
  if (props.lessons.length === 0) return null;
  return (
    <section className={styles.covered} aria-labelledby="covers">
      <h2 id="covers">{messages.quiz.covers}</h2>
      {props.lessons.map((lesson) => (
        <div key={lesson.id} className={styles.lesson}>
          <h3>
            <a href={`/courses/${props.course}/${lesson.id}`}>{lesson.title}</a>
          </h3>
          <ul>
            {lesson.objectives.map((objective) => (
              <li key={objective}>{objective}</li>
            ))}
          </ul>
        </div>
      ))}
    </section>
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
        <label key={one} className={controls.choice}>
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
