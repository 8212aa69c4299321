import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import controls from '../controls.module.css';
import type { CodeState } from '../data/code-state.ts';
import { DeviceCode } from './device-code.client.tsx';
import styles from './rooms.module.css';

const words = pageMessages.rooms;

/** What makes and takes the code of another device. */
export interface DeviceActions {
  readonly makeCode: (state: CodeState) => Promise<CodeState>;
  readonly enterCode: (form: FormData) => Promise<void>;
}

/** A code for another device of this trainer, and the field where that device takes it. */
export function DeviceSection(
  props: DeviceActions & {
    readonly mayMake: boolean;
    /** True when this device has rooms of its own, which a code puts others in place of. */
    readonly isTrainers: boolean;
  },
): ReactNode {
  return (
    <section className={styles.section} aria-labelledby="device">
      <h2 id="device">{words.deviceTitle}</h2>
      <p>{words.deviceText}</p>
      {props.mayMake ? (
        <DeviceCode
          make={props.makeCode}
          words={{ make: words.makeCode, made: words.madeCode, note: words.madeNote }}
        />
      ) : null}
      <details className={styles.more}>
        <summary className={controls.disclosure}>{words.enterTitle}</summary>
        <form className={styles.field} action={props.enterCode}>
          <label htmlFor="device-code">{words.enterLabel}</label>
          <p id="device-hint" className={styles.hint}>
            {words.enterHint} {props.isTrainers ? words.enterReplaces : ''}
          </p>
          <input
            id="device-code"
            name="code"
            className={styles.code}
            required
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            aria-describedby="device-hint"
          />
          <button className={controls.quiet}>{words.enter}</button>
        </form>
      </details>
    </section>
  );
}
