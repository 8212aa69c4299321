import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Standing } from '#lib/progress/fold-progress.ts';
import type { LessonProgress, ObjectiveView } from '#lib/shell/usecases/view-progress.ts';
import { FactTree } from './fact-tree.tsx';
import styles from './lesson-progress.module.css';
import { standingsIn, totalOf } from './share-bar.tsx';

const words = messages.progress;

/** A lesson: its tree to look at, and every objective and fact of it in a table. */
export function LessonProgressView(props: {
  readonly course: string;
  readonly lesson: LessonProgress;
}): ReactNode {
  const { lesson } = props;
  const id = `lesson-${props.course}-${lesson.id}`;
  const objectives = lesson.objectives.filter(({ met, unmet }) => met.length + unmet > 0);
  if (objectives.length === 0) return null;
  const counts = standingsIn(objectives);
  return (
    <section aria-labelledby={id} className={styles.lesson}>
      <div className={styles.head}>
        <h3 id={id}>
          <a href={lesson.href}>{lesson.title}</a>
        </h3>
        <p>{words.secureRatio(counts.secure, totalOf(counts))}</p>
      </div>
      <FactTree branches={objectives.map(standingsOf)} />
      <details className={styles.details}>
        <summary>
          {words.counts(counts.new, counts.learning, counts.secure, counts.due)}
          <span className={styles.hidden}>: {words.factsTable(lesson.title)}</span>
        </summary>
        <FactTable title={lesson.title} objectives={objectives} />
      </details>
    </section>
  );
}

function standingsOf({ met, unmet }: ObjectiveView): readonly Standing[] {
  return [...met.map(({ standing }) => standing), ...Array.from({ length: unmet }, () => 'new' as const)];
}

function FactTable(props: {
  readonly title: string;
  readonly objectives: readonly ObjectiveView[];
}): ReactNode {
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{words.factsTable(props.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{words.fact}</th>
          <th scope="col">{words.state}</th>
          <th scope="col">{words.rightOf}</th>
        </tr>
      </thead>
      {props.objectives.map((objective) => (
        <ObjectiveRows key={objective.id} objective={objective} />
      ))}
    </table>
  );
}

function ObjectiveRows({ objective }: { readonly objective: ObjectiveView }): ReactNode {
  return (
    <tbody>
      <tr className={styles.objective}>
        <th scope="rowgroup" colSpan={3}>
          {objective.text}
        </th>
      </tr>
      {objective.met.map((fact) => (
        <tr key={fact.ref}>
          <th scope="row">
            <a href={fact.href}>{fact.statement}</a>
          </th>
          <td>{words.states[fact.standing]}</td>
          <td>{words.ratio(fact.right, fact.right + fact.wrong)}</td>
        </tr>
      ))}
      {objective.unmet === 0 ? null : (
        <tr>
          <td colSpan={3}>{words.unmet(objective.unmet)}</td>
        </tr>
      )}
    </tbody>
  );
}
