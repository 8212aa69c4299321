'use client';
import type { ReactNode } from 'react';
import { MatrixCell, MatrixRow, MatrixTable } from '#app/_ui/item/matrix.client.tsx';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { PartResults } from '#app/_ui/item/part-results.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';
import type { PublicItem } from '../../view.ts';

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
      <MatrixTable
        corner={text.corner}
        columns={item.parts.map((column) => ({
          key: column.handle,
          text: column.text,
          isMissing: empty.includes(column),
        }))}
      >
        {rowsOf(item).map((row) => (
          <Row key={row} row={row} item={item} picks={picks} />
        ))}
      </MatrixTable>
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
    <MatrixRow head={row}>
      {item.parts.map((column) => {
        const option = column.options.find((one) => one.text === row)?.handle;
        return (
          <MatrixCell
            key={column.handle}
            type="checkbox"
            name={column.handle}
            option={option}
            isChosen={option !== undefined && (picks[column.handle]?.includes(option) ?? false)}
            label={text.cell(row, column.text)}
            column={column.text}
          />
        );
      })}
    </MatrixRow>
  );
}

/** The texts of the rows, in the order of the first column. */
function rowsOf(item: PublicItem): readonly string[] {
  return [...new Set(item.parts.flatMap(({ options }) => options.map((option) => option.text)))];
}
