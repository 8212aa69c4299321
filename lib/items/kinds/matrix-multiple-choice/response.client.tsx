'use client';
import type { ReactNode } from 'react';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { PartResults } from '#app/_ui/item/part-results.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';
import type { PublicItem, PublicPart } from '../../view.ts';
import styles from './response.module.css';

/** A table with one radio group per row, stacked where it is narrow; after the answer, row by row what was right. */
export function Response({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  if (feedback !== undefined) return <PartResults item={item} feedback={feedback} />;
  const empty = item.parts.filter((part) => missing.includes(part.handle));
  return (
    <PartFieldset
      leadIn={item.leadIn}
      hint={messages.attempt.chooseInRows}
      fault={empty.length > 0 ? messages.attempt.missingRows(empty.map((part) => part.text)) : undefined}
      locked={locked}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {item.parts.every(isStatement) ? messages.attempt.row : messages.matrixMultipleChoice.name}
            </th>
            {columnsOf(item).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {item.parts.map((part) => (
            <MatrixRow
              key={part.handle}
              part={part}
              columns={columnsOf(item)}
              chosen={picks[part.handle] ?? []}
              isMissing={empty.includes(part)}
            />
          ))}
        </tbody>
      </table>
    </PartFieldset>
  );
}

function MatrixRow(props: {
  readonly part: PublicPart;
  readonly columns: readonly string[];
  readonly chosen: readonly string[];
  readonly isMissing: boolean;
}): ReactNode {
  const { part, columns, chosen, isMissing } = props;
  return (
    <tr className={styles.row} data-missing={isMissing || undefined}>
      <th scope="row" className={styles.statement}>
        {part.text}
        {isMissing ? <span className={styles.fault}>{messages.attempt.missingRow}</span> : null}
      </th>
      {columns.map((column) => {
        const option = part.options.find(({ text }) => text === column);
        return (
          <td key={column} className={styles.cell}>
            {option === undefined ? null : (
              <label className={styles.choice}>
                <input
                  type="radio"
                  name={part.handle}
                  value={option.handle}
                  defaultChecked={chosen.includes(option.handle)}
                  aria-label={`${column}: ${part.text}`}
                />
                <span aria-hidden="true" className={styles.column}>
                  {column}
                </span>
              </label>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** A row that says something, and not only names it. */
function isStatement({ text }: PublicPart): boolean {
  return text.endsWith('.');
}

/** The texts of the columns, in the order of the first row. */
function columnsOf(item: PublicItem): readonly string[] {
  const texts = item.parts.flatMap((part) => part.options.map(({ text }) => text));
  return [...new Set(texts)];
}
