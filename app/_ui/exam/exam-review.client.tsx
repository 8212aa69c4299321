'use client';
import { useEffect, useRef, useState, useTransition, type ReactNode, type SubmitEvent } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { EndExam, ExamItemData } from './exam-data.ts';
import { FlagMark } from './exam-item.client.tsx';
import styles from './exam.module.css';
import { isOpen } from './use-exam.client.tsx';

const words = messages.exam;

interface ReviewProps {
  readonly attempt: string;
  readonly items: readonly ExamItemData[];
  readonly isConfirming: boolean;
  readonly go: (to: number) => void;
  readonly confirm: (isConfirming: boolean) => void;
  /** Resolves once nothing waits to be sent, or in vain. */
  readonly settle: () => Promise<boolean>;
  readonly end: EndExam;
}

/** What is open and what is flagged, by name, and the way to submit: said twice, since it cannot be taken back. */
export function ExamReview(props: ReviewProps): ReactNode {
  const { attempt, items, isConfirming, go } = props;
  const all = items.map((one, position) => ({ ...one, position }));
  const open = all.filter(isOpen);
  const flagged = all.filter((one) => one.flagged && !one.isWithdrawn);
  return (
    <>
      {open.length === 0 && flagged.length === 0 ? <p className={styles.lead}>{words.allAnswered}</p> : null}
      <ItemList title={words.unanswered(open.length)} items={open} attempt={attempt} go={go} />
      <ItemList title={words.flaggedCount(flagged.length)} items={flagged} attempt={attempt} go={go} />
      {isConfirming ? (
        <Confirmation open={open.length} {...props} />
      ) : (
        <p className={styles.actions}>
          <a
            className={styles.next}
            href={`/attempts/${props.attempt}?item=review&confirm=1`}
            onClick={(event) => {
              event.preventDefault();
              props.confirm(true);
            }}
          >
            {words.submit}
          </a>
        </p>
      )}
    </>
  );
}

function ItemList(
  props: Pick<ReviewProps, 'attempt' | 'go'> & {
    readonly title: string;
    readonly items: readonly (ExamItemData & { readonly position: number })[];
  },
): ReactNode {
  if (props.items.length === 0) return null;
  return (
    <section>
      <h2 className={styles.listTitle}>{props.title}</h2>
      <ol className={styles.list}>
        {props.items.map(({ item, position, flagged }) => (
          <li key={item.handle}>
            <a
              href={`/attempts/${props.attempt}?item=${position + 1}`}
              onClick={(event) => {
                event.preventDefault();
                props.go(position);
              }}
            >
              <span className={styles.number}>{position + 1}</span> {item.leadIn}
            </a>
            {flagged ? <FlagMark /> : null}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Confirmation(props: ReviewProps & { readonly open: number }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const [isSubmitting, startSubmitting] = useTransition();
  const [trouble, setTrouble] = useState('');
  useEffect(() => heading.current?.focus(), []);
  // Answers go first: what arrives after the end does not count.
  const submitLast = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const sent = new FormData(event.currentTarget);
    setTrouble('');
    if (isSubmitting) return;
    startSubmitting(async () => {
      if (await props.settle()) await props.end(sent);
      else setTrouble(words.notSent);
    });
  };
  return (
    <form className={styles.confirmation} action={props.end} onSubmit={submitLast}>
      <h2 ref={heading} tabIndex={-1}>
        {words.confirmTitle}
      </h2>
      <p>{words.confirm(props.open)}</p>
      <p role="alert" className={styles.trouble}>
        {trouble}
      </p>
      <input type="hidden" name="attempt" value={props.attempt} />
      <p className={styles.actions}>
        <button className={styles.next} aria-disabled={isSubmitting}>
          {isSubmitting ? words.submitting : words.confirmYes}
        </button>
        <a
          className={styles.quiet}
          href={`/attempts/${props.attempt}?item=review`}
          onClick={(event) => {
            event.preventDefault();
            props.confirm(false);
          }}
        >
          {words.confirmNo}
        </a>
      </p>
    </form>
  );
}
