'use client';

import type { ReactNode } from 'react';
import type { ContentError, ContentState } from '#lib/shell/server/develop/content-state.ts';
import { CodeText } from '../author/code-text.client.tsx';
import { develop as words } from '../messages/en-develop.ts';
import styles from './findings.module.css';

/** Where the workbench stands, which is made from the content as it is, errors and all. */
const WORKBENCH = '/author';

/** Every error of the content, over the page at this path. */
export function ContentErrors(props: {
  readonly state: Pick<ContentState, 'errors' | 'warnings'>;
  readonly path: string;
  readonly onHide: () => void;
}): ReactNode {
  const { state, path, onHide } = props;
  const isWorkbench = path === WORKBENCH || path.startsWith(`${WORKBENCH}/`);
  return (
    <section className={styles.over} role="alert" aria-labelledby="findings">
      <div className={styles.head}>
        <h2 id="findings">{words.title(state.errors.length)}</h2>
        <button type="button" onClick={onHide}>
          {words.hide}
        </button>
      </div>
      <p>{isWorkbench ? words.standsHere : words.stands}</p>
      <ol className={styles.list} tabIndex={0} aria-labelledby="findings">
        {state.errors.map((error) => (
          <li key={`${error.where} ${error.code} ${error.messages.join(' ')}`}>
            <ErrorText error={error} />
          </li>
        ))}
      </ol>
      {state.warnings > 0 ? (
        <p>
          {words.warnings(state.warnings)} <a href={WORKBENCH}>{words.toWarnings}</a>
        </p>
      ) : null}
    </section>
  );
}

function ErrorText({ error }: { readonly error: ContentError }): ReactNode {
  const { where, code, messages, why, help, frame } = error;
  return (
    <>
      <p className={styles.where}>
        {where} <span>{code}</span>
      </p>
      {messages.map((message) => (
        <p key={message} className={styles.message}>
          <CodeText text={message} />
        </p>
      ))}
      {frame === '' ? null : <Frame text={frame} />}
      {why === '' ? null : (
        <p>
          <CodeText text={why} />
        </p>
      )}
      {help === '' ? null : (
        <p className={styles.help}>
          <CodeText text={help} />
        </p>
      )}
    </>
  );
}

/** Lines as they stand in the file; long ones are scrolled, by keyboard too. */
function Frame({ text }: { readonly text: string }): ReactNode {
  return (
    <pre className={styles.frame} tabIndex={0}>
      {text}
    </pre>
  );
}
