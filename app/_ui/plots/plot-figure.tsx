import type { ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import styles from './plots.module.css';

/** A table's cells, row by row; the first cell of a row names it. */
export interface PlotTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A plot with its title, one sentence that says what it shows, and the same figures as a table. */
export function PlotFigure(props: {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly table: PlotTable;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <section className={styles.figure} aria-labelledby={props.id}>
      <h2 id={props.id} className={styles.title}>
        {props.title}
      </h2>
      <p className={styles.summary}>{props.summary}</p>
      <div aria-hidden="true">{props.children}</div>
      <details className={styles.details}>
        <summary>
          {messages.plots.asTable}
          <span className={styles.hidden}>: {props.title}</span>
        </summary>
        <Table {...props.table} title={props.title} />
      </details>
    </section>
  );
}

function Table({ head, rows, title }: PlotTable & { readonly title: string }): ReactNode {
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{title}</caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, ...cells]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={head[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
