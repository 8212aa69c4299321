import { applySessionEvent, type Round, type SessionEvent, type SessionState } from '../session.ts';

/** How an item was asked in a session. */
export interface AskedItem {
  /** The rounds that were opened, the first one first. */
  readonly rounds: readonly Round[];
  /** True when the second round was opened after the key had been told: whoever answered then may have known it. */
  readonly wasToldBefore: boolean;
}

/** The items that were asked, by position. Where each participant goes alone, opening the form asks all of them. */
export function askedItems(events: readonly SessionEvent[]): ReadonlyMap<number, AskedItem> {
  const asked = new Map<number, AskedItem>();
  const told = new Set<number>();
  for (const { event, state } of whatHappened(events))
    for (const position of positionsOf(state)) {
      if (event.type === 'revealed') told.add(position);
      if (event.type !== 'opened') continue;
      asked.set(position, openedAgain(asked.get(position), event.round, told.has(position)));
    }
  return asked;
}

interface Happening {
  readonly event: SessionEvent;
  /** After it. */
  readonly state: SessionState;
}

/** What moved the room on. Who came and went changes none of it, and is passed over: rooms are large. */
function whatHappened(events: readonly SessionEvent[]): readonly Happening[] {
  let state: SessionState | undefined;
  return events.flatMap((event) => {
    if (event.type === 'joined' || event.type === 'removed') return [];
    const before = state;
    state = applySessionEvent(before, event);
    return state === undefined || state === before ? [] : [{ event, state }];
  });
}

function positionsOf({ pacing, position, items }: SessionState): readonly number[] {
  if (pacing === 'participant') return Array.from({ length: items }, (_, index) => index);
  return position === null ? [] : [position];
}

function openedAgain(known: AskedItem | undefined, round: Round, isTold: boolean): AskedItem {
  const rounds = new Set([...(known?.rounds ?? []), round]);
  return {
    rounds: [...rounds].sort((a, b) => a - b),
    wasToldBefore: known?.wasToldBefore === true || (round === 2 && isTold),
  };
}
