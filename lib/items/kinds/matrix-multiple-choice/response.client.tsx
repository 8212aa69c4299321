'use client';
import type { ReactNode } from 'react';
import { MatrixCell, MatrixRow, MatrixTable } from '#app/_ui/item/matrix.client.tsx';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { PartResults } from '#app/_ui/item/part-results.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';
import type { PublicItem, PublicPart } from '../../view.ts';

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
      <MatrixTable
        corner={item.parts.every(isStatement) ? messages.attempt.row : messages.matrixMultipleChoice.name}
        columns={columnsOf(item).map((column) => ({ key: column, text: column }))}
      >
        {item.parts.map((part) => (
          <Row
            key={part.handle}
            part={part}
            columns={columnsOf(item)}
            chosen={picks[part.handle] ?? []}
            isMissing={empty.includes(part)}
          />
        ))}
      </MatrixTable>
    </PartFieldset>
  );
}

function Row(props: {
  readonly part: PublicPart;
  readonly columns: readonly string[];
  readonly chosen: readonly string[];
  readonly isMissing: boolean;
}): ReactNode {
  const { part, columns, chosen, isMissing } = props;
  return (
    <MatrixRow head={part.text} isAnsweredAlone fault={isMissing ? messages.attempt.missingRow : undefined}>
      {columns.map((column) => {
        const option = part.options.find(({ text }) => text === column)?.handle;
        return (
          <MatrixCell
            key={column}
            type="radio"
            name={part.handle}
            option={option}
            isChosen={option !== undefined && chosen.includes(option)}
            label={`${column}: ${part.text}`}
            column={column}
          />
        );
      })}
    </MatrixRow>
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
