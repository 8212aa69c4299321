'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import controls from '../controls.module.css';
import styles from './room.module.css';

/** Asks once more before something that cannot be taken back. Open as long as it is there. */
export function Confirm(props: {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly onYes: () => void;
  readonly onClose: () => void;
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="confirm" onClose={props.onClose}>
      <h2 id="confirm">{props.title}</h2>
      <p>{props.text}</p>
      <div className={controls.actions}>
        <button
          type="button"
          className={controls.grave}
          onClick={() => {
            props.onYes();
            dialog.current?.close();
          }}
        >
          {props.action}
        </button>
        <button type="button" className={controls.quiet} onClick={() => dialog.current?.close()}>
          {roomMessages.control.keepIt}
        </button>
      </div>
    </dialog>
  );
}
