'use client';
import { Fragment, type ReactNode } from 'react';
import { Mark, standingOf } from '#app/_ui/item/mark.client.tsx';
import { markWord } from '#app/_ui/item/options.client.tsx';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';
import type { ItemFeedback, PublicItem, PublicPart } from '../../view.ts';
import styles from './response.module.css';

type OptionFeedback = ItemFeedback['parts'][number]['options'][number];

/** A table with one radio group per row, stacked where it is narrow; after the answer, row by row what was right. */
export function Response({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  if (feedback !== undefined) return <MatrixResults item={item} feedback={feedback} />;
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
              {messages.attempt.row}
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

function MatrixResults(props: { readonly item: PublicItem; readonly feedback: ItemFeedback }): ReactNode {
  return (
    <ol className={styles.results}>
      {props.item.parts.map((part) => {
        const options = props.feedback.parts.find(({ handle }) => handle === part.handle)?.options ?? [];
        const told = options.filter((option) => option.key || option.chosen);
        const rest = options.filter((option) => !told.includes(option));
        return (
          <li key={part.handle} className={styles.answered}>
            <p className={styles.statement}>{part.text}</p>
            <RowOptions part={part} options={told} />
            {rest.length === 0 ? null : (
              <details className={styles.rest}>
                <summary>{messages.attempt.otherOptions}</summary>
                <RowOptions part={part} options={rest} />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function RowOptions(props: {
  readonly part: PublicPart;
  readonly options: readonly OptionFeedback[];
}): ReactNode {
  const texts = new Map(props.part.options.map(({ handle, text }) => [handle, text]));
  return props.options.map((option) => {
    const standing = standingOf(option);
    return (
      <Fragment key={option.handle}>
        <p className={styles.outcome} data-standing={standing}>
          <Mark standing={standing} />
          <span>
            <strong>{texts.get(option.handle)}</strong> · {markWord(standing, false)}
            {option.chosen ? ` · ${messages.attempt.yourAnswer}` : ''}
          </span>
        </p>
        {isSaidBelow(option, props.options) ? null : <p className={styles.rationale}>{option.rationale}</p>}
      </Fragment>
    );
  });
}

/** A row's key and its distractor may rest on the same sentence, which is then said once, at the last of them. */
function isSaidBelow(option: OptionFeedback, options: readonly OptionFeedback[]): boolean {
  const below = options.slice(options.indexOf(option) + 1);
  return below.some(({ rationale }) => rationale === option.rationale);
}

/** The texts of the columns, in the order of the first row. */
function columnsOf(item: PublicItem): readonly string[] {
  const texts = item.parts.flatMap((part) => part.options.map(({ text }) => text));
  return [...new Set(texts)];
}
