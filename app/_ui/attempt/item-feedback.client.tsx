'use client';
import type { ReactNode, RefObject } from 'react';
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
}): ReactNode {
  const outcome = outcomeOf(props.feedback);
  return (
    <h2 ref={props.heading} tabIndex={-1} className={styles.verdict} data-outcome={outcome}>
      <OutcomeMark outcome={outcome} />
      <span>{text.verdicts[outcome]}</span>{' '}
      <span className={styles.points}>
        {text.points(props.feedback.score.points, props.feedback.score.max)}
      </span>
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
  readonly next: { readonly href: string; readonly label: string };
  /** Where a problem with the item is reported. */
  readonly report: string;
}): ReactNode {
  return (
    <>
      <section className={styles.descent} aria-labelledby="descent">
        <h3 id="descent" className={styles.title}>
          {text.descent}
        </h3>
        {props.feedback.evidence.map((evidence) => (
          <Descent key={evidence.href} evidence={evidence} />
        ))}
      </section>
      <p className={styles.actions}>
        <a className={styles.next} href={props.next.href}>
          {props.next.label}
        </a>
        <a className={styles.report} href={props.report}>
          {messages.report.link}
        </a>
      </p>
    </>
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
