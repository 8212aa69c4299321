'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import { bareCode } from '#lib/base/readable-code.ts';
import controls from '../controls.module.css';
import type { JoinAddress } from './join-address.ts';
import { JoinForm } from './join-form.client.tsx';
import styles from './join.module.css';
import { findKeptRoom, type KeptRoom } from './kept-room.client.tsx';
import { ParticipantLine, type Entrance } from './participant-line.client.tsx';
import { ParticipantRoom } from './participant-room.client.tsx';
import { useStateStore } from './state-store.client.tsx';

const words = roomMessages.join;

/** Comes into a room, for the first time or again, and is the room from then on: all of it on one page. */
export function JoinRoom(props: JoinAddress): ReactNode {
  const { code, link } = props;
  const [line, setLine] = useState<ParticipantLine>();
  const [isLooking, setIsLooking] = useState(code !== '' || link !== undefined);
  const enter = (way: Entrance | KeptRoom): void => {
    line?.close();
    const made = new ParticipantLine(way);
    made.open();
    setLine(made);
  };
  useEffect(() => {
    const kept = findKeptRoom({ code, link });
    setIsLooking(false);
    if (kept === undefined) return undefined;
    const made = new ParticipantLine(kept);
    made.open();
    setLine(made);
    return made.close;
  }, [code, link]);
  const join = (name: string, typed: string): void => {
    const kept = link === undefined ? findKeptRoom({ code: typed }) : undefined;
    enter(kept === undefined || kept.isOver ? { code: typed, link, name } : kept);
  };
  const leave = (): void => {
    line?.forget();
    line?.close();
    setLine(undefined);
  };
  if (isLooking) return <Moment />;
  if (line === undefined) return <Entry {...props} join={join} isJoining={false} fault="" />;
  return <Joined {...props} key={keyOf(line)} line={line} join={join} leave={leave} />;
}

const keys = new WeakMap<ParticipantLine, number>();
let made = 0;

/** Another line is another room: nothing of the one before stays on the screen. */
function keyOf(line: ParticipantLine): number {
  const known = keys.get(line);
  if (known !== undefined) return known;
  made += 1;
  keys.set(line, made);
  return made;
}

function Joined(
  props: JoinAddress & {
    readonly line: ParticipantLine;
    readonly join: (name: string, code: string) => void;
    readonly leave: () => void;
  },
): ReactNode {
  const { line, leave } = props;
  const { phase, code, room } = useStateStore(line);
  const isRefused = phase === 'refused';
  useAddress(room === undefined ? '' : line.joinCode, props.link);
  if (phase === 'removed' || code === 'removed')
    return <Note title={words.removedTitle} text={words.refused['removed'] ?? ''} />;
  if (phase === 'replaced')
    return (
      <Note title={words.replacedTitle} text={words.replaced}>
        <button type="button" className={controls.button} onClick={line.open}>
          {words.continueHere}
        </button>
      </Note>
    );
  if (isRefused)
    return <Entry {...props} isJoining={false} fault={words.refused[code] ?? words.refusedOther} />;
  if (room !== undefined) return <ParticipantRoom line={line} room={room} leave={leave} />;
  return line.isReturning ? <Moment /> : <Entry {...props} isJoining fault="" />;
}

/** Once inside, the address names the room: a reload comes back to it. */
function useAddress(joinCode: string, link: string | undefined): void {
  useEffect(() => {
    if (joinCode === '') return;
    const query = link === undefined ? '' : `?k=${link}`;
    window.history.replaceState(window.history.state, '', `/join/${bareCode(joinCode)}${query}`);
  }, [joinCode, link]);
}

function Entry(
  props: JoinAddress & {
    readonly join: (name: string, code: string) => void;
    readonly isJoining: boolean;
    readonly fault: string;
  },
): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <JoinForm {...props} hasCode={props.link === undefined} />
    </main>
  );
}

function Moment(): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{words.title}</h1>
      <p className={styles.lead} role="status">
        {words.moment}
      </p>
      <noscript>
        <p>{words.noScript}</p>
      </noscript>
    </main>
  );
}

function Note(props: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <main className={controls.narrow}>
      <h1>{props.title}</h1>
      <p className={styles.lead} role="alert">
        {props.text}
      </p>
      {props.children}
    </main>
  );
}
