import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import controls from '../controls.module.css';
import styles from './print-choice.module.css';

const words = pageMessages.trainer;

/** Asks for the trainer key, then goes `back`: a path of this site. */
export function TrainerKeyForm(props: {
  readonly enter: (form: FormData) => Promise<void>;
  readonly back: string;
}): ReactNode {
  return (
    <form className={styles.code} action={props.enter}>
      <label htmlFor="trainer-key">{words.label}</label>
      <p id="trainer-hint" className={styles.hint}>
        {words.hint}
      </p>
      <input type="hidden" name="back" value={props.back} />
      <input
        id="trainer-key"
        name="key"
        type="password"
        className={controls.field}
        required
        maxLength={200}
        autoComplete="off"
        aria-describedby="trainer-hint"
      />
      <button className={controls.quiet}>{words.enter}</button>
    </form>
  );
}
