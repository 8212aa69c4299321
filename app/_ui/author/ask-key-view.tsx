import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import controls from '../controls.module.css';
import { TrainerKeyForm } from '../print/trainer-key-form.tsx';
import styles from './bench.module.css';

const words = pageMessages.author;

/** Asks for the trainer key before anything of the workbench is shown. */
export function AskKeyView(props: {
  readonly enterKey: (form: FormData) => Promise<void>;
  /** Where to go then: a path of this site. */
  readonly back: string;
}): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.asked}</p>
      <TrainerKeyForm enter={props.enterKey} back={props.back} />
    </main>
  );
}
