'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { OwnAnswer, ToldItem } from '#lib/sessions/messages.ts';
import type { ItemFeedback, PublicItem } from '#lib/items/view.ts';
import { controlOf } from '../attempt/control-of.client.tsx';
import { gradeHere } from '../attempt/grade.client.tsx';
import { DescentList, outcomeOf, Verdict } from '../attempt/item-feedback.client.tsx';
import { Stem } from '../attempt/item-form.client.tsx';
import styles from './join.module.css';
import { OwnPoints, type EarnedPoints } from './own-points.client.tsx';
import { PartTally, RoundTotals } from './room-item.client.tsx';
import { tallyOf } from './tally.client.tsx';

const { live, join: words } = roomMessages;

/** What was right and why, how the own answer fared, and what the room answered. */
export function ToldToParticipant(props: {
  readonly item: PublicItem;
  readonly told: ToldItem;
  readonly own: OwnAnswer | undefined;
  readonly points: EarnedPoints | undefined;
}): ReactNode {
  const { item, told, own } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const feedback = inOrderOf(item, gradeHere(item, told.key, own?.picks ?? {}));
  const Control = controlOf(item.kind);
  return (
    <>
      <Stem item={item} isAnswered />
      <Verdict feedback={feedback} heading={heading} hasPoints={false} />
      <OwnPoints points={props.points} />
      <p className={styles.unseen} role="status">
        {words.told(messages.attempt.verdicts[outcomeOf(feedback)])}
      </p>
      <Control item={item} picks={own?.picks ?? {}} missing={[]} locked feedback={feedback} />
      <section className={styles.room} aria-labelledby="room">
        <h2 id="room" className={styles.roomTitle}>
          {live.tally.title}
        </h2>
        <RoundTotals told={told} />
        {told.rounds.length === 0
          ? null
          : tallyOf(item, told).map((part) => <PartTally key={part.handle} part={part} reasons="none" />)}
      </section>
      <DescentList evidence={feedback.evidence} />
    </>
  );
}

/** The options as this device showed them: the key tells them in the room's own order. */
function inOrderOf(item: PublicItem, feedback: ItemFeedback): ItemFeedback {
  return {
    ...feedback,
    parts: feedback.parts.map((part) => {
      const shown = item.parts.find(({ handle }) => handle === part.handle)?.options ?? [];
      const places = new Map(shown.map(({ handle }, place) => [handle, place]));
      const placeOf = (option: { readonly handle: string }): number =>
        places.get(option.handle) ?? shown.length;
      return { ...part, options: [...part.options].sort((a, b) => placeOf(a) - placeOf(b)) };
    }),
  };
}
