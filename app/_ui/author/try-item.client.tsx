'use client';
import { useDeferredValue, useId, useRef, useState, type ReactNode } from 'react';
import { benchItem as words } from '#app/_ui/messages/en-bench-item.ts';
import type { ItemFeedback, PracticeKey, PublicItem } from '#lib/items/view.ts';
import { controlOf } from '../attempt/control-of.client.tsx';
import { gradeHere } from '../attempt/grade.client.tsx';
import { DescentList, Verdict } from '../attempt/item-feedback.client.tsx';
import { Stem } from '../attempt/item-form.client.tsx';
import { emptyParts, focusPart, readPicks } from '../attempt/read-picks.client.tsx';
import styles from './try-item.module.css';
import { useScripted } from './use-scripted.client.tsx';

/** An item as a learner in practice meets it. Nothing is sent or kept; without a script it can be looked at. */
export function TryItem(props: { readonly item: PublicItem; readonly practiceKey: PracticeKey }): ReactNode {
  const { item, practiceKey } = props;
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const note = useId();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [feedback, setFeedback] = useState<ItemFeedback>();
  const [round, setRound] = useState(0);
  const told = useDeferredValue(feedback);
  const isScripted = useScripted();
  const Control = controlOf(item.kind);
  const check = (): void => {
    if (form.current === null || feedback !== undefined) return;
    const picks = readPicks(form.current, item);
    const empty = emptyParts(item, picks);
    setMissing(empty);
    if (empty[0] !== undefined) {
      focusPart(form.current, empty[0]);
      return;
    }
    setFeedback(gradeHere(item, practiceKey, picks));
    requestAnimationFrame(() => heading.current?.focus());
  };
  return (
    <form
      ref={form}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
      noValidate
      aria-describedby={note}
    >
      <Stem item={item} isAnswered={told !== undefined} />
      {feedback === undefined ? null : <Verdict feedback={feedback} heading={heading} />}
      <Control
        key={round}
        item={item}
        picks={{}}
        missing={missing}
        locked={feedback !== undefined}
        feedback={told}
      />
      <p id={note} role="status" className={styles.missing}>
        {missing.length > 0 ? words.missing : ''}
      </p>
      {told === undefined ? null : <DescentList evidence={told.evidence} />}
      <button
        // Before the script has come, or without one, a button that sends would only load the page again.
        type="button"
        disabled={!isScripted}
        className={styles.button}
        onClick={() => {
          if (feedback === undefined) {
            check();
            return;
          }
          setFeedback(undefined);
          setRound(round + 1);
        }}
      >
        {feedback === undefined ? words.tryIt : words.again}
      </button>
    </form>
  );
}
