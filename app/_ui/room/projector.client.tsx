'use client';
import type { ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { PublicItem } from '#lib/items/view.ts';
import type { RoomView } from '#lib/sessions/messages.ts';
import { alone } from './control-stage.client.tsx';
import { Countdown } from './countdown.client.tsx';
import { LineNote } from './line-note.client.tsx';
import styles from './projector.module.css';
import { RoomItem } from './room-item.client.tsx';
import { Standings } from './standings.client.tsx';
import { useStateStore } from './state-store.client.tsx';
import type { TrainerLine, TrainerState } from './trainer-line.client.tsx';
import { useFit } from './use-fit.client.tsx';
import { useTrainerLine } from './use-trainer-line.client.tsx';

const { live, control: words } = roomMessages;

interface ProjectorProps {
  readonly session: string;
  readonly title: string;
  /** How people come in; made on the server. */
  readonly join: ReactNode;
}

/** What the whole room sees: large type, no controls, and nobody's answer. */
export function Projector(props: ProjectorProps): ReactNode {
  const line = useTrainerLine(props.session);
  return line === undefined ? <Lobby {...props} state={undefined} /> : <Live {...props} line={line} />;
}

function Live(props: ProjectorProps & { readonly line: TrainerLine }): ReactNode {
  const state = useStateStore(props.line);
  const { room } = state;
  if (room === undefined || room.phase === 'lobby') return <Lobby {...props} state={state} />;
  if (room.phase === 'finished')
    return (
      <Screen title={props.title} state={state} join={null}>
        <h1 className={styles.large}>{live.finished}</h1>
        <Standings standings={room.standings} own={null} />
      </Screen>
    );
  return (
    <Screen
      title={props.title}
      state={state}
      join={
        <>
          {props.join}
          <Standings standings={room.standings} own={null} isBrief />
        </>
      }
    >
      {room.item === null || room.position === null ? (
        <>
          <h1 className={styles.large}>{words.aloneTitle}</h1>
          <p className={styles.count}>{countOf(alone(state, room.items))}</p>
          <Countdown remainingMs={room.remainingMs} receivedAt={state.receivedAt} />
        </>
      ) : (
        <AtItem state={state} room={room} position={room.position} />
      )}
    </Screen>
  );
}

function AtItem(props: {
  readonly state: TrainerState;
  readonly room: RoomView;
  readonly position: number;
}): ReactNode {
  const { state, room } = props;
  const fitting = useFit();
  return (
    <>
      <div className={styles.bar}>
        <h1 className={styles.position}>
          {live.position(props.position + 1, room.items)}
          {room.round === 2 ? <span className={styles.again}>{live.again}</span> : null}
        </h1>
        <p className={styles.standing}>
          {countOf(state)} · {words.states[room.phase as keyof typeof words.states]}
        </p>
        <Countdown remainingMs={room.remainingMs} receivedAt={state.receivedAt} />
      </div>
      {room.item === null ? null : (
        <div ref={fitting} className={styles.item}>
          <RoomItem item={room.item} told={room.told} reasons={reasonsFor(room.item)} />
        </div>
      )}
    </>
  );
}

/** Code and QR code as large as the screen allows. */
function Lobby(props: ProjectorProps & { readonly state: TrainerState | undefined }): ReactNode {
  return (
    <Screen title={props.title} state={props.state} join={null}>
      <div className={styles.lobby}>
        <h1 className={styles.large}>{props.title}</h1>
        {props.join}
        <p className={styles.count}>{live.people(props.state?.counts?.participants ?? 0)}</p>
      </div>
    </Screen>
  );
}

function Screen(props: {
  readonly title: string;
  readonly state: TrainerState | undefined;
  /** Small in a corner, for who comes late. */
  readonly join: ReactNode;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <main className={styles.screen}>
      <div className={styles.top}>
        <p className={styles.title}>{props.title}</p>
        <LineNote phase={props.state?.phase ?? 'connecting'} who="trainer" isTrainerHere={undefined} />
      </div>
      <div className={styles.body}>
        <div className={styles.main}>{props.children}</div>
        {props.join === null ? null : <aside className={styles.corner}>{props.join}</aside>}
      </div>
    </main>
  );
}

/** The reasons of many parts would be too small to read from the last row; every participant has them at hand. */
function reasonsFor({ parts }: PublicItem): 'keys' | 'none' {
  return parts.length === 1 ? 'keys' : 'none';
}

function countOf({ counts }: Pick<TrainerState, 'counts'>): string {
  return live.answeredOf(counts?.answered ?? 0, counts?.participants ?? 0);
}
