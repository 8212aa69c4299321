import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import { groupedDiagnostics, type Diagnostic, type Place } from '#lib/base/diagnostic.ts';
import { itemAnchor } from './bench-place.ts';
import { CodeText } from './code-text.client.tsx';
import styles from './findings-list.module.css';

const words = pageMessages.author;

/** What the checks found: where, what, why it matters and what to do; what is wrong with several items at the same words, once. */
export function FindingsList(props: {
  readonly findings: readonly Diagnostic[];
  /** The ids of the items that stand on the page. */
  readonly items?: ReadonlySet<string>;
}): ReactNode {
  const { findings, items = NO_ITEMS } = props;
  return (
    <ol className={styles.list}>
      {groupedDiagnostics(findings).map(({ shared: finding, messages, items: about }) => (
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
              <Message text={message} item={linked(about.get(message), items)} />
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

const NO_ITEMS: ReadonlySet<string> = new Set();
/** The item that is linked to: one that stands on the page. */
function linked(item: string | undefined, items: ReadonlySet<string>): string | undefined {
  return item !== undefined && items.has(item) ? item : undefined;
}

/** A message, with a link to the item that it names. */
function Message({ text, item }: { readonly text: string; readonly item: string | undefined }): ReactNode {
  if (item === undefined) return <CodeText text={text} />;
  const at = text.lastIndexOf(item);
  return (
    <>
      <CodeText text={text.slice(0, at)} />
      <a href={`#${itemAnchor(item)}`}>{item}</a>
      {text.slice(at + item.length)}
    </>
  );
}

function position({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
