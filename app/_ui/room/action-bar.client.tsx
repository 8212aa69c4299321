'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { RoomView } from '#lib/sessions/messages.ts';
import { useShortcuts } from '../attempt/use-shortcuts.client.tsx';
import controls from '../controls.module.css';
import { Confirm } from './confirm.client.tsx';
import styles from './control.module.css';
import { actionsOf, type RoomAction } from './room-actions.client.tsx';
import type { TrainerLine, TrainerState } from './trainer-line.client.tsx';

const words = roomMessages.control;

/** What may come next: one button above all, at the edge of the screen however long the item is. */
export function ActionBar(props: {
  readonly state: TrainerState;
  readonly room: RoomView;
  readonly line: TrainerLine;
}): ReactNode {
  const { state, room, line } = props;
  const [limitMs, setLimitMs] = useState(0);
  const [isFinishing, setIsFinishing] = useState(false);
  const { primary, others } = actionsOf(room, limitMs === 0 ? null : limitMs);
  const isHeld = state.isAsking || state.isSettling || state.phase !== 'connected';
  const run = ({ name, wish }: RoomAction): void => {
    if (isHeld) return;
    if (name === 'finish') setIsFinishing(true);
    else void line.command(wish);
  };
  const onPrimary = (): void => {
    if (primary !== undefined) run(primary);
  };
  useMainKey(onPrimary);
  useShortcuts({
    form: () => null,
    help: () => undefined,
    ...(primary?.name === 'next' ? { next: onPrimary } : {}),
  });
  const button = (action: RoomAction): ReactNode => (
    <button
      key={action.name}
      type="button"
      className={action.name === 'finish' ? styles.finish : controls.quiet}
      aria-disabled={isHeld}
      onClick={() => run(action)}
    >
      {words.actions[action.name]}
    </button>
  );
  return (
    <>
      <div className={styles.actions}>
        {primary === undefined ? null : (
          <button type="button" className={styles.primary} aria-disabled={isHeld} onClick={onPrimary}>
            {words.actions[primary.name]}
          </button>
        )}
        {others.filter(({ name }) => name !== 'finish').map(button)}
        <p className={styles.told} role="status">
          {toldBy(state)}
        </p>
      </div>
      <div className={styles.rest}>
        <LimitChoice room={room} chosen={limitMs} choose={setLimitMs} />
        {others.filter(({ name }) => name === 'finish').map(button)}
        <p className={styles.keys}>{words.keys}</p>
      </div>
      {isFinishing ? <ConfirmFinish line={line} close={() => setIsFinishing(false)} /> : null}
    </>
  );
}

function ConfirmFinish(props: { readonly line: TrainerLine; readonly close: () => void }): ReactNode {
  return (
    <Confirm
      title={words.finishTitle}
      text={words.finishText}
      action={words.actions.finish}
      onYes={() => void props.line.command({ type: 'finish' })}
      onClose={props.close}
    />
  );
}

/** For the next round; where each participant goes alone, for all of it, and only before it begins. */
function LimitChoice(props: {
  readonly room: RoomView;
  readonly chosen: number;
  readonly choose: (ms: number) => void;
}): ReactNode {
  const isAlone = props.room.pacing === 'participant';
  if (isAlone && props.room.phase !== 'lobby') return null;
  return (
    <label className={styles.limit}>
      {isAlone ? words.limitAlone : words.limit}
      <select
        className={styles.select}
        value={props.chosen}
        onChange={({ target }) => props.choose(Number(target.value))}
      >
        {(isAlone ? words.limitsAlone : words.limits).map(({ ms, text }) => (
          <option key={ms} value={ms}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function toldBy({ phase, refusal }: TrainerState): string {
  if (phase !== 'connected') return words.away;
  switch (refusal) {
    case '':
      return '';
    case 'already-done':
      return words.alreadyDone;
    case 'not-now':
    case 'session-finished':
      return words.notNow;
    default:
      return words.failed;
  }
}

const INTERACTIVE = 'a, button, input, select, textarea, summary, dialog, [contenteditable]';

/** Enter and Space press the main button from wherever nothing else takes them. */
function useMainKey(press: () => void): void {
  const latest = useRef(press);
  useEffect(() => {
    latest.current = press;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const isOthers =
        event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.repeat;
      if (isOthers || (event.key !== 'Enter' && event.key !== ' ')) return;
      if (event.target instanceof Element && event.target.closest(INTERACTIVE) !== null) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
