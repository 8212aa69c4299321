'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { ItemForm } from '../attempt/item-form.client.tsx';
import type { CheckData } from './check-data.ts';
import styles from './lesson-check.module.css';

const words = messages.check;

/** The questions of a lesson's check, one after the other, then how they went. */
export function CheckItems(props: { readonly check: CheckData; readonly onAgain: () => void }): ReactNode {
  const { attempt, items } = props.check;
  const [at, setAt] = useState(0);
  const [right, setRight] = useState(0);
  const place = useRef<HTMLParagraphElement>(null);
  useEffect(() => place.current?.focus(), [at]);
  const shown = items[at];
  if (shown === undefined)
    return (
      <>
        <p ref={place} tabIndex={-1} className={styles.done}>
          {words.done(right, items.length)}
        </p>
        <p className={styles.note}>{words.doneText}</p>
        <button type="button" className={styles.again} onClick={props.onAgain}>
          {words.again}
        </button>
      </>
    );
  const isLast = at + 1 === items.length;
  return (
    <>
      <p ref={place} tabIndex={-1} className={styles.note}>
        {words.position(at + 1, items.length)}
      </p>
      <ItemForm
        key={shown.item.handle}
        attempt={attempt}
        item={shown.item}
        practiceKey={shown.practiceKey}
        responseId={shown.responseId}
        feedback={undefined}
        confidence={null}
        isMissing={false}
        next={{ href: '', label: isLast ? words.finish : words.next }}
        here={undefined}
        position={at + 1}
        report={shown.report}
        onNext={({ score }) => {
          if (score.points >= score.max) setRight(right + 1);
          setAt(at + 1);
        }}
      />
    </>
  );
}
