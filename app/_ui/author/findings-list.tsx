import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { Diagnostic, Place } from '#lib/base/diagnostic.ts';
import { CodeText } from './code-text.client.tsx';
import styles from './findings-list.module.css';

const words = pageMessages.author;

/** What the checks found: where, what, why it matters and what to do. */
export function FindingsList({ findings }: { readonly findings: readonly Diagnostic[] }): ReactNode {
  return (
    <ol className={styles.list}>
      {findings.map((finding) => (
        <li
          key={`${finding.code} ${position(finding.place)} ${finding.message}`}
          className={styles.finding}
          data-severity={finding.severity}
        >
          <p className={styles.where}>
            <strong>{words.severity[finding.severity]}</strong> {position(finding.place)}{' '}
            <code>{finding.code}</code>
          </p>
          <p className={styles.message}>
            <CodeText text={finding.message} />
          </p>
          <p>
            {words.why}: <CodeText text={finding.why} />
          </p>
          <p>
            {words.help}: <CodeText text={finding.help} />
          </p>
          {finding.related.map(({ message, place }) => (
            <p key={`${position(place)} ${message}`}>
              {words.also}: {position(place)} <CodeText text={message} />
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function position({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
