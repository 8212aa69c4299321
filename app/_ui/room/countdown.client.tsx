'use client';
import { useEffect, useState, type ReactNode } from 'react';
import { roomMessages } from '#app/_ui/messages/room-messages.ts';
import styles from './room.module.css';

const words = roomMessages.live;
const TICK_MS = 250;
const SECOND_MS = 1000;
/** Said once, politely: what is left can be looked at all the time. */
const WARN_MS = 10_000;

/**
 * What is left to answer, counted down from what the server said when it said it, by the monotonic clock of the page: the
 * device's own clock is not asked. Takes no room where there is no limit.
 */
export function Countdown(props: {
  readonly remainingMs: number | null;
  readonly receivedAt: number;
  readonly hasWarning?: boolean;
}): ReactNode {
  const left = useLeft(props.remainingMs, props.receivedAt);
  if (left === null) return null;
  const seconds = Math.ceil(left / SECOND_MS);
  return (
    <>
      <p
        className={styles.clock}
        role="timer"
        aria-live="off"
        aria-label={words.clockName}
        data-short={left <= WARN_MS || undefined}
      >
        {words.clock(Math.floor(seconds / 60), seconds % 60)}
      </p>
      {props.hasWarning === true ? (
        <p className={styles.quiet} role="status">
          {left > 0 && left <= WARN_MS ? words.lastSeconds : ''}
        </p>
      ) : null}
    </>
  );
}

function useLeft(remainingMs: number | null, receivedAt: number): number | null {
  const [now, setNow] = useState(receivedAt);
  useEffect(() => {
    if (remainingMs === null) return undefined;
    const tick = (): void => setNow(performance.now());
    tick();
    const timer = setInterval(tick, TICK_MS);
    return () => clearInterval(timer);
  }, [remainingMs, receivedAt]);
  return remainingMs === null ? null : Math.max(0, remainingMs - Math.max(0, now - receivedAt));
}
