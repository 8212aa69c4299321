import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { Connection } from '../connection/connection.client.tsx';
import styles from './frame.module.css';
import { OwnMenu } from './own-menu.tsx';
import { SiteMark } from './site-mark.tsx';

/** What stands around every page: skip link, header, footer. Plain links: no script is spent on them. */
export function Frame({ children }: { readonly children: ReactNode }): ReactNode {
  const { site } = messages;
  return (
    <>
      <a className={styles.skip} href="#content">
        {site.skip}
      </a>
      <header className={styles.header}>
        <div className={styles.bar}>
          <a className={styles.home} href="/">
            <SiteMark className={styles.mark} />
            {site.name}
          </a>
          <nav aria-label={site.navigation}>
            <ul className={styles.links}>
              <li>
                <a href="/#courses">{site.courses}</a>
              </li>
              <li>
                <a href="/progress">{site.progress}</a>
              </li>
              <li>
                <a href="/search">{site.search}</a>
              </li>
              <li>
                <OwnMenu />
              </li>
            </ul>
          </nav>
        </div>
      </header>
      <div id="content" className={styles.content} tabIndex={-1}>
        {children}
      </div>
      <footer className={styles.footer}>
        <div className={styles.bar}>
          <p>{site.footer}</p>
          <ul className={styles.foot}>
            <li>
              <a href="/join">{site.join}</a>
            </li>
            <li>
              <a href="/rooms">{site.rooms}</a>
            </li>
            <li>
              <a href="/progress/data">{site.yourData}</a>
            </li>
            <li>
              <a href="/privacy">{site.privacy}</a>
            </li>
          </ul>
        </div>
      </footer>
      <Connection />
    </>
  );
}
