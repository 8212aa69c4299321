import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { FactBench } from '#lib/bank/workbench/fact-bench.ts';
import { CodeText } from './code-text.client.tsx';
import { factAnchor, itemAnchor } from './bench-place.ts';
import controls from '../controls.module.css';
import styles from './bench.module.css';

const words = pageMessages.author;

/** A fact without its items. */
export type FactHead = Omit<FactBench, 'items'>;

/** A fact with its evidence, its items, and what could not be made of it. */
export function FactBenchView(props: {
  readonly fact: FactHead;
  /** The lesson's own page. */
  readonly address: string;
  /** The items that stand under it. */
  readonly children: ReactNode;
}): ReactNode {
  const { fact, address, children } = props;
  const anchor = factAnchor(fact.ref);
  return (
    <article id={anchor} className={styles.fact} aria-labelledby={`${anchor}-says`}>
      <h3 id={`${anchor}-says`}>{fact.statement}</h3>
      <p className={styles.marks}>
        <code>{fact.id}</code>
        {marksOf(fact).map((mark) => (
          <span key={mark}>{mark}</span>
        ))}
      </p>
      <div className={styles.evidence}>
        <p className={styles.small}>{words.says}</p>
        <blockquote>{fact.sentence}</blockquote>
        <p className={styles.small}>
          {words.source}:{' '}
          {fact.citations
            .map(({ title, section }) => (section === '' ? title : `${title}, ${section}`))
            .join('; ')}{' '}
          · <a href={`${address}#${fact.anchor}`}>{words.showMe}</a>
        </p>
      </div>
      {children}
      <AlsoAsked ids={fact.alsoAskedBy} />
      <NotMade none={fact.none} />
    </article>
  );
}

function marksOf({ objective, safety, examinable, known, reviewed }: FactHead): readonly string[] {
  return [
    words.ofObjective(objective),
    ...(safety ? [words.safety] : []),
    ...(examinable ? [] : [words.background]),
    ...(reviewed ? [words.reviewed] : []),
    ...known,
  ];
}

function AlsoAsked({ ids }: { readonly ids: readonly string[] }): ReactNode {
  if (ids.length === 0) return null;
  return (
    <p className={styles.small}>
      {words.alsoAsked}:{' '}
      {ids.map((id, index) => (
        <span key={id}>
          {index === 0 ? '' : ', '}
          <a href={`#${itemAnchor(id)}`}>{id.split('/').slice(2).join('/')}</a>
        </span>
      ))}
    </p>
  );
}

function NotMade({ none }: Pick<FactHead, 'none'>): ReactNode {
  const count = none.reduce((sum, { kinds }) => sum + kinds.length, 0);
  if (count === 0) return null;
  return (
    <details className={styles.more} suppressHydrationWarning>
      <summary className={controls.disclosure}>{words.notMade(count)}</summary>
      <dl className={styles.reasons}>
        {none.map(({ kinds, why }) => (
          <div key={why}>
            <dt>{words.kindsList(kinds)}</dt>
            <dd>
              <CodeText text={why} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
