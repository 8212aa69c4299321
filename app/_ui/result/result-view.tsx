import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Confidence, ConfidenceCount } from '#lib/attempts/confidence.ts';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';
import type { RecallView } from '#lib/shell/usecases/recall-view.ts';
import { OutcomeMark, type Outcome } from '../attempt/item-feedback.client.tsx';
import { ShownItem } from '../attempt/shown-item.client.tsx';
import { itemAddress } from '../attempt/places.ts';
import controls from '../controls.module.css';
import { RecallNote } from '../recall/recall-note.tsx';
import { reportAddress } from '../report/report-address.ts';
import styles from './result.module.css';

/** One item, how it went, and the item itself with all that there is to say about it. */
export interface ResultItem {
  readonly leadIn: string;
  readonly outcome: Outcome;
  readonly points: number;
  readonly max: number;
  readonly item: PublicItem;
  readonly feedback: ItemFeedback;
  readonly confidence: Confidence | null;
  /** Asked again what was missed: it does not count. */
  readonly isVariant: boolean;
  /** What was answered after the end of an exam. */
  readonly late: readonly string[];
  /** Set when the item was withdrawn: it does not count. */
  readonly recall: RecallView | undefined;
}

/** An attempt's outcome as its page shows it. */
export interface ResultPageData {
  readonly attempt: string;
  readonly quiz: {
    readonly title: string;
    readonly href: string;
    readonly mode: 'practice' | 'exam';
    readonly purpose?: 'retry' | 'check' | 'review' | 'room' | undefined;
  };
  /** Whole per cent, 0 to 100. */
  readonly percent: number;
  readonly cutPercent: number;
  readonly passed: boolean;
  /** Whole per cent before items were withdrawn; undefined when none was since the attempt ended. */
  readonly firstPercent: number | undefined;
  /** In the order of the attempt. */
  readonly items: readonly ResultItem[];
  /** How answers of each confidence fared, surest first. */
  readonly confidence: readonly ConfidenceCount[];
  /** Facts that may be asked again. */
  readonly missedFacts: number;
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
export function ResultView(
  props: ResultPageData & { readonly retry: (form: FormData) => Promise<void> },
): ReactNode {
  const counted = props.items.filter(doesCount);
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
        {props.missedFacts === 0 ? null : (
          <form action={props.retry} className={styles.retry}>
            <input type="hidden" name="attempt" value={props.attempt} />
            <button className={controls.button}>{words.retry(props.missedFacts)}</button>
          </form>
        )}
        <ul className={styles.next}>
          {props.reread.map((lesson) => (
            <li key={lesson.href}>
              <a href={lesson.href}>{words.reread(lesson.title)}</a>
            </li>
          ))}
          <li>
            <a href={props.quiz.href}>{againWords(props.quiz)}</a>
          </li>
          <li>
            <a href="/progress">{words.progress}</a>
          </li>
        </ul>
      </section>
      <ConfidenceTable confidence={props.confidence} items={props.items} />
      <section aria-labelledby="items">
        <h2 id="items" className={styles.heading}>
          {words.items}
        </h2>
        <ItemList attempt={props.attempt} items={props.items} />
      </section>
    </main>
  );
}

/** Neither withdrawn nor asked to ask again what was missed. */
function doesCount({ isVariant, recall }: ResultItem): boolean {
  return !isVariant && recall === undefined;
}

/** That the score is another one than it was, and why. */
function Rescored({ items, percent, firstPercent }: ResultPageData): ReactNode {
  const dropped = items.filter(({ isVariant, recall }) => !isVariant && recall !== undefined).length;
  if (dropped === 0) return null;
  const { recall } = messages;
  return (
    <p className={styles.cut}>
      {recall.dropped(dropped)}
      {firstPercent === undefined ? null : ` ${recall.rescored(percent, firstPercent)}`}
    </p>
  );
}

function againWords({ mode, purpose }: ResultPageData['quiz']): string {
  if (purpose === 'check') return words.backToLesson;
  if (purpose === 'review') return words.backToReview;
  return mode === 'exam' ? words.examAgain : words.again;
}

/** How sure the learner was against how it went: a signal to learn from, never a mark. */
function ConfidenceTable({ confidence, items }: Pick<ResultPageData, 'confidence' | 'items'>): ReactNode {
  if (confidence.length === 0) return null;
  const standing = items.filter(({ recall }) => recall === undefined);
  const misled = standing.filter((item) => item.confidence === 'sure' && item.outcome !== 'right').length;
  return (
    <section aria-labelledby="confidence">
      <h2 id="confidence" className={styles.heading}>
        {words.confidenceTitle}
      </h2>
      <table className={styles.confidence}>
        <thead className={styles.unseen}>
          <tr>
            <th scope="col">{words.confidenceLevel}</th>
            <th scope="col">{words.confidenceResult}</th>
          </tr>
        </thead>
        <tbody>
          {confidence.map((row) => (
            <tr key={row.confidence}>
              <th scope="row">{messages.confidence.levels[row.confidence]}</th>
              <td>{words.confidenceRow(row.right, row.answers)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {misled === 0 ? null : <p className={styles.misled}>{words.sureAndWrong(misled)}</p>}
    </section>
  );
}

function ItemList({ attempt, items }: Pick<ResultPageData, 'attempt' | 'items'>): ReactNode {
  return (
    <ol className={styles.items}>
      {items.map((item, index) => (
        <li key={item.item.handle} className={styles.item}>
          <OutcomeMark outcome={item.outcome} />
          <div className={styles.told}>
            <p className={styles.leadIn}>{item.leadIn}</p>
            <Told item={item} />
            {item.late.length === 0 ? null : (
              <p className={styles.note}>{messages.exam.late(item.late.join(', '))}</p>
            )}
            {item.recall === undefined ? null : (
              <RecallNote
                recall={item.recall}
                lead={item.outcome === 'unanswered' ? messages.recall.open : messages.recall.answered}
              />
            )}
            <details className={styles.shown}>
              <summary aria-label={`${words.open}: ${messages.attempt.title(index + 1, items.length)}`}>
                {words.open}
              </summary>
              <ShownItem item={item.item} feedback={item.feedback} />
              <p className={styles.ways}>
                <a
                  href={itemAddress(attempt, index + 1)}
                  aria-label={`${words.review}: ${messages.attempt.title(index + 1, items.length)}`}
                >
                  {words.review}
                </a>
                <a
                  href={reportAddress(attempt, index + 1)}
                  aria-label={messages.report.linkName(index + 1, items.length)}
                >
                  {messages.report.link}
                </a>
              </p>
            </details>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Told({ item }: { readonly item: ResultItem }): ReactNode {
  const { verdicts, points } = messages.attempt;
  const { told, levels } = messages.confidence;
  return (
    <p className={styles.outcome} data-outcome={item.outcome}>
      <strong>{verdicts[item.outcome]}</strong>
      {item.outcome === 'unanswered' ? null : <span>{points(item.points, item.max)}</span>}
      {item.confidence === null ? null : <span>{told(levels[item.confidence])}</span>}
      {item.isVariant ? <span>{words.variant}</span> : null}
    </p>
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
