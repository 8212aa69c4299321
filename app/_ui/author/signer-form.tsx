import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { Reviewer } from '#lib/shell/usecases/reviewer.ts';
import controls from '../controls.module.css';
import styles from './bench.module.css';

const words = pageMessages.author;

/** Who signs on this device: asked once, then said, and changed where it is not right. */
export function SignerForm(props: {
  readonly reviewer: Reviewer | undefined;
  readonly canSign: boolean;
  readonly keep: (form: FormData) => Promise<void>;
  readonly back: string;
}): ReactNode {
  const { reviewer, canSign } = props;
  return (
    <section id="signer" className={styles.box} aria-labelledby="signer-title" tabIndex={-1}>
      <h2 id="signer-title">{words.signer}</h2>
      {!canSign ? <p>{words.notWritable}</p> : null}
      {canSign && reviewer === undefined ? <Fields {...props} /> : null}
      {canSign && reviewer !== undefined ? (
        <>
          <p>{words.signerIs(reviewer.role, reviewer.name)}</p>
          <details className={styles.more}>
            <summary className={controls.disclosure}>{words.change}</summary>
            <Fields {...props} />
          </details>
        </>
      ) : null}
    </section>
  );
}

function Fields({ reviewer, keep, back }: Parameters<typeof SignerForm>[0]): ReactNode {
  return (
    <form action={keep} className={controls.labelled}>
      <p className={styles.small}>{words.signerLead}</p>
      <input type="hidden" name="back" value={back} />
      <label htmlFor="signer-role">{words.role}</label>
      <p id="signer-hint" className={styles.small}>
        {words.roleHint}
      </p>
      <input
        id="signer-role"
        name="role"
        className={styles.wide}
        defaultValue={reviewer?.role}
        required
        maxLength={120}
        aria-describedby="signer-hint"
        autoComplete="organization-title"
      />
      <label htmlFor="signer-name">{words.name}</label>
      <input
        id="signer-name"
        name="name"
        className={styles.wide}
        defaultValue={reviewer?.name}
        maxLength={120}
        autoComplete="name"
      />
      <button className={controls.quiet}>{words.keep}</button>
    </form>
  );
}
