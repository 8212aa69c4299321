'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import { useOutbox } from '../outbox/use-outbox.client.tsx';
import styles from './offline.module.css';
import { useReturn } from './use-return.client.tsx';

interface KeptPage {
  readonly href: string;
  readonly name: string;
}

const words = messages.offlinePage;
/** Worth naming: lessons, and attempts under way. */
const NAMED = /^\/(courses\/[^/]+\/[^/]+|attempts\/[^/]+)$/u;

/** How many answers wait, and the pages that the service worker keeps. The page opens anew when the network is back. */
export function KeptPages(): ReactNode {
  const pages = useKeptPages();
  const { deliveries, settle } = useOutbox();
  const waiting = [...deliveries.values()].filter(({ phase }) => phase === 'waiting').length;
  useReturn(settle);
  return (
    <>
      {waiting === 0 ? null : <p className={styles.waiting}>{words.waiting(waiting)}</p>}
      <p className={controls.actions}>
        <button type="button" className={controls.button} onClick={() => window.location.reload()}>
          {words.again}
        </button>
      </p>
      {pages === undefined ? null : pages.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <section aria-labelledby="kept">
          <h2 id="kept" className={styles.title}>
            {words.kept}
          </h2>
          <ul className={styles.list}>
            {pages.map(({ href, name }) => (
              <li key={href}>
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function useKeptPages(): readonly KeptPage[] | undefined {
  const [pages, setPages] = useState<readonly KeptPage[]>();
  useEffect(() => {
    readKept().then(setPages, () => setPages([]));
  }, []);
  return pages;
}

/** One entry for each lesson and each attempt, by name. */
async function readKept(): Promise<readonly KeptPage[]> {
  const found = new Map<string, KeptPage>();
  for (const request of await allKept()) {
    const { pathname, search } = new URL(request.url);
    if (!NAMED.test(pathname) || found.has(pathname)) continue;
    const name = await nameOf(request);
    if (name !== '') found.set(pathname, { href: pathname + search, name });
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}

async function allKept(): Promise<readonly Request[]> {
  if (!('caches' in window)) return [];
  const names = (await window.caches.keys()).filter((name) => name.startsWith('stemma-pages'));
  const lists = await Promise.all(names.map(async (name) => (await window.caches.open(name)).keys()));
  return lists.flat();
}

/** What the page calls itself: a lesson by its heading, an attempt by the quiz, which stands above it. */
async function nameOf(request: Request): Promise<string> {
  const kept = await window.caches.match(request, { ignoreVary: true });
  const page = new DOMParser().parseFromString((await kept?.text()) ?? '', 'text/html');
  const isAttempt = new URL(request.url).pathname.startsWith('/attempts/');
  return page.querySelector(isAttempt ? 'main p' : 'main h1')?.textContent.trim() ?? '';
}
