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
      if (next.pages !== shown)
        bringUpToDate(document, {
          refresh: () => router.refresh(),
          reload: () => window.location.reload(),
        });
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

/** The two ways to have a page as it is now. */
interface Ways {
  /** Keeps what was typed and opened, and how far was scrolled. */
  readonly refresh: () => void;
  readonly reload: () => void;
}

/**
 * Shows a page as it is after a save. Where it was missing while its file was broken, it stays missing until its address is
 * opened anew: what stands there in its place (`NoticeView`) does not go away for new data.
 */
export function bringUpToDate(page: ParentNode, { refresh, reload }: Ways): void {
  if (page.querySelector('[data-notice]') === null) refresh();
  else reload();
}

/** What stands on the page is new, and what quizzes ask is not yet. */
function Proving(): ReactNode {
  return (
    <p className={styles.proving} role="status">
      {words.proving}
    </p>
  );
}
