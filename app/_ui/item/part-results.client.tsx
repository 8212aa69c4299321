'use client';
import { Fragment, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ItemFeedback, PublicItem, PublicPart } from '#lib/items/view.ts';
import { Mark, standingOf } from './mark.client.tsx';
import { markWord } from './options.client.tsx';
import styles from './part-results.module.css';

type OptionFeedback = ItemFeedback['parts'][number]['options'][number];

/**
 * Part by part after the answer: what was right and what was chosen, each with its rationale, and the other options in a
 * disclosure. `many` says that a part may have several right options.
 */
export function PartResults(props: {
  readonly item: PublicItem;
  readonly feedback: ItemFeedback;
  readonly many?: boolean;
}): ReactNode {
  const { many = false } = props;
  return (
    <ol className={styles.results}>
      {props.item.parts.map((part) => {
        const options = props.feedback.parts.find(({ handle }) => handle === part.handle)?.options ?? [];
        const told = options.filter((option) => option.key || option.chosen);
        const rest = options.filter((option) => !told.includes(option));
        return (
          <li key={part.handle} className={styles.answered}>
            <p className={styles.part}>{part.text}</p>
            <PartOptions part={part} options={told} many={many} />
            {rest.length === 0 ? null : (
              <details className={styles.rest}>
                <summary>{messages.attempt.otherOptions}</summary>
                <PartOptions part={part} options={rest} many={many} />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function PartOptions(props: {
  readonly part: PublicPart;
  readonly options: readonly OptionFeedback[];
  readonly many: boolean;
}): ReactNode {
  const texts = new Map(props.part.options.map(({ handle, text }) => [handle, text]));
  return props.options.map((option) => {
    const standing = standingOf(option);
    return (
      <Fragment key={option.handle}>
        <p className={styles.outcome} data-standing={standing}>
          <Mark standing={standing} />
          <span>
            <strong>{texts.get(option.handle)}</strong> · {markWord(standing, props.many)}
            {option.chosen ? ` · ${messages.attempt.yourAnswer}` : ''}
          </span>
        </p>
        {isSaidBelow(option, props.options) ? null : <p className={styles.rationale}>{option.rationale}</p>}
      </Fragment>
    );
  });
}

/** A part's key and its distractor may rest on the same sentence, which is then said once, at the last of them. */
function isSaidBelow(option: OptionFeedback, options: readonly OptionFeedback[]): boolean {
  const below = options.slice(options.indexOf(option) + 1);
  return below.some(({ rationale }) => rationale === option.rationale);
}
