'use client';
import { useId, type ReactNode } from 'react';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { PartResults } from '#app/_ui/item/part-results.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';
import type { PublicPart } from '../../view.ts';
import styles from './response.module.css';

/** A native select beside each name; after the answer, name by name what was right. */
export function Response({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  if (feedback !== undefined) return <PartResults item={item} feedback={feedback} />;
  const empty = item.parts.filter(({ handle }) => missing.includes(handle));
  return (
    <PartFieldset
      leadIn={item.leadIn}
      fault={empty.length > 0 ? messages.matching.missing(empty.map(({ text }) => text)) : undefined}
      locked={locked}
    >
      <div className={styles.pairs}>
        {item.parts.map((part) => (
          <Pair
            key={part.handle}
            part={part}
            chosen={picks[part.handle]?.[0]}
            isMissing={empty.includes(part)}
          />
        ))}
      </div>
    </PartFieldset>
  );
}

function Pair(props: {
  readonly part: PublicPart;
  readonly chosen: string | undefined;
  readonly isMissing: boolean;
}): ReactNode {
  const { part, chosen, isMissing } = props;
  const id = useId();
  return (
    <div className={styles.pair} data-missing={isMissing || undefined}>
      <label htmlFor={id} className={styles.name}>
        {part.text}
      </label>
      <div className={styles.answer}>
        <select
          id={id}
          name={part.handle}
          defaultValue={chosen ?? ''}
          aria-invalid={isMissing || undefined}
          className={styles.select}
        >
          <option value="">{messages.matching.choose}</option>
          {part.options.map((option) => (
            <option key={option.handle} value={option.handle}>
              {option.text}
            </option>
          ))}
        </select>
        {isMissing ? <span className={styles.fault}>{messages.attempt.missingRow}</span> : null}
      </div>
    </div>
  );
}
