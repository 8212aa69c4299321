'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { messages } from '#app/_ui/messages/messages.ts';
import type { ResponseControlProps } from '#lib/items/response-control.ts';
import type { PublicPart } from '#lib/items/view.ts';
import styles from './counted-options.module.css';
import { OptionInputs, OptionResults } from './options.client.tsx';
import { PartFieldset } from './part-fieldset.client.tsx';

/** One native checkbox per option with a running count; after the answer, each option with its mark and rationale. How many are asked for, the lead-in says. */
export function CountedResponse({ item, picks, missing, locked, feedback }: ResponseControlProps): ReactNode {
  return item.parts.map((part) => {
    const result = feedback?.parts.find(({ handle }) => handle === part.handle);
    if (result !== undefined) return <OptionResults key={part.handle} part={part} feedback={result} many />;
    const limit = part.picks < part.options.length ? part.picks : undefined;
    return (
      <PartFieldset
        key={part.handle}
        leadIn={item.leadIn}
        fault={missing.includes(part.handle) ? messages.attempt.missingAny : undefined}
        locked={locked}
      >
        <CountedOptions part={part} chosen={picks[part.handle] ?? []} limit={limit} />
      </PartFieldset>
    );
  });
}

/** Counts what is ticked; at the limit, one more tick is undone and a sentence says why. */
export function CountedOptions(props: {
  readonly part: PublicPart;
  readonly chosen: readonly string[];
  readonly limit: number | undefined;
}): ReactNode {
  const { part, chosen, limit } = props;
  const group = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(chosen.length);
  const [isFull, setIsFull] = useState(false);
  // What was ticked before the page came to life counts too.
  useEffect(() => setCount(tickedIn(group.current)), []);
  const recount = (event: { readonly target: EventTarget }): void => {
    const exceeds = limit !== undefined && tickedIn(group.current) > limit;
    if (exceeds && event.target instanceof HTMLInputElement) event.target.checked = false;
    setIsFull(exceeds);
    setCount(tickedIn(group.current));
  };
  const { full, selected, selectedOf } = messages.attempt;
  return (
    <div ref={group} onChange={recount}>
      <OptionInputs part={part} type="checkbox" chosen={chosen} />
      <p aria-live="polite" className={styles.count}>
        {limit === undefined ? selected(count) : isFull ? full(limit) : selectedOf(count, limit)}
      </p>
    </div>
  );
}

function tickedIn(group: HTMLElement | null): number {
  return group?.querySelectorAll('input:checked').length ?? 0;
}
