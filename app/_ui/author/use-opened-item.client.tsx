'use client';
import { useEffect, useState } from 'react';
import type { BenchItemContext, BenchItemData } from './bench-item-data.ts';

/** An item while it is open. */
export interface UsedItem {
  /** What is there to be shown; undefined until it has come. */
  readonly data: BenchItemData | undefined;
  /** Whether that was made from what the page was made from, or from what stood there before it or after it. */
  readonly standing: 'current' | 'older' | 'newer';
  /** Why nothing more came: the item is not made any more, or nothing was answered. */
  readonly failed: 'gone' | 'unanswered' | undefined;
}

type Answer = { readonly data: BenchItemData } | { readonly failed: 'gone' | 'unanswered' };
type Wanted = Pick<BenchItemContext, 'edition' | 'seed'>;

/**
 * What an open item shows: what came with the page, else what the server is asked for; and asked for again when the page is made
 * anew from other content. A closed item asks for nothing.
 *
 * @param given what came with the page
 */
export function useOpenedItem(
  id: string,
  { edition, seed }: Wanted,
  given: BenchItemData | undefined,
  isOpen: boolean,
): UsedItem {
  const [lastGiven, setLastGiven] = useState(given);
  const [answered, setAnswered] = useState(answeredBy(given));
  // Another item is given then: this one stays as it is until it is asked for.
  if (given !== undefined && given !== lastGiven) {
    setLastGiven(given);
    setAnswered(answeredBy(given));
  }
  const used = given === undefined ? usedOf(answered, { edition, seed }) : currently(given);
  const isWanted = isOpen && used.isWanted;
  useEffect(() => {
    if (!isWanted) return undefined;
    const ended = new AbortController();
    void ask(id, seed, ended.signal).then((answer) => {
      if (!ended.signal.aborted) setAnswered({ to: { edition, seed }, answer });
    });
    return () => ended.abort();
  }, [id, edition, seed, isWanted]);
  return used;
}

interface Answered {
  readonly to: Wanted;
  readonly answer: Answer;
}

function answeredBy(given: BenchItemData | undefined): Answered | undefined {
  return given === undefined ? undefined : { to: given, answer: { data: given } };
}

/** What there is to be shown, and whether something else is to be asked for. */
function usedOf(answered: Answered | undefined, wanted: Wanted): UsedItem & { readonly isWanted: boolean } {
  if (answered === undefined)
    return { data: undefined, standing: 'older', failed: undefined, isWanted: true };
  const isAnswered = areSame(answered.to, wanted);
  const { answer } = answered;
  if ('failed' in answer)
    return {
      data: undefined,
      standing: 'older',
      failed: isAnswered ? answer.failed : undefined,
      isWanted: !isAnswered,
    };
  const { data } = answer;
  if (areSame(data, wanted)) return currently(data);
  return { data, standing: isAnswered ? 'newer' : 'older', failed: undefined, isWanted: !isAnswered };
}

const currently = (data: BenchItemData) =>
  ({ data, standing: 'current', failed: undefined, isWanted: false }) as const;

function areSame(one: Wanted, other: Wanted): boolean {
  return one.edition === other.edition && one.seed === other.seed;
}

const GONE = 404;

async function ask(id: string, seed: string, signal: AbortSignal): Promise<Answer> {
  try {
    const answer = await fetch(`/api/author/item?${new URLSearchParams({ id, seed }).toString()}`, {
      signal,
    });
    if (answer.ok) return { data: (await answer.json()) as BenchItemData };
    return { failed: answer.status === GONE ? 'gone' : 'unanswered' };
  } catch {
    return { failed: 'unanswered' };
  }
}
