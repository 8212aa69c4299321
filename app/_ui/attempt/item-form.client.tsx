'use client';
import { useRef, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Confidence } from '#lib/attempts/confidence.ts';
import type { ItemFeedback, PracticeKey, PublicItem } from '#lib/items/view.ts';
import { ConfidenceRow } from './confidence-row.client.tsx';
import { controlOf } from './control-of.client.tsx';
import { ItemFeedbackPanel, Verdict } from './item-feedback.client.tsx';
import styles from './item-form.module.css';
import { SavingState } from './saving-state.client.tsx';
import { ShortcutsHelp } from './shortcuts-help.client.tsx';
import { useAnswering } from './use-answering.client.tsx';
import { useShortcuts } from './use-shortcuts.client.tsx';

const text = messages.attempt;

/** Where the way goes on. */
export interface Onward {
  readonly href: string;
  readonly label: string;
}

/** What the page knows of an item of an attempt in practice. */
export interface ItemFormProps {
  readonly attempt: string;
  readonly item: PublicItem;
  /** What the answer is graded by here; undefined when the server alone may say, or has said. */
  readonly practiceKey: PracticeKey | undefined;
  /** The id under which the response is stored when there is no JavaScript. */
  readonly responseId: string;
  /** Set when the item was answered before. */
  readonly feedback: ItemFeedback | undefined;
  readonly confidence: Confidence | null;
  /** The form came back because nothing was chosen (without JavaScript). */
  readonly isMissing: boolean;
  readonly next: Onward;
  /** The address of this very item, which a reload shows again; undefined where the item is not the page's own. */
  readonly here: string | undefined;
  /** Its place in the attempt, from 1. */
  readonly position: number;
  /** Goes on without another page; the link is a button then. */
  readonly onNext?: (feedback: ItemFeedback) => void;
}

/** One item: answer, submit, see at once what was right and why. Works as a plain form until the page comes to life. */
export function ItemForm(props: ItemFormProps): ReactNode {
  const { attempt, item } = props;
  const Control = controlOf(item.kind);
  const { form, heading, missing, state, restored, submit, onward } = useAnswering(props);
  const help = useRef<HTMLDialogElement>(null);
  const { feedback } = state;
  const isAnswered = feedback !== undefined;
  useShortcuts({
    form: () => (isAnswered ? null : form.current),
    help: () => help.current?.showModal(),
    ...(isAnswered ? { next: onward.go } : {}),
  });
  return (
    <>
      <form
        ref={form}
        method="post"
        action={`/api/attempts/${attempt}/responses`}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
        noValidate
      >
        <input type="hidden" name="id" value={props.responseId} />
        <input type="hidden" name="item" value={item.handle} />
        <input type="hidden" name="place" value={props.position} />
        <Stem item={item} isAnswered={isAnswered} />
        {isAnswered ? <Verdict feedback={feedback} heading={heading} /> : null}
        <Control
          key={restored?.id ?? 'own'}
          item={item}
          picks={restored?.picks ?? {}}
          missing={missing}
          locked={state.isLocked}
          feedback={feedback}
        />
        {isAnswered ? (
          <ToldConfidence level={state.confidence} />
        ) : (
          <ConfidenceRow
            key={`sure-${restored?.id ?? 'own'}`}
            chosen={state.confidence}
            locked={state.isLocked}
          />
        )}
        <SavingState state={state} />
        {isAnswered ? (
          <ItemFeedbackPanel feedback={feedback} onward={onward} isButton={props.onNext !== undefined} />
        ) : (
          <div className={styles.actions}>
            <button className={styles.submit} aria-disabled={state.isLocked}>
              {state.isLocked ? text.saving : text.submit}
            </button>
          </div>
        )}
      </form>
      <div className={styles.keys}>
        <ShortcutsHelp dialog={help} />
      </div>
    </>
  );
}

function ToldConfidence({ level }: { readonly level: Confidence | null }): ReactNode {
  if (level === null) return null;
  const { told, levels } = messages.confidence;
  return <p className={styles.told}>{told(levels[level])}</p>;
}

/** The case, and once the item is answered its lead-in, which names the group of choices before. */
export function Stem(props: { readonly item: PublicItem; readonly isAnswered: boolean }): ReactNode {
  const { context, leadIn } = props.item;
  return (
    <>
      {context === '' ? null : <p className={styles.context}>{context}</p>}
      {props.isAnswered ? <p className={styles.leadIn}>{leadIn}</p> : null}
    </>
  );
}
