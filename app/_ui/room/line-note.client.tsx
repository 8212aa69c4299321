'use client';
import type { ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import type { LinePhase } from './room-socket.client.tsx';
import styles from './room.module.css';

const words = roomMessages.live.line;

/** How the connection stands: one line that is always there, so that nothing moves when it changes. */
export function LineNote(props: {
  readonly phase: LinePhase;
  readonly who: 'trainer' | 'participant';
  /** Undefined until the room is known. */
  readonly isTrainerHere: boolean | undefined;
  /** True when the room is about to be closed, since nothing happens in it. */
  readonly isIdle?: boolean;
}): ReactNode {
  const { phase, who } = props;
  const waiting = phase === 'connected' ? waitingText(props) : undefined;
  const standing = phase !== 'connected' ? 'lost' : waiting === undefined ? 'good' : 'waiting';
  return (
    <p className={styles.line} role="status" data-standing={standing}>
      {waiting ?? textOf(phase, who)}
    </p>
  );
}

/** What a room waits for although everything is connected. */
function waitingText({ who, isTrainerHere, isIdle }: Parameters<typeof LineNote>[0]): string | undefined {
  if (who === 'participant' && isTrainerHere === false) return words.trainerAway;
  return isIdle === true ? words.idle : undefined;
}

function textOf(phase: LinePhase, who: 'trainer' | 'participant'): string {
  if (phase === 'connected') return words.connected;
  if (phase === 'connecting') return words.connecting;
  return who === 'participant' ? words.offline : words.reconnecting;
}
