'use client';
import { useState, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { ParticipantLine } from '#lib/sessions/messages.ts';
import { Confirm } from './confirm.client.tsx';
import styles from './control.module.css';
import type { TrainerLine, TrainerState } from './trainer-line.client.tsx';

const words = roomMessages.control;

/** Who is in the room: names as they were typed, and a way to take somebody out. */
export function People(props: { readonly state: TrainerState; readonly line: TrainerLine }): ReactNode {
  const { state, line } = props;
  const { people, counts, room } = state;
  const [leaving, setLeaving] = useState<ParticipantLine>();
  const isOver = room?.phase === 'finished';
  const isAlone = room?.pacing === 'participant' && room.phase !== 'lobby';
  return (
    <section aria-labelledby="people">
      <h2 id="people" className={styles.title}>
        {words.people}
      </h2>
      <p className={styles.connected}>
        {people.length === 0
          ? words.noPeople
          : words.connected(counts?.connected ?? 0, counts?.participants ?? 0)}
      </p>
      <ul className={styles.people}>
        {people.map((one) => (
          <li key={one.id}>
            <span className={styles.person}>{one.name}</span>
            {one.team === null ? null : (
              <span className={styles.progress}>{roomMessages.live.teams.name(one.team + 1)}</span>
            )}
            {isAlone ? (
              <span className={styles.progress}>{words.progress(one.answered, room.items)}</span>
            ) : null}
            {isOver ? null : (
              <button
                type="button"
                className={styles.remove}
                aria-label={words.removeName(one.name)}
                onClick={() => setLeaving(one)}
              >
                {words.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {leaving === undefined ? null : (
        <Confirm
          title={words.removeTitle(leaving.name)}
          text={words.removeText}
          action={words.remove}
          onYes={() => void line.remove(leaving.id)}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </section>
  );
}
