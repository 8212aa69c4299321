import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { BankFact, BankSource } from '#lib/bank/bank.ts';
import styles from './source-list.module.css';

const words = messages.lesson;

/** The documents a lesson rests on. What is not known about one is said once, quietly, and never filled in. */
export function SourceList(props: {
  readonly sources: readonly BankSource[];
  readonly facts: readonly BankFact[];
}): ReactNode {
  if (props.sources.length === 0) return null;
  const toVerify = new Set(
    props.facts
      .filter((fact) => fact.toVerify)
      .flatMap((fact) => fact.citations.map((citation) => citation.source)),
  );
  return (
    <section aria-labelledby="sources">
      <h2 id="sources" className={styles.title}>
        {words.sources}
      </h2>
      <ol className={styles.list}>
        {props.sources.map((source) => (
          <li key={source.id} className={styles.source}>
            <p className={styles.name}>
              <SourceTitle source={source} />
            </p>
            <p className={styles.details}>
              {detailsOf(source).join(' · ')}
              {toVerify.has(source.id) ? <span className={styles.toVerify}>{words.toVerify}</span> : null}
            </p>
          </li>
        ))}
      </ol>
      {toVerify.size === 0 ? null : <p className={styles.note}>{words.sourcesNote}</p>}
    </section>
  );
}

function SourceTitle({ source }: { readonly source: BankSource }): ReactNode {
  if (!/^https?:\/\//u.test(source.url)) return <cite>{source.title}</cite>;
  return (
    <a href={source.url} rel="noreferrer">
      <cite>{source.title}</cite>
    </a>
  );
}

/** What is known in a line, and after it what is not: "Edition September 2025 · Publisher and date not recorded". */
function detailsOf({ publisher, edition, retrieved }: BankSource): readonly string[] {
  const known = [
    isKnown(publisher) ? publisher : '',
    isKnown(edition) ? words.editionOf(edition) : '',
    isKnown(retrieved) ? words.readOn(retrieved) : '',
  ];
  const missing = [
    isKnown(publisher) ? '' : words.publisher,
    isKnown(edition) ? '' : words.edition,
    isKnown(retrieved) ? '' : words.readingDay,
  ].filter((name) => name !== '');
  if (missing.length === known.length) return [words.nothingRecorded];
  return [
    ...known.filter((part) => part !== ''),
    ...(missing.length === 0 ? [] : [words.notRecorded(missing)]),
  ];
}

function isKnown(value: string): boolean {
  return value !== '' && value !== 'unknown';
}
