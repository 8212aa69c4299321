import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { groupedDiagnostics, type Diagnostic, type Place } from '#lib/base/diagnostic.ts';
import { CodeText } from './code-text.client.tsx';
import styles from './findings-list.module.css';

const words = pageMessages.author;

/** What the checks found: where, what, why it matters and what to do; what is wrong with several items at the same words, once. */
export function FindingsList({ findings }: { readonly findings: readonly Diagnostic[] }): ReactNode {
  return (
    <ol className={styles.list}>
      {groupedDiagnostics(findings).map(({ shared: finding, messages }) => (
        <li
          key={`${finding.code} ${position(finding.place)} ${messages[0]}`}
          className={styles.finding}
          data-severity={finding.severity}
        >
          <p className={styles.where}>
            <strong>{words.severity[finding.severity]}</strong> {position(finding.place)}{' '}
            <code>{finding.code}</code>
          </p>
          {messages.map((message) => (
            <p key={message} className={styles.message}>
              <CodeText text={message} />
            </p>
          ))}
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
