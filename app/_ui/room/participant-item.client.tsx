'use client';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { OwnAnswer, SentAnswer, ToldItem } from '#lib/sessions/messages.ts';
import type { Phase } from '#lib/sessions/session.ts';
import type { PublicItem } from '#lib/items/view.ts';
import { ConfidenceRow, readConfidence } from '../attempt/confidence-row.client.tsx';
import { controlOf } from '../attempt/control-of.client.tsx';
import { Stem } from '../attempt/item-form.client.tsx';
import { emptyParts, focusPart, readPicks } from '../attempt/read-picks.client.tsx';
import { useShortcuts } from '../attempt/use-shortcuts.client.tsx';
import controls from '../controls.module.css';
import styles from './join.module.css';
import type { EarnedPoints } from './own-points.client.tsx';
import type { Sending } from './participant-line.client.tsx';
import { ToldToParticipant } from './told-to-participant.client.tsx';

const words = roomMessages.join;

export interface ParticipantItemProps {
  readonly item: PublicItem;
  readonly phase: Phase;
  readonly told: ToldItem | null;
  /** Undefined in a room without points. */
  readonly points: EarnedPoints | undefined;
  readonly isConnected: boolean;
  /** What the server has. */
  readonly own: OwnAnswer | undefined;
  /** What it does not have yet, or refused. */
  readonly sending: Sending | undefined;
  readonly onAnswer: (answer: Pick<SentAnswer, 'picks' | 'confidence' | 'latencyMs'>) => void;
}

/** One item on a participant's device: to be answered, waited for, and told. */
export function ParticipantItem(props: ParticipantItemProps): ReactNode {
  const { item, told, own } = props;
  if (told !== null) return <ToldToParticipant item={item} told={told} own={own} points={props.points} />;
  return <OpenItem {...props} />;
}

function OpenItem(props: ParticipantItemProps): ReactNode {
  const { item, phase, own, sending } = props;
  const answering = useForm(props);
  const { form, missing, isChanging, resets } = answering;
  const isSending = sending?.phase === 'sending';
  const latest = isSending ? sending.answer : own;
  const isAnswered = isSending || (own !== undefined && !isChanging);
  const isLocked = phase !== 'open' || isAnswered;
  useShortcuts({ form: () => (isLocked ? null : form.current), help: () => undefined });
  const Control = controlOf(item.kind);
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isLocked) answering.submit();
      }}
      noValidate
    >
      <Stem item={item} isAnswered={false} />
      <Control
        key={`control-${resets}`}
        item={item}
        picks={latest?.picks ?? {}}
        missing={missing}
        locked={isLocked}
        feedback={undefined}
      />
      <ConfidenceRow key={`sure-${resets}`} chosen={latest?.confidence ?? null} locked={isLocked} />
      <MarksHint points={props.points} />
      <Foothold {...props} answering={answering} isLocked={isLocked} />
    </form>
  );
}

/** What a sure and wrong answer costs: only where there are points. */
function MarksHint({ points }: Pick<ParticipantItemProps, 'points'>): ReactNode {
  return points === undefined ? null : <p className={styles.hint}>{words.marks}</p>;
}

/** How the answer stands, and what may be done with it. */
function Foothold(
  props: ParticipantItemProps & { readonly answering: AnswerForm; readonly isLocked: boolean },
): ReactNode {
  const { status, isChanging, setIsChanging } = props.answering;
  const mayChange = props.phase === 'open' && isIn(props);
  return (
    <div className={styles.foothold}>
      <p
        ref={status}
        tabIndex={-1}
        role="status"
        className={styles.status}
        data-in={isIn(props) || undefined}
      >
        {isChanging ? '' : statusOf(props)}
      </p>
      <div className={controls.actions}>
        {props.isLocked ? null : (
          <button className={styles.submit}>{isChanging ? words.submitNew : words.submit}</button>
        )}
        {mayChange ? (
          <button type="button" className={controls.quiet} onClick={() => setIsChanging(!isChanging)}>
            {isChanging ? words.keep : words.change}
          </button>
        ) : null}
      </div>
    </div>
  );
}

function isIn({ own, sending, phase }: ParticipantItemProps): boolean {
  return own !== undefined && sending?.phase !== 'sending' && phase !== 'shown';
}

function statusOf(props: ParticipantItemProps): ReactNode {
  const { phase, own, sending, isConnected } = props;
  if (phase === 'shown') return words.shown;
  if (sending?.phase === 'sending') return isConnected ? words.sending : words.stillSending;
  if (phase === 'closed')
    return (
      <>
        <strong>{words.closed}.</strong> {own === undefined ? words.noAnswer : words.closedText}
      </>
    );
  if (own === undefined) return '';
  return (
    <>
      <strong>{words.isIn}.</strong> {words.isInText}
    </>
  );
}

interface AnswerForm {
  readonly form: RefObject<HTMLFormElement | null>;
  readonly status: RefObject<HTMLParagraphElement | null>;
  readonly missing: readonly string[];
  readonly isChanging: boolean;
  readonly setIsChanging: (isChanging: boolean) => void;
  /** Counts how often the form was put back to the answer that counts. */
  readonly resets: number;
  readonly submit: () => void;
}

/** Reads what is chosen, names what is missing, and hands over the rest. */
function useForm({ item, onAnswer, own, phase }: ParticipantItemProps): AnswerForm {
  const form = useRef<HTMLFormElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const started = useRef(0);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [isChanging, change] = useState(false);
  const [resets, setResets] = useState(0);
  useEffect(() => {
    started.current = performance.now();
  }, []);
  // Closing ends a change that was not sent: what counts is shown.
  const isCut = isChanging && phase !== 'open';
  useEffect(() => {
    if (!isCut) return;
    change(false);
    setResets((count) => count + 1);
  }, [isCut]);
  const submit = (): void => {
    if (form.current === null) return;
    const picks = readPicks(form.current, item);
    const empty = emptyParts(item, picks);
    setMissing(empty);
    if (empty[0] !== undefined) {
      focusPart(form.current, empty[0]);
      return;
    }
    const latencyMs = Math.round(performance.now() - started.current);
    onAnswer({ picks, confidence: readConfidence(form.current), latencyMs });
    change(false);
    status.current?.focus();
  };
  const setIsChanging = (next: boolean): void => {
    change(next);
    setMissing([]);
    if (!next && own !== undefined) setResets(resets + 1);
  };
  return { form, status, missing, isChanging, setIsChanging, resets, submit };
}
