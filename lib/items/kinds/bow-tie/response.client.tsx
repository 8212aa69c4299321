'use client';
import { useId, type ReactNode } from 'react';
import { CountedOptions } from '#app/_ui/item/counted-options.client.tsx';
import { OptionInputs, OptionResults } from '#app/_ui/item/options.client.tsx';
import { PartFieldset } from '#app/_ui/item/part-fieldset.client.tsx';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '../../response-control.ts';
import type { ItemFeedback, PublicItem, PublicPart } from '../../view.ts';
import styles from './response.module.css';

/** The parts in their order: the knot, then the wings. */
const PLACES = ['condition', 'actions', 'monitoring'] as const;
type Place = (typeof PLACES)[number];

/** Three groups of choices, a bow-tie where there is room; after the answer, group by group what was right. */
export function Response({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  if (feedback !== undefined) return <Results item={item} feedback={feedback} />;
  const empty = placed(item).filter(({ part }) => missing.includes(part.handle));
  return (
    <PartFieldset
      leadIn={item.leadIn}
      hint={messages.bowTie.hint}
      fault={
        empty.length > 0
          ? messages.bowTie.missing(empty.map(({ place }) => messages.bowTie[place]))
          : undefined
      }
      locked={locked}
    >
      <div className={styles.bowTie}>
        {placed(item).map(({ part, place }) => (
          <Group
            key={part.handle}
            part={part}
            place={place}
            chosen={picks[part.handle] ?? []}
            isMissing={missing.includes(part.handle)}
          />
        ))}
      </div>
    </PartFieldset>
  );
}

function Group(props: {
  readonly part: PublicPart;
  readonly place: Place;
  readonly chosen: readonly string[];
  readonly isMissing: boolean;
}): ReactNode {
  const { part, place, chosen, isMissing } = props;
  const id = useId();
  return (
    <fieldset
      className={styles.group}
      data-place={place}
      data-missing={isMissing || undefined}
      aria-describedby={`${id}text`}
    >
      <legend className={styles.place}>{messages.bowTie[place]}</legend>
      <p id={`${id}text`} className={styles.asked}>
        {part.text}
      </p>
      {part.picks === 1 ? (
        <OptionInputs part={part} type="radio" chosen={chosen} />
      ) : (
        <CountedOptions part={part} chosen={chosen} limit={part.picks} />
      )}
    </fieldset>
  );
}

function Results(props: { readonly item: PublicItem; readonly feedback: ItemFeedback }): ReactNode {
  return placed(props.item).map(({ part, place }) => {
    const result = props.feedback.parts.find(({ handle }) => handle === part.handle);
    return result === undefined ? null : (
      <section key={part.handle} className={styles.answered} aria-label={messages.bowTie[place]}>
        <h3 className={styles.place}>{messages.bowTie[place]}</h3>
        <p className={styles.asked}>{part.text}</p>
        <OptionResults part={part} feedback={result} many={part.picks > 1} />
      </section>
    );
  });
}

function placed(item: PublicItem): readonly { readonly part: PublicPart; readonly place: Place }[] {
  return PLACES.flatMap((place, index) => {
    const part = item.parts[index];
    return part === undefined ? [] : [{ part, place }];
  });
}
