import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { AttemptHistory, HistoryItem } from '#lib/shell/usecases/view-history.ts';
import { attemptTitle } from '../attempt/attempt-title.ts';
import { OutcomeMark } from '../attempt/item-feedback.client.tsx';
import { ShownItem } from '../attempt/shown-item.client.tsx';
import controls from '../controls.module.css';
import { RecallNote } from '../recall/recall-note.tsx';
import { reportAddress } from '../report/report-address.ts';
import { Score } from './history-list.tsx';
import styles from './history.module.css';

const words = messages.history;

/** A whole attempt: every question as it was shown, what was answered, what was right and why. */
export function AttemptHistoryView(props: {
  readonly history: AttemptHistory;
  readonly timeZone: string;
}): ReactNode {
  const { history, timeZone } = props;
  const open = history.items - history.shown.length;
  return (
    <main className={controls.narrow}>
      <p className={controls.label}>
        <a className={styles.back} href="/progress/history">
          {words.title}
        </a>
      </p>
      <h1>{attemptTitle(history.quiz)}</h1>
      <dl className={styles.facts}>
        <Fact name={words.started}>{words.when(history.startedAt, timeZone)}</Fact>
        {history.finishedAt === null ? null : (
          <Fact name={words.ended}>{words.when(history.finishedAt, timeZone)}</Fact>
        )}
        <Fact name={words.score}>
          <Score line={history} />
        </Fact>
      </dl>
      <ol className={styles.items}>
        {history.shown.map((shown) => (
          <li key={shown.position} className={styles.item}>
            <HistoryItemView shown={shown} history={history} />
          </li>
        ))}
      </ol>
      {open === 0 ? null : <p className={styles.note}>{words.notTold(open)}</p>}
    </main>
  );
}

function Fact(props: { readonly name: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  );
}

function HistoryItemView(props: {
  readonly shown: HistoryItem;
  readonly history: AttemptHistory;
}): ReactNode {
  const { item, feedback, recall, answer, outcome, position } = props.shown;
  const { attempt, items } = props.history;
  const { verdicts, points } = messages.attempt;
  return (
    <>
      <h2 className={styles.place}>{words.question(position + 1, items)}</h2>
      <p className={styles.outcome}>
        <OutcomeMark outcome={outcome} />
        <strong>{verdicts[outcome]}</strong>
        <span className={styles.note}>{points(feedback.score.points, feedback.score.max)}</span>
        {answer === undefined ? null : <span className={styles.note}>{words.took(answer.latencyMs)}</span>}
      </p>
      {recall === undefined ? null : <RecallNote recall={recall} lead={messages.recall.answered} />}
      <p className={styles.asked}>{item.leadIn}</p>
      <details className={styles.shown}>
        <summary aria-label={`${messages.result.open}: ${words.question(position + 1, items)}`}>
          {messages.result.open}
        </summary>
        <ShownItem item={item} feedback={feedback} />
        <p className={styles.ways}>
          <a
            href={reportAddress(attempt, position + 1)}
            aria-label={messages.report.linkName(position + 1, items)}
          >
            {messages.report.link}
          </a>
        </p>
      </details>
    </>
  );
}
