'use client';
import { useState, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { RoomView } from '#lib/sessions/messages.ts';
import { DescentList } from '../attempt/item-feedback.client.tsx';
import styles from './control.module.css';
import { Places } from './places.client.tsx';
import { RoomItem } from './room-item.client.tsx';
import type { TrainerLine } from './trainer-line.client.tsx';
import { useLook } from './use-look.client.tsx';

const { live } = roomMessages;

/** After the reveal, where everybody went alone: the trainer goes through the items with what the room answered. */
export function AloneTold(props: {
  readonly line: TrainerLine;
  readonly room: RoomView;
  readonly isConnected: boolean;
}): ReactNode {
  const { line, room } = props;
  const [position, setPosition] = useState(0);
  const { seen, hasFailed } = useLook(line, position, room, props.isConnected);
  return (
    <>
      <Places answered={undefined} at={position} items={room.items} go={setPosition} />
      <h2 className={styles.title}>{live.position(position + 1, room.items)}</h2>
      {seen === undefined ? (
        <p role="status">{hasFailed ? live.failed : live.loading}</p>
      ) : (
        <div className={styles.item}>
          <RoomItem item={seen.item} told={seen.told} reasons="all" />
          {seen.told === null ? null : <DescentList evidence={seen.told.key.evidence} />}
        </div>
      )}
    </>
  );
}
