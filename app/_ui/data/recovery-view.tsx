import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import { NoticeView } from '../shell/notice-view.tsx';
import type { CodeState } from './code-state.ts';
import styles from './data.module.css';
import { RecoveryCode } from './recovery-code.client.tsx';

const words = messages.recovery;

/** Makes a recovery code, and takes one from another device. */
export function RecoveryView(props: {
  /** The day on which the present code was made, as people write it; undefined when there is none. */
  readonly madeAt: string | undefined;
  readonly make: (state: CodeState) => Promise<CodeState>;
  readonly enter: (form: FormData) => Promise<void>;
}): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <section aria-labelledby="make" className={styles.section}>
        <h2 id="make">{words.makeTitle}</h2>
        <p>{words.makeText}</p>
        {props.madeAt === undefined ? null : <p>{words.madeAt(props.madeAt)}</p>}
        <RecoveryCode hasCode={props.madeAt !== undefined} make={props.make} />
      </section>
      <section aria-labelledby="enter" className={styles.section}>
        <h2 id="enter">{words.enterTitle}</h2>
        <p>{words.enterText}</p>
        <form className={styles.row} action={props.enter}>
          <label htmlFor="code">{words.enterLabel}</label>
          <p id="code-hint" className={styles.hint}>
            {words.enterHint}
          </p>
          <input
            id="code"
            name="code"
            className={styles.codeInput}
            required
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="code-hint"
          />
          <button className={controls.button}>{words.enter}</button>
        </form>
      </section>
    </main>
  );
}

/** Says that this device and the other are one. */
export function RecoveredView(): ReactNode {
  return (
    <NoticeView title={words.doneTitle} text={words.done}>
      <a className={controls.button} href="/progress">
        {messages.data.progress}
      </a>
    </NoticeView>
  );
}
