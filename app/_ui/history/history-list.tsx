import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { HistoryLine } from '#lib/shell/usecases/view-history.ts';
import styles from './history.module.css';
import { attemptTitle } from '../attempt/attempt-title.ts';

const words = messages.history;
/** A percentage that is shown must not reach a pass mark that the score did not. */
const wholePercent = (percentage: number): number => Math.floor(percentage + 1e-9);

/** Attempts, each with its score and the way to every question of it. */
export function HistoryList(props: {
  readonly attempts: readonly HistoryLine[];
  readonly timeZone: string;
}): ReactNode {
  if (props.attempts.length === 0) return <p className={styles.note}>{words.empty}</p>;
  return (
    <ol className={styles.list}>
      {props.attempts.map((line) => {
        const when = words.when(line.startedAt, props.timeZone);
        return (
          <li key={line.attempt} className={styles.line}>
            <p className={styles.quiz}>{attemptTitle(line.quiz)}</p>
            <p className={styles.score}>
              <Score line={line} />
            </p>
            <p className={styles.note}>
              <time dateTime={line.startedAt}>{when}</time>
            </p>
            <p className={styles.ways}>
              {line.finishedAt === null ? <a href={`/attempts/${line.attempt}`}>{words.go}</a> : null}
              <a
                href={`/progress/history/${line.attempt}`}
                aria-label={words.lookName(attemptTitle(line.quiz), when)}
              >
                {words.look}
              </a>
            </p>
          </li>
        );
      })}
    </ol>
  );
}

/** The score as it stands, and what it was before something was withdrawn. */
export function Score({ line }: { readonly line: HistoryLine }): ReactNode {
  if (line.percentage === undefined)
    return line.quiz.mode === 'exam' ? words.examUnderWay : words.underWay(line.answered, line.items);
  return (
    <>
      <strong>{words.percent(wholePercent(line.percentage))}</strong>{' '}
      {line.passed ? words.passed : words.notPassed}
      {line.firstPercentage === undefined ? null : (
        <span className={styles.note}> ({words.was(wholePercent(line.firstPercentage))})</span>
      )}
    </>
  );
}
