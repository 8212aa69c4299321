'use client';
import type { ReactNode, RefObject } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import styles from './shortcuts-help.module.css';
import { useShortcutPreference } from './use-shortcuts.client.tsx';

const words = messages.shortcuts;

/** The list of keys in a dialog, with the switch for all of them, and the button that opens it. */
export function ShortcutsHelp({
  dialog,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>;
}): ReactNode {
  const [isOn, setIsOn] = useShortcutPreference();
  return (
    <>
      <button type="button" className={styles.open} onClick={() => dialog.current?.showModal()}>
        {words.open}
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="shortcuts-title">
        <h2 id="shortcuts-title">{words.title}</h2>
        <dl className={styles.rows} data-off={!isOn || undefined}>
          {words.rows.map(({ keys, text }) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <label className={styles.use}>
          <input type="checkbox" checked={isOn} onChange={({ target }) => setIsOn(target.checked)} />
          {words.use}
        </label>
        <p className={styles.hint}>{words.hint}</p>
        <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
          {words.close}
        </button>
      </dialog>
    </>
  );
}
