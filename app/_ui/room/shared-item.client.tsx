'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { OwnAnswer, RoomView } from '#lib/sessions/messages.ts';
import type { PublicItem } from '#lib/items/view.ts';
import { placeOf } from './answer-courier.client.tsx';
import { Countdown } from './countdown.client.tsx';
import styles from './join.module.css';
import { pointsAt } from './own-points.client.tsx';
import type { ParticipantLine, ParticipantState } from './participant-line.client.tsx';
import type { useItemParts } from './use-item-parts.client.tsx';

const { live } = roomMessages;

/** The item that the whole room is at. */
export function SharedItem(props: {
  readonly line: ParticipantLine;
  readonly state: ParticipantState;
  readonly room: RoomView;
  readonly item: PublicItem;
  readonly position: number;
  readonly parts: ReturnType<typeof useItemParts>;
}): ReactNode {
  const { line, state, room, item, position, parts } = props;
  const round = room.round ?? 1;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div className={styles.bar}>
        <h1 ref={heading} tabIndex={-1} className={styles.position}>
          {live.position(position + 1, room.items)}
        </h1>
        <Countdown remainingMs={room.remainingMs} receivedAt={state.receivedAt} hasWarning />
      </div>
      {round === 2 ? <p className={styles.again}>{live.again}</p> : null}
      {parts === undefined ? (
        <p role="status">{live.loading}</p>
      ) : (
        <parts.ParticipantItem
          item={item}
          phase={room.phase}
          told={room.told}
          points={pointsAt(state, position)}
          isConnected={state.phase === 'connected'}
          own={ownTo(state.own, position, round, room.phase === 'revealed')}
          sending={state.sendings.get(placeOf({ position, round }))}
          onAnswer={(answer) => line.answer({ ...answer, position, round })}
        />
      )}
    </>
  );
}

/** The own answer in this round; once the item is told, the last one in any round. */
function ownTo(
  own: readonly OwnAnswer[],
  position: number,
  round: number,
  isTold: boolean,
): OwnAnswer | undefined {
  const here = own.filter((answer) => answer.position === position);
  const exact = here.find((answer) => answer.round === round);
  return exact ?? (isTold ? here[0] : undefined);
}
