'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import { countKept, keepPages } from './keep-pages.client.tsx';

const words = messages.connection;

/**
 * Has every lesson of a course kept on the device, for reading without a network. Stands only where that is possible.
 *
 * @param index address of what is searched in it, kept with it and the page of the search; undefined where that is too much
 */
export function KeepCourse({
  addresses,
  index,
}: {
  readonly addresses: readonly string[];
  readonly index: string | undefined;
}): ReactNode {
  const [kept, setKept] = useState<number>();
  const [isAsked, setIsAsked] = useState(false);
  useEffect(() => {
    if ('serviceWorker' in navigator) void countKept(addresses).then(setKept);
  }, [addresses]);
  useEffect(() => {
    if (!isAsked || kept === addresses.length) return undefined;
    const look = setInterval(() => void countKept(addresses).then(setKept), 300);
    return () => clearInterval(look);
  }, [isAsked, kept, addresses]);
  if (kept === undefined) return null;
  const isKept = kept === addresses.length;
  return (
    <>
      <p role="status">{isKept ? words.courseKept : isAsked ? words.keeping(kept, addresses.length) : ''}</p>
      {isKept ? null : (
        <button
          type="button"
          className={controls.quiet}
          aria-disabled={isAsked}
          onClick={() => {
            setIsAsked(true);
            keepPages([], index === undefined ? addresses : [...addresses, '/search']);
            // The service worker keeps what comes by.
            if (index !== undefined) void fetch(index).catch(() => undefined);
          }}
        >
          {words.keepCourse}
        </button>
      )}
    </>
  );
}
