import type { ReactNode } from 'react';
import controls from '../controls.module.css';
import styles from './notice-view.module.css';

/** A page that only says something: a heading, a sentence, and ways on. By its mark the page is known as that (`bringUpToDate`). */
export function NoticeView(props: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <main className={controls.narrow} data-notice="">
      <h1>{props.title}</h1>
      <p className={styles.text}>{props.text}</p>
      <div className={controls.actions}>{props.children}</div>
    </main>
  );
}
