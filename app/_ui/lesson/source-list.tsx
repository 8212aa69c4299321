import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { BankFact, BankSource } from '#lib/bank/bank.ts';
import styles from './source-list.module.css';

const words = messages.lesson;

/** The documents a lesson rests on. What is not known about one is said, never filled in. */
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
              <cite>{source.title}</cite>
              {toVerify.has(source.id) ? <span className={styles.toVerify}>{words.toVerify}</span> : null}
            </p>
            <dl className={styles.details}>
              <Detail name={words.published} value={source.publisher} />
              <Detail name={words.edition} value={source.edition} />
              <Detail name={words.retrieved} value={source.retrieved} />
            </dl>
            <SourceAddress source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Detail({ name, value }: { readonly name: string; readonly value: string }): ReactNode {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isKnown(value) ? value : words.notRecorded}</dd>
    </div>
  );
}

function SourceAddress({ source }: { readonly source: BankSource }): ReactNode {
  if (!/^https?:\/\//u.test(source.url)) return null;
  return (
    <a
      className={styles.open}
      href={source.url}
      rel="noreferrer"
      aria-label={`${words.open}: ${source.title}`}
    >
      {words.open}
    </a>
  );
}

function isKnown(value: string): boolean {
  return value !== '' && value !== 'unknown';
}
