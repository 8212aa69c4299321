'use client';
import type { ReactNode } from 'react';
import styles from './matrix.module.css';

/** A column of a matrix; one without an answer is marked. */
interface MatrixColumn {
  readonly key: string;
  readonly text: string;
  readonly isMissing?: boolean;
}

/** A table in which each cell is chosen by itself, stacked where it is narrow. */
export function MatrixTable(props: {
  readonly corner: string;
  readonly columns: readonly MatrixColumn[];
  readonly children: ReactNode;
}): ReactNode {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {props.corner}
          </th>
          {props.columns.map(({ key, text, isMissing }) => (
            <th key={key} scope="col" data-missing={isMissing || undefined}>
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}

/** A row; `fault` says what is missing in it. `isAnsweredAlone`: an answer in it is marked at its head. */
export function MatrixRow(props: {
  readonly head: string;
  readonly isAnsweredAlone?: boolean;
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <tr
      className={styles.row}
      data-alone={props.isAnsweredAlone}
      data-missing={props.fault === undefined ? undefined : true}
    >
      <th scope="row" className={styles.head}>
        {props.head}
        {props.fault === undefined ? null : <span className={styles.fault}>{props.fault}</span>}
      </th>
      {props.children}
    </tr>
  );
}

/** A cell with its input; `column` is said beside it where the table is stacked. */
export function MatrixCell(props: {
  readonly type: 'checkbox' | 'radio';
  readonly name: string;
  /** Undefined where the row has nothing to choose in this column. */
  readonly option: string | undefined;
  readonly isChosen: boolean;
  readonly label: string;
  readonly column: string;
}): ReactNode {
  return (
    <td className={styles.cell}>
      {props.option === undefined ? null : (
        <label className={styles.choice}>
          <input
            type={props.type}
            name={props.name}
            value={props.option}
            defaultChecked={props.isChosen}
            aria-label={props.label}
          />
          <span aria-hidden="true" className={styles.column}>
            {props.column}
          </span>
        </label>
      )}
    </td>
  );
}
