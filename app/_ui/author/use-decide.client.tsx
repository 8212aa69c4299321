'use client';
import { useRouter } from 'next/navigation';
import { useState, useTransition, type SubmitEvent } from 'react';
import type { BenchItemContext } from './bench-item-data.ts';

/** How a decision is sent. */
export interface Deciding {
  /** For `onSubmit`. Without a script the form is sent by itself. */
  readonly send: (event: SubmitEvent<HTMLFormElement>) => void;
  /** True until the page says what became of it: whoever presses twice decides once. */
  readonly isSending: boolean;
  /** True when nothing was answered: the server was stopped, or the network is gone. */
  readonly isUnanswered: boolean;
}

/** Sends a decision, and says in the same page what became of it: what is open, and what was typed, stays. */
export function useDecide(decideHere: BenchItemContext['decideHere']): Deciding {
  const router = useRouter();
  const [isSending, start] = useTransition();
  const [isUnanswered, setUnanswered] = useState(false);
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (isSending) return;
    const form = new FormData(event.currentTarget);
    setUnanswered(false);
    start(async () => {
      const told = await decideHere(form).catch(() => undefined);
      start(() => {
        if (told === undefined) setUnanswered(true);
        else router.replace(told, { scroll: false });
      });
    });
  };
  return { send, isSending, isUnanswered };
}
