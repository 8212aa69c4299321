'use client';
import type { ReactNode } from 'react';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { PartResults } from '#app/_ui/item/part-results.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';
import type { PublicItem } from '../../view.ts';
import styles from './response.module.css';

const text = messages.matrixMultipleResponse;

/** A table of checkboxes, stacked where it is narrow; after the answer, column by column what was right. */
export function Response({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  if (feedback !== undefined) return <PartResults item={item} feedback={feedback} many />;
  const empty = item.parts.filter(({ handle }) => missing.includes(handle));
  return (
    <PartFieldset
      leadIn={item.leadIn}
      fault={empty.length > 0 ? text.missing(empty.map((part) => part.text)) : undefined}
      locked={locked}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {text.corner}
            </th>
            {item.parts.map((column) => (
              <th key={column.handle} scope="col" data-missing={empty.includes(column) || undefined}>
                {column.text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rowsOf(item).map((row) => (
            <Row key={row} row={row} item={item} picks={picks} />
          ))}
        </tbody>
      </table>
    </PartFieldset>
  );
}

function Row(props: {
  readonly row: string;
  readonly item: PublicItem;
  readonly picks: ResponseControlProps['picks'];
}): ReactNode {
  const { row, item, picks } = props;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        {row}
      </th>
      {item.parts.map((column) => {
        const option = column.options.find((one) => one.text === row);
        return (
          <td key={column.handle} className={styles.cell}>
            {option === undefined ? null : (
              <label className={styles.choice}>
                <input
                  type="checkbox"
                  name={column.handle}
                  value={option.handle}
                  defaultChecked={picks[column.handle]?.includes(option.handle)}
                  aria-label={text.cell(row, column.text)}
                />
                <span aria-hidden="true" className={styles.column}>
                  {column.text}
                </span>
              </label>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** The texts of the rows, in the order of the first column. */
function rowsOf(item: PublicItem): readonly string[] {
  return [...new Set(item.parts.flatMap(({ options }) => options.map((option) => option.text)))];
}
