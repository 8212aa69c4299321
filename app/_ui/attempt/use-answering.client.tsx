'use client';
import { v7 } from 'uuid';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { nextOpen } from '#lib/base/next-open.ts';
import type { Confidence } from '#lib/attempts/confidence.ts';
import type { Picks } from '#lib/items/response-control.ts';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';
import { afterPaint } from './after-paint.client.tsx';
import { readConfidence } from './confidence-row.client.tsx';
import { outcomeOf } from './item-feedback.client.tsx';
import { useGrade } from './use-grade.client.tsx';
import { gradeHere } from './grade.client.tsx';
import { tellEarly, type EarlyLine } from './early-verdict.client.tsx';
import type { ItemFormProps, Onward } from './item-form-props.ts';
import { emptyParts, focusPart, localTimeZone } from './read-picks.client.tsx';
import { keepPages } from '../connection/keep-pages.client.tsx';
import type { Delivery } from '../outbox/outbox.client.tsx';
import { dropOutgoing, keepOutgoing } from '../outbox/kept.client.tsx';
import type { Outgoing } from '../outbox/outgoing.client.tsx';
import { useOutbox, type PageOutbox } from '../outbox/use-outbox.client.tsx';

/** How an answer stands: how it was graded, and whether the server has it. */
export interface AnswerState {
  readonly phase: 'idle' | Delivery['phase'];
  readonly feedback: ItemFeedback | undefined;
  readonly confidence: Confidence | null;
  /** True while the answer is on its way and nothing can be told of it yet. */
  readonly isLocked: boolean;
  readonly isRestored: boolean;
  /** Why the server refused it; empty when it did not. */
  readonly code: string;
  readonly retry: () => void;
}

/** An answer as it is sent. */
interface SentAnswer {
  readonly id: string;
  readonly picks: Picks;
  readonly confidence: Confidence | null;
}

/** What the server tells of an answer. */
interface Told {
  readonly feedback?: ItemFeedback;
  readonly onward?: { readonly href: string; readonly isLast: boolean };
  readonly code?: string;
}

interface Answering {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** Where the verdict is told before all else. */
  readonly early: EarlyLine;
  readonly missing: readonly string[];
  readonly state: AnswerState;
  /** The answer that was sent and shows as chosen. */
  readonly restored: SentAnswer | undefined;
  readonly submit: () => void;
  readonly onward: Onward & { readonly go: () => void };
}

/** As long as going on waits for the answer to be saved; it is kept on the device anyway. */
const LEAVE_AFTER_MS = 1500;

/** Reads what is chosen, names what is missing, grades the rest at once and sends it until the server has it. */
export function useAnswering(props: ItemFormProps): Answering {
  const { attempt, item, here } = props;
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const early = useRef<HTMLParagraphElement>(null);
  const isGraded = useRef(false);
  const started = useRef(0);
  const [missing, setMissing] = useState<readonly string[]>(
    props.isMissing ? item.parts.map(({ handle }) => handle) : [],
  );
  const key = `${attempt}/${item.handle}`;
  const isKnown = props.feedback !== undefined;
  // What the server has answered already is not sent again; this stands before the outbox looks at what is kept.
  useEffect(() => {
    if (isKnown) void dropOutgoing(key);
    started.current = performance.now();
    localTimeZone();
  }, [isKnown, key]);
  const outbox = useOutbox();
  const delivery = isKnown ? undefined : outbox.deliveries.get(key);
  const state = stateOf(props, delivery, outbox.retry);
  useFocusOnFeedback(state, heading, here);
  useKeptPage(state.phase === 'saved' ? here : undefined);

  const grade = useGrade(form, item, props.practiceKey);
  const submit = (): void => {
    if (form.current === null || state.feedback !== undefined || state.isLocked || isGraded.current) return;
    const { picks, feedback } = grade(form.current);
    const empty = emptyParts(item, picks);
    if (empty.length > 0 || missing.length > 0) setMissing(empty);
    if (empty[0] !== undefined) {
      focusPart(form.current, empty[0]);
      return;
    }
    const sure = readConfidence(form.current);
    const latencyMs = Math.round(performance.now() - started.current);
    const message = messageOf({ attempt, key, item }, picks, sure, latencyMs);
    if (feedback === undefined) outbox.send(message);
    else {
      // The frame that comes next tells the verdict. The answer is kept at once, whatever happens then; sending it, and telling
      // the reasons, begin when the frame is painted.
      isGraded.current = true;
      tellEarly(early.current, outcomeOf(feedback));
      void keepOutgoing(message);
      afterPaint(() => outbox.send(message));
    }
  };
  const told = toldBy(delivery);
  // Where the way went when an answer was sent earlier may be answered by now.
  const isNews = delivery?.isRestored === false;
  const isElsewhere = isNews && told.onward !== undefined && props.onNext === undefined;
  const next = isElsewhere ? labelled(told.onward) : nextOf(props, outbox.deliveries);
  // Read only when the answer is saved: the server may have told another one meanwhile.
  const address = useRef(next.href);
  useEffect(() => {
    address.current = next.href;
  }, [next.href]);
  const go = (): void => {
    if (props.onNext !== undefined && state.feedback !== undefined) props.onNext(state.feedback);
    else void outbox.settle(LEAVE_AFTER_MS).then(() => window.location.assign(address.current));
  };
  const restored = delivery === undefined ? undefined : (delivery.message.body as SentAnswer);
  return { form, heading, early, missing, state, restored, submit, onward: { ...next, go } };
}

function stateOf(props: ItemFormProps, delivery: Delivery | undefined, retry: () => void): AnswerState {
  const idle = { phase: 'idle', isLocked: false, isRestored: false, code: '', retry } as const;
  if (delivery === undefined) return { ...idle, feedback: props.feedback, confidence: props.confidence };
  const { picks, confidence } = delivery.message.body as SentAnswer;
  const told = toldBy(delivery);
  const own = props.practiceKey === undefined ? undefined : gradeHere(props.item, props.practiceKey, picks);
  const feedback = told.feedback ?? own;
  const isOpen = delivery.phase === 'sending' || delivery.phase === 'waiting';
  return {
    phase: delivery.phase,
    feedback,
    confidence,
    isLocked: feedback === undefined && isOpen,
    isRestored: isOpen && delivery.isRestored,
    code: told.code ?? '',
    retry,
  };
}

function toldBy(delivery: Delivery | undefined): Told {
  return delivery !== undefined && 'told' in delivery ? (delivery.told as Told) : {};
}

/** The next place without an answer, of the server's or one that waits here: a page that was kept knows only the former. */
function nextOf(
  { attempt, places, position, next }: ItemFormProps,
  deliveries: PageOutbox['deliveries'],
): Onward {
  if (places === undefined) return next;
  const isOpen = places.map(
    ({ handle, isAnswered }) => !isAnswered && !deliveries.has(`${attempt}/${handle}`),
  );
  const place = nextOpen(isOpen, position - 1);
  if (place === undefined) return labelled({ href: `/attempts/${attempt}/result`, isLast: true });
  return labelled({ href: `/attempts/${attempt}?item=${place + 1}`, isLast: false });
}

function labelled({ href, isLast }: NonNullable<Told['onward']>): Onward {
  return { href, label: isLast ? messages.attempt.finish : messages.attempt.next };
}

function messageOf(
  about: { readonly attempt: string; readonly key: string; readonly item: PublicItem },
  picks: Picks,
  confidence: Confidence | null,
  latencyMs: number,
): Outgoing {
  const id = v7();
  return {
    key: about.key,
    keeps: 'first',
    path: `/api/attempts/${about.attempt}/responses`,
    id,
    body: { id, item: about.item.handle, picks, latencyMs, confidence, timeZone: localTimeZone() },
  };
}

/** Once an answer is saved, the page that is kept for times without a network is made anew: it shows the answer. */
function useKeptPage(here: string | undefined): void {
  useEffect(() => {
    if (here !== undefined) keepPages([here]);
  }, [here]);
}

/** Once there is feedback, the reader stands at the verdict, and a reload shows this item again. */
function useFocusOnFeedback(
  { phase, feedback }: AnswerState,
  heading: RefObject<HTMLHeadingElement | null>,
  here: string | undefined,
): void {
  const isTold = phase !== 'idle' && feedback !== undefined;
  useEffect(() => {
    if (!isTold) return;
    heading.current?.focus();
    if (here !== undefined) window.history.replaceState(window.history.state, '', here);
  }, [isTold, heading, here]);
}
