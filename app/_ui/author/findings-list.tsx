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
              <Message text={message} items={items} />
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
/** How a message names the item that it is about. */
const ABOUT = /^(?<said>.*\(item )(?<id>[a-z0-9/-]+)\)$/su;

/** A message, with a link to the item that it names where that stands on the page. */
function Message({ text, items }: { readonly text: string; readonly items: ReadonlySet<string> }): ReactNode {
  const { said = '', id = '' } = ABOUT.exec(text)?.groups ?? {};
  if (!items.has(id)) return <CodeText text={text} />;
  return (
    <>
      <CodeText text={said} />
      <a href={`#${itemAnchor(id)}`}>{id}</a>)
    </>
  );
}

function position({ file, line, column }: Place): string {
  return `${file}:${line}:${column}`;
}
