import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { BankTerm } from '#lib/bank/bank.ts';
import styles from './glossary.module.css';

/** The words that a lesson explains; the text links to them where it first uses them. */
export function Glossary({ terms }: { readonly terms: readonly BankTerm[] }): ReactNode {
  if (terms.length === 0) return null;
  return (
    <section aria-labelledby="glossary">
      <h2 id="glossary" className={styles.title}>
        {messages.lesson.glossary}
      </h2>
      <dl className={styles.list}>
        {terms.map((term) => (
          <div key={term.anchor} id={term.anchor}>
            <dt>
              {term.name}
              {term.abbreviation === '' ? null : ` (${term.abbreviation})`}
            </dt>
            <dd>{term.definition}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
