import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import controls from '../controls.module.css';
import { KeptPages } from './kept-pages.client.tsx';
import styles from './offline.module.css';

const words = messages.offlinePage;

/** Stands in for a page that is not kept on the device: what waits, and what can be opened now. */
export function OfflineView(): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <p className={styles.text}>{words.text}</p>
      <KeptPages />
    </main>
  );
}
