'use client';
import { useId, useState, type ReactNode } from 'react';
import { Mark } from '#app/_ui/item/mark.client.tsx';
import { OptionResults } from '#app/_ui/item/options.client.tsx';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';
import type { ItemFeedback, PublicPart } from '../../view.ts';
import styles from './response.module.css';
import { isSameNumber, startsWithNumber } from './score.ts';

type PartFeedback = ItemFeedback['parts'][number];

/** A text field with the unit beside it; after the answer, what was entered, and every amount that has a reason. */
export function Response({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  return item.parts.map((part) => {
    const result = feedback?.parts.find(({ handle }) => handle === part.handle);
    if (feedback !== undefined && result !== undefined)
      return <Entered key={part.handle} part={part} result={result} isRight={feedback.score.points > 0} />;
    return (
      <PartFieldset
        key={part.handle}
        leadIn={item.leadIn}
        hint={messages.numberEntry.hint}
        fault={missing.includes(part.handle) ? messages.numberEntry.missing : undefined}
        locked={locked}
      >
        <NumberField
          part={part}
          typed={picks[part.handle]?.[0] ?? ''}
          isMissing={missing.includes(part.handle)}
        />
      </PartFieldset>
    );
  });
}

/** Says, once the field is left, when what stands there is no number; it never says whether the number is right. */
function NumberField(props: {
  readonly part: PublicPart;
  readonly typed: string;
  readonly isMissing: boolean;
}): ReactNode {
  const { part, typed, isMissing } = props;
  const id = useId();
  const [isUnreadable, setIsUnreadable] = useState(false);
  const { label, unreadable } = messages.numberEntry;
  return (
    <>
      <p className={styles.line}>
        <label htmlFor={`${id}field`} className={styles.label}>
          {label}
        </label>
        <input
          id={`${id}field`}
          className={styles.field}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          maxLength={40}
          name={part.handle}
          defaultValue={typed}
          aria-describedby={`${id}unit ${id}fault`}
          aria-invalid={isUnreadable || isMissing || undefined}
          onBlur={({ target }) =>
            setIsUnreadable(target.value.trim() !== '' && !startsWithNumber(target.value))
          }
        />
        <span id={`${id}unit`}>{part.unit}</span>
      </p>
      <p id={`${id}fault`} aria-live="polite" className={styles.fault}>
        {isUnreadable ? unreadable : ''}
      </p>
    </>
  );
}

/** The options are amounts that the learner has not seen; the one whose number was entered counts as chosen. */
function Entered(props: {
  readonly part: PublicPart;
  readonly result: PartFeedback;
  readonly isRight: boolean;
}): ReactNode {
  const { part, result, isRight } = props;
  const { entered } = result;
  const amounts = result.options.map(({ handle, text }) => ({ handle, text: text ?? '' }));
  const options = result.options.map((option) => ({
    ...option,
    chosen: option.key
      ? isRight
      : entered !== undefined && isSameNumber(entered, option.text ?? '', part.unit),
  }));
  return (
    <>
      {entered === undefined ? null : (
        <p className={styles.entered} data-right={isRight || undefined}>
          <Mark standing={isRight ? 'chosen-key' : 'chosen-other'} />
          {messages.numberEntry.entered(entered)}
        </p>
      )}
      <h3 className={styles.title}>{messages.numberEntry.amounts}</h3>
      <OptionResults part={{ ...part, options: amounts }} feedback={{ ...result, options }} many={false} />
    </>
  );
}
