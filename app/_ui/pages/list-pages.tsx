import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import styles from './list-pages.module.css';

const words = messages.pages;

/** Where one is in a list that has several pages. */
export interface ListPage {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Addresses of the pages around this one. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The way to the other pages of a list; nothing where there is one page. @param place the fragment at which the list begins */
export function ListPages(props: {
  readonly at: ListPage;
  readonly label: string;
  readonly place: string;
}): ReactNode {
  const { page, pages, before, after } = props.at;
  if (pages === 1) return null;
  return (
    <nav aria-label={props.label} className={styles.pages}>
      {before === undefined ? null : (
        <a rel="prev" href={`${before}#${props.place}`}>
          {words.before}
        </a>
      )}
      <span>{words.at(page, pages)}</span>
      {after === undefined ? null : (
        <a rel="next" href={`${after}#${props.place}`}>
          {words.after}
        </a>
      )}
    </nav>
  );
}
