'use client';
import type { ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { RoomView } from '#lib/sessions/messages.ts';
import { DescentList } from '../attempt/item-feedback.client.tsx';
import { AloneTold } from './alone-told.client.tsx';
import styles from './control.module.css';
import { Countdown } from './countdown.client.tsx';
import { RoomItem } from './room-item.client.tsx';
import { Standings } from './standings.client.tsx';
import type { TrainerLine, TrainerState } from './trainer-line.client.tsx';

const { live, control: words } = roomMessages;

interface StageProps {
  readonly state: TrainerState;
  readonly room: RoomView;
  readonly line: TrainerLine;
}

/** Where the room is: the lobby, an item, or the end. */
export function ControlStage(props: StageProps): ReactNode {
  return (
    <>
      <Stage {...props} />
      <Standings standings={props.room.standings} own={null} />
    </>
  );
}

function Stage(props: StageProps): ReactNode {
  const { state, room } = props;
  if (room.phase === 'finished') return <Said title={live.finished} text={words.finishedText} />;
  if (room.pacing === 'participant' && room.phase !== 'lobby') return <Alone {...props} />;
  if (room.phase === 'lobby' || room.position === null)
    return (
      <>
        <Said title={words.lobbyTitle} text={words.lobbyText} />
        <p className={styles.big} role="status">
          {live.people(state.counts?.participants ?? 0)}
        </p>
      </>
    );
  return <AtItem {...props} position={room.position} />;
}

function Said({ title, text }: { readonly title: string; readonly text: string }): ReactNode {
  return (
    <>
      <h1 className={styles.heading}>{title}</h1>
      <p className={styles.lead}>{text}</p>
    </>
  );
}

function AtItem({ state, room, position }: StageProps & { readonly position: number }): ReactNode {
  const { item, told, round } = room;
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.heading}>{live.position(position + 1, room.items)}</h1>
        <Countdown remainingMs={room.remainingMs} receivedAt={state.receivedAt} />
      </div>
      <p className={styles.standing}>
        <span role="status" className={styles.phase} data-phase={room.phase}>
          {words.states[room.phase as keyof typeof words.states]}
        </span>
        <span className={styles.count}>{answeredOf(state)}</span>
      </p>
      {round === 2 ? <p className={styles.again}>{live.again}</p> : null}
      {item === null ? null : (
        <div className={styles.item}>
          <RoomItem item={item} told={told} reasons="all" />
          {told === null ? null : <DescentList evidence={told.key.evidence} />}
        </div>
      )}
    </>
  );
}

/** Each participant at an own pace: the list beside it says how far everybody is. */
function Alone({ state, room, line }: StageProps): ReactNode {
  const text =
    room.phase === 'open' ? words.aloneOpen : room.phase === 'closed' ? words.aloneClosed : words.aloneTold;
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.heading}>{words.aloneTitle}</h1>
        <Countdown remainingMs={room.remainingMs} receivedAt={state.receivedAt} />
      </div>
      <p className={styles.lead}>{text}</p>
      <p className={styles.big}>{answeredOf(alone(state, room.items))}</p>
      {room.phase === 'revealed' ? (
        <AloneTold line={line} room={room} isConnected={state.phase === 'connected'} />
      ) : null}
    </>
  );
}

function answeredOf({ counts }: Pick<TrainerState, 'counts'>): string {
  return live.answeredOf(counts?.answered ?? 0, counts?.participants ?? 0);
}

/** Answers in place of participants: everybody answers every item. */
export function alone({ counts, people }: TrainerState, items: number): Pick<TrainerState, 'counts'> {
  const answered = people.reduce((sum, one) => sum + one.answered, 0);
  return {
    counts: counts === undefined ? undefined : { ...counts, answered, participants: people.length * items },
  };
}
