import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { FactBench } from '#lib/bank/workbench/fact-bench.ts';
import { factAnchor, itemAnchor } from './bench-place.ts';
import styles from './bench.module.css';
import { ItemBenchView, type ItemContext } from './item-bench-view.tsx';

const words = pageMessages.author;

/** A fact with its evidence, its items, and what could not be made of it. */
export function FactBenchView(props: {
  readonly fact: FactBench;
  /** The lesson's own page. */
  readonly address: string;
  readonly context: ItemContext;
}): ReactNode {
  const { fact, address, context } = props;
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
      {fact.items.length === 0 ? <p className={styles.small}>{words.noItems}</p> : null}
      {fact.items.map((item) => (
        <ItemBenchView key={item.item.id} bench={item} context={context} />
      ))}
      <AlsoAsked ids={fact.alsoAskedBy} />
      <NotMade fact={fact} />
    </article>
  );
}

function marksOf({ objective, safety, examinable, known, reviewed }: FactBench): readonly string[] {
  return [
    objective,
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

function NotMade({ fact }: { readonly fact: FactBench }): ReactNode {
  const count = fact.none.reduce((sum, { kinds }) => sum + kinds.length, 0);
  if (count === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{words.notMade(count)}</summary>
      <dl className={styles.reasons}>
        {fact.none.map(({ kinds, why }) => (
          <div key={why}>
            <dt>{words.kindsList(kinds)}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
