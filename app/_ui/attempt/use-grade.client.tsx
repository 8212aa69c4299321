'use client';
import { useEffect, useRef, type RefObject } from 'react';
import type { Picks } from '#lib/items/response-control.ts';
import type { ItemFeedback, PracticeKey, PublicItem } from '#lib/items/view.ts';
import { gradeHere } from './grade.client.tsx';
import { readPicks } from './read-picks.client.tsx';

/** What is chosen, and how it fares; the latter is undefined where only the server can tell. */
interface Graded {
  readonly picks: Picks;
  readonly feedback: ItemFeedback | undefined;
}

/**
 * Grades what is chosen in the form. It is done ahead after each change, when the browser has nothing else to do: who then
 * submits does not wait for it. What counts is what the form says at that moment; grades of anything else are not used.
 */
export function useGrade(
  form: RefObject<HTMLFormElement | null>,
  item: PublicItem,
  key: PracticeKey | undefined,
): (form: HTMLFormElement) => Graded {
  const ahead = useRef<Graded>(undefined);
  useEffect(() => {
    const shown = form.current;
    if (shown === null || key === undefined) return undefined;
    const prepare = (): void => whenIdle(() => (ahead.current = gradeOf(readPicks(shown, item), item, key)));
    shown.addEventListener('input', prepare);
    return () => shown.removeEventListener('input', prepare);
  }, [form, item, key]);
  return (shown) => {
    const picks = readPicks(shown, item);
    return isSame(picks, ahead.current?.picks) && ahead.current !== undefined
      ? ahead.current
      : gradeOf(picks, item, key);
  };
}

function gradeOf(picks: Picks, item: PublicItem, key: PracticeKey | undefined): Graded {
  return { picks, feedback: key === undefined ? undefined : gradeHere(item, key, picks) };
}

/** Both are read from the same form, so their parts stand in one order. */
function isSame(picks: Picks, others: Picks | undefined): boolean {
  return JSON.stringify(picks) === JSON.stringify(others);
}

/** Safari has no idle callbacks. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work);
  else setTimeout(work);
}
