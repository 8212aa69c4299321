import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { LessonProgress, ObjectiveView } from '#lib/shell/usecases/view-progress.ts';
import { FactTree } from './fact-tree.tsx';
import styles from './lesson-progress.module.css';
import { countStates } from './share-bar.tsx';

const words = messages.progress;

/** A lesson: the tree of each objective to look at, and every fact that was met in a table. */
export function LessonProgressView(props: {
  readonly course: string;
  readonly lesson: LessonProgress;
}): ReactNode {
  const { lesson } = props;
  const id = `lesson-${props.course}-${lesson.id}`;
  const met = lesson.objectives.reduce((sum, objective) => sum + objective.met.length, 0);
  return (
    <section aria-labelledby={id} className={styles.lesson}>
      <h3 id={id}>
        <a href={lesson.href}>{lesson.title}</a>
      </h3>
      <ul className={styles.objectives}>
        {lesson.objectives
          .filter((objective) => objective.met.length + objective.unmet > 0)
          .map((objective) => (
            <Objective key={objective.id} objective={objective} />
          ))}
      </ul>
      {met === 0 ? null : (
        <details className={styles.details}>
          <summary>
            {words.showFacts(met)}
            <span className={styles.hidden}>: {lesson.title}</span>
          </summary>
          <FactTable lesson={lesson} />
        </details>
      )}
    </section>
  );
}

function Objective({ objective }: { readonly objective: ObjectiveView }): ReactNode {
  const unmet = Array.from({ length: objective.unmet }, () => 'new' as const);
  const { new: fresh, learning, secure } = countStates([objective]);
  return (
    <li className={styles.objective}>
      <p>
        {objective.text}
        <span className={styles.hidden}>. {words.tree(fresh, learning, secure)}.</span>
      </p>
      <FactTree states={[...objective.met.map(({ mastery }) => mastery), ...unmet]} />
    </li>
  );
}

function FactTable({ lesson }: { readonly lesson: LessonProgress }): ReactNode {
  const { objectives } = lesson;
  const unmet = objectives.reduce((sum, objective) => sum + objective.unmet, 0);
  return (
    <>
      <table className={styles.table}>
        <caption className={styles.hidden}>{words.factsTable(lesson.title)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.fact}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.rightOf}</th>
          </tr>
        </thead>
        <tbody>
          {objectives
            .flatMap((objective) => objective.met)
            .map((fact) => (
              <tr key={fact.ref}>
                <th scope="row">
                  <a href={fact.href}>{fact.statement}</a>
                </th>
                <td>{words.states[fact.mastery]}</td>
                <td>{words.ratio(fact.right, fact.right + fact.wrong)}</td>
              </tr>
            ))}
        </tbody>
      </table>
      {unmet === 0 ? null : <p className={styles.unmet}>{words.unmet(unmet)}</p>}
    </>
  );
}
