'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import styles from './exam.module.css';

const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
/** Minutes left at which a sentence says so. */
const WARN_AT = [10, 5, 1];
/** Below this, seconds are shown: they matter then, and only then. */
const SHOW_SECONDS_MS = 2 * MINUTE_MS;

const words = messages.exam;

/** What is left, to be looked at; warnings are read out once, politely. */
export function ExamTimer({ ms }: { readonly ms: number | null }): ReactNode {
  const warning = useWarning(ms);
  return (
    <>
      <p
        className={styles.timer}
        role="timer"
        aria-live="off"
        data-short={(ms !== null && ms <= MINUTE_MS) || undefined}
      >
        {leftInWords(ms)}
      </p>
      <p className={styles.warning} role="status">
        {warning}
      </p>
    </>
  );
}

function leftInWords(ms: number | null): string {
  if (ms === null) return words.noLimit;
  if (ms > SHOW_SECONDS_MS) return words.minutesLeft(Math.ceil(ms / MINUTE_MS));
  const seconds = Math.ceil(ms / SECOND_MS);
  return words.clockLeft(Math.floor(seconds / 60), seconds % 60);
}

/** The warning that was passed last while the page was open; one that was passed before it opened is not said again. */
function useWarning(ms: number | null): string {
  const [said, setSaid] = useState('');
  const before = useRef<number | null>(null);
  useEffect(() => {
    const last = before.current;
    before.current = ms;
    if (ms === null || last === null) return;
    const passed = WARN_AT.find((minutes) => last > minutes * MINUTE_MS && ms <= minutes * MINUTE_MS);
    if (passed !== undefined) setSaid(words.warning(passed));
  }, [ms]);
  return said;
}
