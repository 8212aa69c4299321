'use client';
import { useEffect, useState, type ReactNode } from 'react';
import controls from './_ui/controls.module.css';
import { messages } from './_ui/messages/messages.ts';
import { NoticeView } from './_ui/shell/notice-view.tsx';

/** What a reader sees when a page fails; the cause stands in the server's log. */
export default function ErrorPage({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
}): ReactNode {
  const { errors, offlineError } = messages;
  // A form that was sent without a network fails here too, and that is nobody's fault.
  const [isOffline, setIsOffline] = useState(false);
  useEffect(() => setIsOffline(!navigator.onLine), []);
  const { title, text } = isOffline ? offlineError : (outageWords(error.digest) ?? errors);
  return (
    <NoticeView title={title} text={text}>
      <button type="button" className={controls.button} onClick={reset}>
        {errors.retry}
      </button>
      <a href="/">{errors.home}</a>
    </NoticeView>
  );
}

/** An error of the store brings its code along (`StoreError`), and nothing else of it reaches the page. */
function outageWords(
  digest: string | undefined,
): { readonly title: string; readonly text: string } | undefined {
  if (digest?.startsWith('store-') !== true) return undefined;
  const text = messages.refusals[digest === 'store-full' ? digest : 'store-away'];
  return { title: messages.errors.refusedTitle, text };
}
