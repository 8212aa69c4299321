import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { OutcomeMark, type Outcome } from '../attempt/item-feedback.client.tsx';
import { itemAddress } from '../attempt/places.ts';
import type { RecallView } from '#lib/shell/usecases/recall-view.ts';
import controls from '../controls.module.css';
import { RecallNote } from '../recall/recall-note.tsx';
import { reportAddress } from '../report/report-address.ts';
import styles from './result.module.css';

/** An attempt's outcome as its page shows it. */
export interface ResultPageData {
  readonly attempt: string;
  readonly quiz: { readonly title: string; readonly href: string };
  /** Whole per cent, 0 to 100. */
  readonly percent: number;
  readonly cutPercent: number;
  readonly passed: boolean;
  /** Whole per cent before items were withdrawn; undefined when none was since the attempt ended. */
  readonly firstPercent: number | undefined;
  /** In the order of the attempt. */
  readonly items: readonly {
    readonly leadIn: string;
    readonly outcome: Outcome;
    readonly points: number;
    readonly max: number;
    readonly recall: RecallView | undefined;
  }[];
  /** Lessons of the items that were not fully right, most missed first. */
  readonly reread: readonly { readonly title: string; readonly href: string }[];
}

/** What the result's page of an attempt with open items shows. */
export interface UnfinishedPageData {
  readonly attempt: string;
  readonly left: number;
  readonly href: string;
}

const words = messages.result;

/** The score in words and number, every item with a way back to it, and what to do next. */
export function ResultView(props: ResultPageData): ReactNode {
  const counted = props.items.filter(({ recall }) => recall === undefined);
  const count = (outcome: Outcome): number => counted.filter((item) => item.outcome === outcome).length;
  return (
    <main className={controls.narrow}>
      <p className={controls.label}>{props.quiz.title}</p>
      <h1>{words.title}</h1>
      <div className={styles.score} data-passed={props.passed}>
        <p className={styles.number}>{words.score(props.percent)}</p>
        <div>
          <p className={styles.verdict}>
            <OutcomeMark outcome={props.passed ? 'right' : 'partly'} />
            {props.passed ? words.passed : words.notPassed}
          </p>
          <p>{words.summary(count('right'), count('partly'), count('wrong'), count('unanswered'))}</p>
          <p className={styles.cut}>{words.cut(props.cutPercent)}</p>
          <Rescored {...props} />
        </div>
      </div>
      <section aria-labelledby="next">
        <h2 id="next" className={styles.heading}>
          {words.next}
        </h2>
        <ul className={styles.next}>
          {props.reread.map((lesson) => (
            <li key={lesson.href}>
              <a href={lesson.href}>{words.reread(lesson.title)}</a>
            </li>
          ))}
          <li>
            <a href={props.quiz.href}>{words.again}</a>
          </li>
          <li>
            <a href="/progress">{words.progress}</a>
          </li>
        </ul>
      </section>
      <section aria-labelledby="items">
        <h2 id="items" className={styles.heading}>
          {words.items}
        </h2>
        <ItemList attempt={props.attempt} items={props.items} />
      </section>
    </main>
  );
}

/** That the score is another one than it was, and why. */
function Rescored({ items, percent, firstPercent }: ResultPageData): ReactNode {
  const dropped = items.filter(({ recall }) => recall !== undefined).length;
  if (dropped === 0) return null;
  const { recall } = messages;
  return (
    <p className={styles.cut}>
      {recall.dropped(dropped)}
      {firstPercent === undefined ? null : ` ${recall.rescored(percent, firstPercent)}`}
    </p>
  );
}

function ItemList({ attempt, items }: Pick<ResultPageData, 'attempt' | 'items'>): ReactNode {
  const { verdicts, points } = messages.attempt;
  return (
    <ol className={styles.items}>
      {items.map((item, index) => (
        <li key={itemAddress(attempt, index + 1)} className={styles.item}>
          <OutcomeMark outcome={item.outcome} />
          <div className={styles.told}>
            <p className={styles.leadIn}>{item.leadIn}</p>
            <p className={styles.outcome} data-outcome={item.outcome}>
              <strong>{verdicts[item.outcome]}</strong> <span>{points(item.points, item.max)}</span>{' '}
              <a
                href={itemAddress(attempt, index + 1)}
                aria-label={`${words.review}: ${messages.attempt.title(index + 1, items.length)}`}
              >
                {words.review}
              </a>{' '}
              <a
                href={reportAddress(attempt, index + 1)}
                aria-label={messages.report.linkName(index + 1, items.length)}
              >
                {messages.report.link}
              </a>
            </p>
            {item.recall === undefined ? null : (
              <RecallNote recall={item.recall} lead={messages.recall.answered} />
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The result's page of an attempt that has open items. */
export function UnfinishedView(
  props: UnfinishedPageData & { readonly end: (form: FormData) => Promise<void> },
): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.unfinishedTitle}</h1>
      <p className={styles.note}>{words.unfinished(props.left)}</p>
      <form className={controls.actions} action={props.end}>
        <a className={controls.button} href={props.href}>
          {words.continue}
        </a>
        <input type="hidden" name="attempt" value={props.attempt} />
        <button className={controls.quiet}>{words.end}</button>
      </form>
    </main>
  );
}
