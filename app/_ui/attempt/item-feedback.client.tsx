'use client';
import { useId, type ReactNode, type RefObject } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { EvidenceView, ItemFeedback } from '#lib/items/view.ts';
import styles from './item-feedback.module.css';

const text = messages.attempt;

/** How an answer fared as a whole. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'unanswered';

/** Full marks, some or none; unanswered when nothing was chosen or typed. */
export function outcomeOf({ score, parts }: ItemFeedback): Outcome {
  const isAnswered = parts.some(
    ({ options, entered }) => entered !== undefined || options.some((option) => option.chosen),
  );
  if (!isAnswered) return 'unanswered';
  if (score.points >= score.max) return 'right';
  return score.points > 0 ? 'partly' : 'wrong';
}

/** The heading that takes the focus once the answer is stored. */
export function Verdict(props: {
  readonly feedback: ItemFeedback;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** False where points are not shown. */
  readonly hasPoints?: boolean;
}): ReactNode {
  const outcome = outcomeOf(props.feedback);
  return (
    <h2 ref={props.heading} tabIndex={-1} className={styles.verdict} data-outcome={outcome}>
      <OutcomeMark outcome={outcome} />
      <span>{text.verdicts[outcome]}</span>{' '}
      {props.hasPoints === false ? null : (
        <span className={styles.points}>
          {text.points(props.feedback.score.points, props.feedback.score.max)}
        </span>
      )}
    </h2>
  );
}

const SHAPES: Readonly<Record<Outcome, string>> = {
  right: 'M6 12.5l4 4 8.5-9.5',
  partly: 'M6 12h12',
  wrong: 'M7 7l10 10m0-10L7 17',
  unanswered: 'M12 12h.01',
};

/** A tick, a dash or a cross; the word stands beside it. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }): ReactNode {
  return (
    <svg
      className={styles.mark}
      data-outcome={outcome}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <circle cx="12" cy="12" r="11" />
      <path d={SHAPES[outcome]} />
    </svg>
  );
}

/** What the answer rests on, drawn as a descent: the sentence that says so, then the documents behind it; and the way on. */
export function ItemFeedbackPanel(props: {
  readonly feedback: ItemFeedback;
  readonly onward: { readonly href: string; readonly label: string; readonly go: () => void };
  /** True where another item follows on the same page. */
  readonly isButton: boolean;
  /** Where a problem with the item is reported. */
  readonly report: string;
}): ReactNode {
  const { href, label, go } = props.onward;
  return (
    <>
      <DescentList evidence={props.feedback.evidence} />
      <p className={styles.actions}>
        {props.isButton ? (
          <button type="button" className={styles.next} onClick={go}>
            {label}
          </button>
        ) : (
          <a
            className={styles.next}
            href={href}
            onClick={(event) => {
              // Another tab or window is the browser's own affair.
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              go();
            }}
          >
            {label}
          </a>
        )}
        <a className={styles.report} href={props.report}>
          {messages.report.link}
        </a>
      </p>
    </>
  );
}

/** The sentences that an item rests on, each with its documents. */
export function DescentList({ evidence }: Pick<ItemFeedback, 'evidence'>): ReactNode {
  const id = useId();
  return (
    // No landmark: a page that shows many items would have many of one name.
    <div role="group" className={styles.descent} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {text.descent}
      </h3>
      {evidence.map((one) => (
        <Descent key={one.href} evidence={one} />
      ))}
    </div>
  );
}

function Descent({ evidence }: { readonly evidence: EvidenceView }): ReactNode {
  return (
    <ol className={styles.line}>
      <li className={styles.node}>
        <blockquote className={styles.sentence}>{evidence.sentence}</blockquote>
        <p className={styles.origin}>
          {text.fromLesson} {evidence.lessonTitle} · <a href={evidence.href}>{text.showMe}</a>
        </p>
      </li>
      {evidence.citations.map((citation) => (
        <li key={citation} className={styles.node}>
          <p className={styles.origin}>
            {text.source}: <cite>{citation}</cite>
            {evidence.toVerify ? <span className={styles.toVerify}>{text.toVerify}</span> : null}
          </p>
        </li>
      ))}
    </ol>
  );
}
