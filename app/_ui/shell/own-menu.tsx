import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import styles from './own-menu.module.css';

const { menu } = messages;

const LINKS = [
  ['/progress/history', menu.attempts],
  ['/progress/data', menu.data],
  ['/preferences', menu.preferences],
  ['/recovery', menu.recovery],
  ['/device/not-me', menu.notMe],
  ['/device/leave', menu.leave],
] as const;

/** The learner's own menu, on every page, for shared computers above all. It opens without a script. */
export function OwnMenu(): ReactNode {
  return (
    <details className={styles.menu}>
      <summary aria-label={menu.name}>{menu.open}</summary>
      <ul className={styles.links}>
        {LINKS.map(([href, text]) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}
