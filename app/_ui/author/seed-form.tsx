import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { LessonBench } from '#lib/bank/workbench/lesson-bench.ts';
import type { DrawnForm, DrawnItem } from '#lib/shell/workbench/workbench.ts';
import controls from '../controls.module.css';
import { benchAddress, benchQuery, itemAnchor, SEED_MOST, type BenchSearch } from './bench-place.ts';
import styles from './bench.module.css';
import { DrawForm } from './draw-form.client.tsx';
import { SeedSlider } from './seed-slider.client.tsx';

const words = pageMessages.author;

type DrawnLesson = Pick<LessonBench, 'course' | 'lesson' | 'quizzes'>;

/** A seed and a quiz, and the form that a learner with this seed would get. */
export function SeedForm(props: {
  readonly bench: DrawnLesson;
  readonly search: BenchSearch;
  readonly form: DrawnForm | undefined;
}): ReactNode {
  const { bench, search, form } = props;
  return (
    <section className={styles.box} aria-labelledby="draw">
      <h2 id="draw">{words.draw}</h2>
      <p className={styles.small}>{words.drawLead}</p>
      <DrawForm action={`${benchAddress(bench.course, bench.lesson)}#draw`} className={controls.labelled}>
        <SeedSlider
          name="seed"
          label={words.seed}
          value={search.seed}
          most={SEED_MOST}
          className={styles.slider}
        />
        <label htmlFor="draw-quiz">{words.quiz}</label>
        <select id="draw-quiz" name="quiz" defaultValue={search.quiz ?? ''} className={styles.wide}>
          <option value="">{words.noQuiz}</option>
          {bench.quizzes.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
        <input type="hidden" name="show" value={search.show} />
        <input type="hidden" name="objective" value={search.objective ?? ''} />
        <button className={controls.quiet}>{words.show}</button>
      </DrawForm>
      {form === undefined ? null : <Drawn form={form} bench={bench} search={search} />}
    </section>
  );
}

function Drawn(props: {
  readonly form: DrawnForm;
  readonly bench: DrawnLesson;
  readonly search: BenchSearch;
}): ReactNode {
  const { form, bench, search } = props;
  if (!form.ok) return <p role="status">{form.error}</p>;
  const quiz = bench.quizzes.find(({ id }) => id === search.quiz)?.title ?? '';
  return (
    <>
      <p role="status">{words.drawn(form.value.length, quiz, String(search.seed))}</p>
      <ol className={styles.drawn}>
        {form.value.map((drawn) => (
          <li key={drawn.item}>
            <DrawnLine drawn={drawn} bench={bench} search={search} />
          </li>
        ))}
      </ol>
    </>
  );
}

function DrawnLine(props: {
  readonly drawn: DrawnItem;
  readonly bench: DrawnLesson;
  readonly search: BenchSearch;
}): ReactNode {
  const { drawn, bench, search } = props;
  const { item, lesson, label, leadIn } = drawn;
  // The other lesson is shown as this seed orders it, too.
  const elsewhere = `${benchAddress(bench.course, lesson)}?${benchQuery({ ...search, show: 'all', objective: undefined })}`;
  const page = lesson === bench.lesson ? '' : elsewhere;
  return (
    <>
      <a href={`${page}#${itemAnchor(item)}`}>{leadIn}</a>{' '}
      <span className={styles.small}>
        {label}
        {lesson === bench.lesson ? '' : ` · ${words.fromLesson(lesson)}`}
      </span>
    </>
  );
}
