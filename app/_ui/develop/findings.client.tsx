'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { develop as words } from '../messages/en-develop.ts';
import { ContentErrors } from './content-errors.client.tsx';
import styles from './findings.module.css';
import { useContentState } from './use-content-state.client.tsx';

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
  const [isHidden, setHidden] = useState(false);
  const onHeard = useCallback(
    (isNew: boolean): void => {
      setHidden(false);
      if (isNew)
        bringUpToDate(document, {
          refresh: () => router.refresh(),
          reload: () => window.location.reload(),
        });
    },
    [router],
  );
  const { state, isAway } = useContentState(address, origin, onHeard);
  useEffect(() => {
    const hide = ({ key }: KeyboardEvent): void => {
      if (key === 'Escape') setHidden(true);
    };
    document.addEventListener('keydown', hide);
    return () => document.removeEventListener('keydown', hide);
  }, []);
  if (isAway) return <Word text={words.away} />;
  if (state === undefined || isHidden) return null;
  // What stands on the page is new, and what quizzes ask is not yet.
  if (state.errors.length === 0) return state.isProving ? <Word text={words.proving} /> : null;
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

/** A word beside the page, that covers nothing. */
function Word({ text }: { readonly text: string }): ReactNode {
  return (
    <p className={styles.word} role="status">
      {text}
    </p>
  );
}
