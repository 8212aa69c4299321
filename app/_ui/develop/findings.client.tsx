'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import type { ContentState } from '#lib/shell/server/develop/content-state.ts';
import { develop as words } from '../messages/en-develop.ts';
import { ContentErrors } from './content-errors.client.tsx';
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
  const path = usePathname();
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
  return <ContentErrors state={state} path={path} onHide={() => setHidden(true)} />;
}

/** What stands on the page is new, and what quizzes ask is not yet. */
function Proving(): ReactNode {
  return (
    <p className={styles.proving} role="status">
      {words.proving}
    </p>
  );
}
