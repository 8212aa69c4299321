'use client';
import type { ReactNode } from 'react';
import { useShortcutPreference } from '../attempt/use-shortcuts.client.tsx';
import controls from '../controls.module.css';
import styles from './preferences.module.css';

/** The switch for keyboard shortcuts, which need a script in any case: the same that stands beside the questions. */
export function KeyboardPreference(props: {
  readonly title: string;
  readonly text: string;
  readonly use: string;
}): ReactNode {
  const [isOn, setIsOn] = useShortcutPreference();
  return (
    <section className={styles.keys} aria-labelledby="keys">
      <h2 id="keys">{props.title}</h2>
      <p>{props.text}</p>
      <label className={controls.choice}>
        <input type="checkbox" checked={isOn} onChange={({ target }) => setIsOn(target.checked)} />
        {props.use}
      </label>
    </section>
  );
}
