import type { ReactNode } from 'react';
import { pageMessages } from '#app/_ui/messages/page-messages.ts';
import type { ObjectiveBench } from '#lib/bank/workbench/lesson-bench.ts';
import { benchQuery, type BenchSearch } from './bench-place.ts';
import styles from './bench.module.css';

const words = pageMessages.author;

/** Every objective with its facts and items, and whether they are enough. */
export function ObjectiveTable({
  objectives,
  search,
}: {
  readonly objectives: readonly ObjectiveBench[];
  readonly search: BenchSearch;
}): ReactNode {
  return (
    <section className={styles.box} aria-labelledby="objectives">
      <h2 id="objectives">{words.objectives}</h2>
      <ul className={styles.objectives}>
        {objectives.map(({ id, text, facts, items, kinds, enough }) => (
          <li key={id} data-enough={enough || undefined}>
            <p>
              <a
                href={`?${benchQuery({ ...search, show: 'all', objective: id })}#facts`}
                aria-current={id === search.objective ? 'true' : undefined}
              >
                {text}
              </a>{' '}
              <code>{id}</code>
            </p>
            <p className={styles.small}>
              {words.facts(facts)}, {words.items(items)} ·{' '}
              <strong>{enough ? words.enough : words.thin}</strong>
            </p>
            {items === 0 ? null : <p className={styles.small}>{words.kinds(kinds)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
