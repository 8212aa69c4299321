'use client';
import { v7 } from 'uuid';
import { useEffect, useRef, useState, type ComponentType, type ReactNode, type RefObject } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Picks, ResponseControlProps } from '#lib/items/response-control.ts';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';
import { ItemFeedbackPanel, outcomeOf, Verdict } from './item-feedback.client.tsx';
import styles from './item-form.module.css';
import { useSending, type Sending } from './use-sending.client.tsx';

const text = messages.attempt;

/** What the page knows of an item of an attempt. */
export interface ItemFormProps {
  readonly attempt: string;
  readonly item: PublicItem;
  /** The interactive leaf of the item's kind. */
  readonly control: ComponentType<ResponseControlProps>;
  /** The id under which the response is stored when there is no JavaScript. */
  readonly responseId: string;
  /** Set when the item was answered before. */
  readonly feedback: ItemFeedback | undefined;
  /** The form came back because nothing was chosen (without JavaScript). */
  readonly isMissing: boolean;
  /** Where to go on, and what the link says. */
  readonly next: { readonly href: string; readonly label: string };
  /** The address of this very item, and its place in the attempt, from 1. */
  readonly here: string;
  readonly position: number;
  /** Where a problem with the item is reported. */
  readonly report: string;
}

/** One item: answer, submit, see at once what was right and why. Works as a plain form until the page comes to life. */
export function ItemForm(props: ItemFormProps): ReactNode {
  const { attempt, item, control: Control } = props;
  const { form, heading, missing, sending, feedback, submit } = useAnswering(props);
  const pending = 'pending' in sending ? sending.pending : undefined;
  return (
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
      <Stem item={item} isAnswered={feedback !== undefined} />
      {feedback === undefined ? null : <Verdict feedback={feedback} heading={heading} />}
      <Control
        key={pending?.id ?? 'own'}
        item={item}
        picks={pending?.picks ?? {}}
        missing={missing}
        locked={sending.phase === 'saving' || sending.phase === 'unsaved'}
        feedback={feedback}
      />
      <Announcement sending={sending} />
      {feedback === undefined ? (
        <SubmitButton sending={sending} />
      ) : (
        <ItemFeedbackPanel feedback={feedback} next={props.next} report={props.report} />
      )}
    </form>
  );
}

interface Answering {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly missing: readonly string[];
  readonly sending: Sending;
  readonly feedback: ItemFeedback | undefined;
  readonly submit: () => void;
}

/** The form's behaviour: reads what is chosen, names what is missing, sends the rest. */
function useAnswering({ attempt, item, isMissing, here, ...given }: ItemFormProps): Answering {
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const started = useRef(0);
  const [missing, setMissing] = useState<readonly string[]>(isMissing ? partHandles(item) : []);
  const { sending, send, retry } = useSending(attempt, item.handle, given.feedback !== undefined);
  const feedback = sending.phase === 'stored' ? sending.feedback : given.feedback;

  useEffect(() => {
    started.current = performance.now();
  }, []);
  useFocusOnFeedback(sending, heading, here);

  const sendChosen = (chosen: HTMLFormElement): void => {
    const picks = readPicks(chosen, item);
    const empty = emptyParts(item, picks);
    setMissing(empty);
    if (empty[0] !== undefined) {
      focusPart(chosen, empty[0]);
      return;
    }
    const latencyMs = Math.round(performance.now() - started.current);
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    send({ id: v7(), item: item.handle, picks, latencyMs, timeZone });
  };
  const submit = (): void => {
    if (sending.phase === 'unsaved') retry();
    else if (sending.phase !== 'saving' && form.current !== null) sendChosen(form.current);
  };
  return { form, heading, missing, sending, feedback, submit };
}

function SubmitButton({ sending }: { readonly sending: Sending }): ReactNode {
  const label = {
    saving: text.saving,
    unsaved: text.retry,
    idle: text.submit,
    refused: text.submit,
    stored: '',
  };
  return (
    <div className={styles.actions}>
      <button className={styles.submit} aria-disabled={sending.phase === 'saving'}>
        {label[sending.phase]}
      </button>
    </div>
  );
}

/** The case, and once the item is answered its lead-in, which names the group of choices before. */
function Stem(props: { readonly item: PublicItem; readonly isAnswered: boolean }): ReactNode {
  const { context, leadIn } = props.item;
  return (
    <>
      {context === '' ? null : <p className={styles.context}>{context}</p>}
      {props.isAnswered ? <p className={styles.leadIn}>{leadIn}</p> : null}
    </>
  );
}

/** Says in a live region, which stands there from the start, how the response fares and what it scored. */
function Announcement({ sending }: { readonly sending: Sending }): ReactNode {
  return (
    <p
      role="status"
      className={styles.status}
      data-phase={sending.phase === 'stored' && sending.isEarlier ? 'kept' : sending.phase}
    >
      {announcementOf(sending)}
    </p>
  );
}

function announcementOf(sending: Sending): string {
  switch (sending.phase) {
    case 'idle':
      return '';
    case 'saving':
      return sending.isRestored ? text.restored : '';
    case 'unsaved':
      return text.unsaved;
    case 'refused':
      return refusalSentence(sending.code);
    case 'stored':
      return sending.isEarlier ? messages.refusals['already-answered'] : scoreSentence(sending.feedback);
  }
}

function scoreSentence(feedback: ItemFeedback): string {
  const { points, max } = feedback.score;
  return text.status(text.verdicts[outcomeOf(feedback)], text.points(points, max));
}

function refusalSentence(code: string): string {
  const sentences: Readonly<Record<string, string>> = messages.refusals;
  return sentences[code] ?? messages.refusals['invalid-response'];
}

/** Once the answer is stored, the reader stands at the verdict, and a reload shows this item again. */
function useFocusOnFeedback(
  sending: Sending,
  heading: RefObject<HTMLHeadingElement | null>,
  here: string,
): void {
  useEffect(() => {
    if (sending.phase !== 'stored') return;
    heading.current?.focus();
    window.history.replaceState(window.history.state, '', here);
  }, [sending.phase, heading, here]);
}

function partHandles(item: PublicItem): readonly string[] {
  return item.parts.map((part) => part.handle);
}

/** The form is the only place that knows what is chosen or typed; a list left at its empty line says nothing. */
function readPicks(form: HTMLFormElement, item: PublicItem): Picks {
  const data = new FormData(form);
  const valuesOf = (part: string): string[] =>
    data
      .getAll(part)
      .map(String)
      .filter((value) => value.trim() !== '');
  return Object.fromEntries(partHandles(item).map((part) => [part, valuesOf(part)]));
}

/** Every part needs an answer; a typed one needs a digit at least. */
function emptyParts(item: PublicItem, picks: Picks): readonly string[] {
  return item.parts
    .filter(({ handle, unit }) => {
      const values = picks[handle] ?? [];
      return values.length === 0 || (unit !== undefined && !values.some((value) => /\p{Nd}/u.test(value)));
    })
    .map(({ handle }) => handle);
}

/** Moves the focus to the first control of a part that can take it. */
function focusPart(form: HTMLFormElement, part: string): void {
  const controls = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  controls.find((control) => control.name === part && control.type !== 'hidden')?.focus();
}
