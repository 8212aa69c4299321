'use client';
import type { ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import controls from '../controls.module.css';
import { ActionBar } from './action-bar.client.tsx';
import { ControlStage } from './control-stage.client.tsx';
import styles from './control.module.css';
import { LineNote } from './line-note.client.tsx';
import { People } from './people.client.tsx';
import { useStateStore } from './state-store.client.tsx';
import type { TrainerLine } from './trainer-line.client.tsx';
import { useTrainerLine } from './use-trainer-line.client.tsx';

const words = roomMessages.control;

/** What the trainer's screen shows of a room whatever happens in it. */
export interface ControlRoomProps {
  readonly session: string;
  readonly title: string;
  /** How people come in; made on the server. */
  readonly join: ReactNode;
  /** True when phones do not get to the address that is shown. */
  readonly isThisComputerOnly: boolean;
}

/** The trainer's own screen: moves the room on, and sees how far it is. */
export function ControlRoom(props: ControlRoomProps): ReactNode {
  const line = useTrainerLine(props.session);
  return line === undefined ? <Frame {...props} /> : <Live {...props} line={line} />;
}

function Live(props: ControlRoomProps & { readonly line: TrainerLine }): ReactNode {
  const { line, session } = props;
  const state = useStateStore(line);
  const { room } = state;
  if (room === undefined) return <Frame {...props} />;
  const isOver = room.phase === 'finished';
  return (
    <Frame
      {...props}
      isOver={isOver}
      isRoomKnown
      note={<LineNote phase={state.phase} who="trainer" isTrainerHere={undefined} isIdle={state.isIdle} />}
      people={<People state={state} line={line} />}
    >
      <ControlStage state={state} room={room} line={line} />
      {isOver ? (
        <a className={controls.button} href={`/rooms/${session}/report`}>
          {words.report}
        </a>
      ) : (
        <ActionBar state={state} room={room} line={line} />
      )}
    </Frame>
  );
}

/** The room's title, how to join it, and the links beside it: there before anything is connected, and without a script. */
function Frame(
  props: ControlRoomProps & {
    readonly note?: ReactNode;
    readonly isOver?: boolean;
    readonly isRoomKnown?: boolean;
    readonly people?: ReactNode;
    readonly children?: ReactNode;
  },
): ReactNode {
  const { session, isOver = false } = props;
  return (
    <main className={controls.page}>
      <div className={styles.top}>
        <p className={controls.label}>{props.title}</p>
        {props.note ?? <LineNote phase="connecting" who="trainer" isTrainerHere={undefined} />}
      </div>
      <div className={styles.columns}>
        <div className={styles.stage}>
          {props.isRoomKnown === true ? (
            props.children
          ) : (
            <h1 className={styles.heading}>{words.lobbyTitle}</h1>
          )}
        </div>
        <div className={styles.side}>
          {isOver ? null : (
            <section aria-labelledby="how">
              <h2 id="how" className={styles.title}>
                {words.howToJoin}
              </h2>
              {props.join}
              {props.isThisComputerOnly ? <p className={styles.hint}>{words.thisComputer}</p> : null}
            </section>
          )}
          <ul className={styles.links}>
            {isOver ? null : (
              <li>
                <a href={`/rooms/${session}/projector`} target="_blank" rel="noopener">
                  {words.projector}
                </a>
              </li>
            )}
            <li>
              <a href={`/rooms/${session}/report`}>{words.report}</a>
            </li>
            <li>
              <a href="/rooms">{words.rooms}</a>
            </li>
          </ul>
          {props.people}
        </div>
      </div>
    </main>
  );
}
