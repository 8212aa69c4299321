'use client';
import { useEffect, useRef, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { RoomView } from '#lib/sessions/messages.ts';
import controls from '../controls.module.css';
import { AloneRoom } from './alone-room.client.tsx';
import styles from './join.module.css';
import { KeepAnswers } from './keep-answers.client.tsx';
import { LineNote } from './line-note.client.tsx';
import { pointsInAll } from './own-points.client.tsx';
import type { ParticipantLine, ParticipantState } from './participant-line.client.tsx';
import { SharedItem } from './shared-item.client.tsx';
import { Standings } from './standings.client.tsx';
import { useStateStore } from './state-store.client.tsx';
import { useItemParts } from './use-item-parts.client.tsx';

const { live, join: words } = roomMessages;

/** A participant's screen, whatever the room is at. */
export function ParticipantRoom(props: {
  readonly line: ParticipantLine;
  readonly room: RoomView;
  /** Forgets who this device was in the room. */
  readonly leave: () => void;
}): ReactNode {
  const { line, room, leave } = props;
  const state = useStateStore(line);
  // The controls of items are fetched while the room still waits.
  const parts = useItemParts();
  return (
    <main className={styles.page}>
      <div className={styles.top}>
        <p className={controls.label}>{room.title}</p>
        <LineNote
          phase={state.phase}
          who="participant"
          isTrainerHere={room.isTrainerHere}
          isIdle={state.isIdle}
        />
      </div>
      <Notices state={state} />
      <Stage line={line} state={state} room={room} parts={parts} />
      <p className={styles.foot}>
        <span>{words.you(state.name, state.team)}</span>
        <button type="button" className={styles.plain} onClick={leave}>
          {words.notYou}
        </button>
      </p>
    </main>
  );
}

function Stage(props: {
  readonly line: ParticipantLine;
  readonly state: ParticipantState;
  readonly room: RoomView;
  readonly parts: ReturnType<typeof useItemParts>;
}): ReactNode {
  const { state, room } = props;
  if (room.phase === 'lobby')
    return (
      <Said title={words.inTitle} text={state.team === null ? words.inText : words.inTeam(state.team)} />
    );
  if (room.phase === 'finished') return <Over {...props} />;
  if (room.pacing === 'participant')
    return (
      <>
        <AloneRoom {...props} />
        <Standings standings={room.standings} own={state.team} />
      </>
    );
  const { item, position, round } = room;
  if (item === null || position === null) return <p role="status">{words.moment}</p>;
  return (
    <>
      <SharedItem key={`${position}/${round ?? 1}`} {...props} item={item} position={position} />
      <Standings standings={room.standings} own={state.team} />
    </>
  );
}

/** The end: what was earned, how the teams stand, and a way to keep the own answers. */
function Over(props: {
  readonly line: ParticipantLine;
  readonly state: ParticipantState;
  readonly room: RoomView;
}): ReactNode {
  const { line, state, room } = props;
  const answered = new Set(state.own.map(({ position }) => position)).size;
  return (
    <Said title={live.finished} text={words.over(answered, room.items)}>
      {room.points ? <p className={styles.points}>{words.pointsInAll(pointsInAll(state.points))}</p> : null}
      <Standings standings={room.standings} own={state.team} />
      {answered === 0 || line.proof === undefined ? null : <KeepAnswers proof={line.proof} />}
      <p className={styles.lead}>{words.overText}</p>
      <a href="/">{words.overHome}</a>
    </Said>
  );
}

/** A heading that takes the focus, since what stood there before is gone, and a sentence. */
function Said(props: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [props.title]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {props.title}
      </h1>
      <p className={styles.lead}>{props.text}</p>
      {props.children}
    </>
  );
}

/** What went past this device: items that it missed, and answers that came too late. */
function Notices({ state }: { readonly state: ParticipantState }): ReactNode {
  const refused = [...state.sendings.values()].filter((sending) => sending.phase === 'refused');
  const texts = [
    ...(state.missed.length === 0 ? [] : [words.missed(state.missed.map((position) => position + 1))]),
    ...refused.map(({ answer, code }) =>
      code === 'closed' || code === 'not-shown' || code === 'session-finished'
        ? words.late(answer.position + 1)
        : words.notTaken(answer.position + 1),
    ),
  ];
  return (
    <div role="status">
      {texts.map((text) => (
        <p key={text} className={styles.notice}>
          {text}
        </p>
      ))}
    </div>
  );
}
