'use client';
import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { Results } from '#lib/search/find/results.ts';
import type { Piece } from '#lib/search/find/snippet.ts';
import styles from './search.module.css';

const words = messages.search;

/** Results of a kind that stand open; the rest is one click away. */
const OPEN = 5;

type Group = Results['groups'][number];

/** The results, kind by kind, as plain links. */
export function ResultList({ results }: { readonly results: Results }): ReactNode {
  const { groups, listed, count, isPartial } = results;
  return (
    <>
      {isPartial && count > 0 ? <p className={styles.note}>{words.partial}</p> : null}
      {listed < count ? <p className={styles.note}>{words.best(listed, count)}</p> : null}
      {groups.length > 1 ? <Jumps groups={groups} /> : null}
      {groups.map((group) => (
        <ResultGroup key={group.kind} {...group} />
      ))}
    </>
  );
}

const idOf = (kind: Group['kind']): string => `results-${kind}`;

/** On a telephone the second kind begins screens below the first. */
function Jumps({ groups }: Pick<Results, 'groups'>): ReactNode {
  return (
    <nav aria-label={words.kindsFound}>
      <ul className={styles.jumps}>
        {groups.map(({ kind, results }) => (
          <li key={kind}>
            <a href={`#${idOf(kind)}`}>
              {words.kinds[kind]} <span className={styles.number}>{results.length}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function ResultGroup({ kind, results }: Group): ReactNode {
  const id = idOf(kind);
  const rest = results.slice(OPEN);
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h2 id={id}>
        {words.kinds[kind]} <span className={styles.number}>{results.length}</span>
      </h2>
      <List kind={kind} results={results.slice(0, OPEN)} />
      {rest.length === 0 ? null : (
        <details className={styles.more}>
          <summary>{words.more(rest.length)}</summary>
          <List kind={kind} results={rest} />
        </details>
      )}
    </section>
  );
}

function List({ kind, results }: Group): ReactNode {
  return (
    <ul className={styles.list}>
      {results.map(({ href, title, context, snippet }, index) => (
        // A lesson's title and a long fact can share an address.
        <li key={`${index} ${href}`}>
          <p className={styles.context}>{context}</p>
          <a className={kind === 'fact' ? styles.fact : styles.link} href={href}>
            <Pieces pieces={title} />
          </a>
          {snippet === undefined ? null : (
            <p className={styles.snippet}>
              {snippet.isCutBefore ? '… ' : ''}
              <Pieces pieces={snippet.pieces} />
              {snippet.isCutAfter ? ' …' : ''}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }): ReactNode {
  return pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text));
}
