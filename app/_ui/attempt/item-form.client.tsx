'use client';
import { useDeferredValue, useRef, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Confidence } from '#lib/attempts/confidence.ts';
import type { PublicItem } from '#lib/items/view.ts';
import { ConfidenceRow } from './confidence-row.client.tsx';
import { controlOf } from './control-of.client.tsx';
import { ItemFeedbackPanel, Verdict } from './item-feedback.client.tsx';
import styles from './item-form.module.css';
import type { ItemFormProps, Onward } from './item-form-props.ts';
import { SavingState } from './saving-state.client.tsx';
import { ShortcutsHelp } from './shortcuts-help.client.tsx';
import { useAnswering, type AnswerState } from './use-answering.client.tsx';
import { useShortcuts } from './use-shortcuts.client.tsx';

const text = messages.attempt;

/** One item: answer, submit, see at once what was right and why. Works as a plain form until the page comes to life. */
export function ItemForm(props: ItemFormProps): ReactNode {
  const { attempt, item } = props;
  const Control = controlOf(item.kind);
  const { form, heading, early, missing, state, restored, submit, onward } = useAnswering(props);
  const help = useRef<HTMLDialogElement>(null);
  const { feedback } = state;
  const isAnswered = feedback !== undefined;
  // The heading with the verdict comes first; what is right and why in a render of its own, since that is most of the work.
  const told = { ...state, feedback: useDeferredValue(feedback) };
  const isTold = told.feedback !== undefined;
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
        <Stem item={item} isAnswered={isTold} />
        {isAnswered ? <Verdict feedback={feedback} heading={heading} /> : null}
        <Control
          key={restored?.id ?? 'own'}
          item={item}
          picks={restored?.picks ?? {}}
          missing={missing}
          locked={state.isLocked || isAnswered}
          feedback={told.feedback}
        />
        <Sureness state={told} restored={restored?.id ?? 'own'} />
        <SavingState state={state} early={early} />
        <Actions state={told} onward={onward} isButton={props.onNext !== undefined} report={props.report} />
      </form>
      <div className={styles.keys}>
        <ShortcutsHelp dialog={help} />
      </div>
    </>
  );
}

/** How sure the learner is: asked beside an open item, told beside an answered one. */
function Sureness(props: { readonly state: AnswerState; readonly restored: string }): ReactNode {
  const { confidence, feedback, isLocked } = props.state;
  return feedback === undefined ? (
    <ConfidenceRow key={`sure-${props.restored}`} chosen={confidence} locked={isLocked} />
  ) : (
    <ToldConfidence level={confidence} />
  );
}

/** What may be done: submit an open item, read on after an answered one. */
function Actions(props: {
  readonly state: AnswerState;
  readonly onward: Onward & { readonly go: () => void };
  readonly isButton: boolean;
  readonly report: string;
}): ReactNode {
  const { state, ...onward } = props;
  const { feedback, isLocked } = state;
  if (feedback !== undefined) return <ItemFeedbackPanel feedback={feedback} {...onward} />;
  return (
    <div className={styles.actions}>
      <button className={styles.submit} aria-disabled={isLocked}>
        {isLocked ? text.saving : text.submit}
      </button>
    </div>
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
