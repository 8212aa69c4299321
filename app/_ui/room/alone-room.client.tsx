'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { RoomView } from '#lib/sessions/messages.ts';
import controls from '../controls.module.css';
import { placeOf } from './answer-courier.client.tsx';
import { Countdown } from './countdown.client.tsx';
import styles from './join.module.css';
import { pointsAt } from './own-points.client.tsx';
import type { ParticipantLine, ParticipantState } from './participant-line.client.tsx';
import { Places } from './places.client.tsx';
import type { useItemParts } from './use-item-parts.client.tsx';
import { useLook } from './use-look.client.tsx';

const { live, join: words } = roomMessages;

interface AloneRoomProps {
  readonly line: ParticipantLine;
  readonly state: ParticipantState;
  readonly room: RoomView;
  readonly parts: ReturnType<typeof useItemParts>;
}

/** A room where each participant goes from item to item alone. */
export function AloneRoom(props: AloneRoomProps): ReactNode {
  const { line, state, room, parts } = props;
  const answered = new Set(state.own.map(({ position }) => position));
  const [position, setPosition] = useState(() => firstOpen(answered, room.items));
  const { seen, hasFailed } = useLook(line, position, room, state.phase === 'connected');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [position]);
  const isReady = parts !== undefined && seen !== undefined;
  return (
    <>
      <div className={styles.bar}>
        <h1 ref={heading} tabIndex={-1} className={styles.position}>
          {live.position(position + 1, room.items)}
        </h1>
        <Countdown remainingMs={room.remainingMs} receivedAt={state.receivedAt} hasWarning />
      </div>
      <Places answered={answered} at={position} items={room.items} go={setPosition} />
      {isReady ? (
        <parts.ParticipantItem
          key={`${position}/${seen.told === null ? 'asked' : 'told'}`}
          item={seen.item}
          phase={room.phase}
          told={seen.told}
          points={pointsAt(state, position)}
          isConnected={state.phase === 'connected'}
          own={state.own.find((answer) => answer.position === position)}
          sending={state.sendings.get(placeOf({ position, round: 1 }))}
          onAnswer={(answer) => line.answer({ ...answer, position, round: 1 })}
        />
      ) : (
        <p role="status">{hasFailed ? live.failed : live.loading}</p>
      )}
      <div className={styles.steps}>
        {position === 0 ? null : (
          <button type="button" className={controls.quiet} onClick={() => setPosition(position - 1)}>
            {words.alone.previous}
          </button>
        )}
        {position + 1 === room.items ? null : (
          <button type="button" className={controls.quiet} onClick={() => setPosition(position + 1)}>
            {words.alone.next}
          </button>
        )}
      </div>
      {answered.size === room.items && room.phase === 'open' ? <p role="status">{words.alone.all}</p> : null}
    </>
  );
}

function firstOpen(answered: ReadonlySet<number>, items: number): number {
  for (let position = 0; position < items; position += 1) if (!answered.has(position)) return position;
  return 0;
}
