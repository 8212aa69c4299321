'use client';
import { useContext, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ItemFeedback, PublicPart } from '#lib/items/view.ts';
import { Mark, standingOf, type Standing } from './mark.client.tsx';
import styles from './options.module.css';
import { StrikeButton, StrikesContext } from './strikes.client.tsx';

type PartFeedback = ItemFeedback['parts'][number];

/** A list of choices as native radios or checkboxes, one line each, the whole line clickable. */
export function OptionInputs(props: {
  readonly part: PublicPart;
  readonly type: 'radio' | 'checkbox';
  readonly chosen: readonly string[];
}): ReactNode {
  const strikes = useContext(StrikesContext);
  return (
    <div className={styles.list}>
      {props.part.options.map((option) => (
        <div
          key={option.handle}
          className={styles.line}
          data-struck={strikes?.struck.includes(option.handle) || undefined}
        >
          <label className={styles.choice}>
            <input
              type={props.type}
              name={props.part.handle}
              value={option.handle}
              defaultChecked={props.chosen.includes(option.handle)}
            />
            <span className={styles.text}>{option.text}</span>
          </label>
          {strikes === undefined ? null : <StrikeButton strikes={strikes} option={option} />}
        </div>
      ))}
    </div>
  );
}

/** The same list after the answer: each choice with its mark, in a word and a shape, and its rationale. */
export function OptionResults(props: {
  readonly part: PublicPart;
  readonly feedback: PartFeedback;
  readonly many: boolean;
}): ReactNode {
  const texts = new Map(props.part.options.map((option) => [option.handle, option.text]));
  return (
    <ul className={styles.list}>
      {props.feedback.options.map((option) => {
        const standing = standingOf(option);
        return (
          <li key={option.handle} className={styles.result} data-standing={standing}>
            <Mark standing={standing} />
            <div className={styles.text}>
              <p className={styles.option}>{texts.get(option.handle)}</p>
              <p className={styles.tags}>
                <span className={styles.verdict}>{markWord(standing, props.many)}</span>
                {option.chosen ? <span className={styles.yours}>{messages.attempt.yourAnswer}</span> : null}
              </p>
              <p className={styles.rationale}>{option.rationale}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The word that stands beside an option's mark. */
export function markWord(standing: Standing, many: boolean): string {
  const { marks } = messages.attempt;
  switch (standing) {
    case 'chosen-key':
      return marks.chosenKey;
    case 'chosen-other':
      return marks.chosenOther;
    case 'missed-key':
      return many ? marks.missedKeyOfMany : marks.missedKey;
    case 'other':
      return marks.other;
  }
}
