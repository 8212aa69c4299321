'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import type { ContentError, ContentState } from '#lib/shell/server/develop/content-state.ts';
import { CodeText } from '../author/code-text.client.tsx';
import { develop as words } from '../messages/en-develop.ts';
import styles from './findings.module.css';

interface Props {
  /** Where it hears of saves. */
  readonly address: string;
  /** What the page was made from. */
  readonly origin: string;
}

/**
 * Brings the page up to date after every save of an author's file, and shows over it what is wrong with the content. It takes
 * no focus: whoever reads on, reads on. Escape hides it until the next save.
 */
export function Findings({ address, origin }: Props): ReactNode {
  const router = useRouter();
  const [state, setState] = useState<ContentState>();
  const [isHidden, setHidden] = useState(false);
  useEffect(() => {
    const events = new EventSource(address);
    let shown = origin;
    events.onmessage = ({ data }: MessageEvent<string>) => {
      const next = JSON.parse(data) as ContentState;
      setState(next);
      setHidden(false);
      if (next.pages !== shown) router.refresh();
      shown = next.pages;
    };
    const hide = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setHidden(true);
    };
    document.addEventListener('keydown', hide);
    return () => {
      events.close();
      document.removeEventListener('keydown', hide);
    };
  }, [address, origin, router]);
  if (state === undefined || isHidden) return null;
  if (state.errors.length === 0) return state.isProving ? <Proving /> : null;
  return (
    <section className={styles.over} role="alert" aria-labelledby="findings">
      <div className={styles.head}>
        <h2 id="findings">{words.title(state.errors.length)}</h2>
        <button type="button" onClick={() => setHidden(true)}>
          {words.hide}
        </button>
      </div>
      <p>{words.stands}</p>
      <ol className={styles.list} tabIndex={0} aria-labelledby="findings">
        {state.errors.map((error) => (
          <li key={`${error.where} ${error.code} ${error.messages.join(' ')}`}>
            <ErrorText error={error} />
          </li>
        ))}
      </ol>
      {state.warnings > 0 ? <p>{words.warnings(state.warnings)}</p> : null}
    </section>
  );
}

/** What stands on the page is new, and what quizzes ask is not yet. */
function Proving(): ReactNode {
  return (
    <p className={styles.proving} role="status">
      {words.proving}
    </p>
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
