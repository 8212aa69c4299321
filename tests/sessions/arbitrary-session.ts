/** Random sessions: what trainers and participants may do, in any order. */
import fc from 'fast-check';
import { decide, type Command } from '#lib/sessions/command.ts';
import { join } from '#lib/sessions/join.ts';
import {
  applySessionEvent,
  foldSession,
  type Pacing,
  type SessionEvent,
  type SessionState,
} from '#lib/sessions/session.ts';

export const AT = '2026-11-26T09:00:00.000Z';
export const ITEMS = 3;
export const ROOM = 4;

/** A deed, without the step: who acts looks at the room as it stands, or as it stood some steps ago. */
export type Deed =
  | { readonly by: 'trainer'; readonly command: Ordered; readonly behind: number }
  /** Presses one of the buttons that fit: drawn commands alone would hardly ever lead to a reveal. */
  | { readonly by: 'presser'; readonly position: number; readonly nth: number }
  | { readonly by: 'participant'; readonly participant: string; readonly name: string }
  | { readonly by: 'remover'; readonly participant: string };

type Ordered = DistributedOmit<Command, 'step'>;
type DistributedOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const limit = fc.constantFrom(null, 30_000);
const position = fc.nat({ max: ITEMS - 1 });
const participant = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6');
const command = fc.oneof(
  fc.record({ type: fc.constant('show' as const), position }),
  fc.record({ type: fc.constant('open' as const), limitMs: limit }),
  fc.record({ type: fc.constant('ask-again' as const), limitMs: limit }),
  fc.record({
    type: fc.constant('ask' as const),
    position,
    limitMs: limit,
  }),
  fc.record({ type: fc.constantFrom('close' as const, 'reveal' as const) }),
  fc.record({ type: fc.constantFrom('close' as const, 'close-and-reveal' as const) }),
  fc.record({ type: fc.constant('finish' as const) }),
);
export const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({ by: fc.constant('trainer' as const), command, behind: fc.nat({ max: 1 }) }),
  },
  { weight: 6, arbitrary: fc.record({ by: fc.constant('presser' as const), position, nth: fc.nat() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      by: fc.constant('participant' as const),
      participant,
      name: fc.constantFrom('Ada', 'ada', 'Mia'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ by: fc.constant('remover' as const), participant }) },
);

export const deeds = fc.array(deed, { maxLength: 40, size: 'max' });
export const pacing = fc.constantFrom<Pacing>('trainer', 'participant');

export function created(how: Pacing): SessionEvent {
  return { type: 'created', session: 's1', items: ITEMS, pacing: how, room: ROOM, teams: 0, at: AT };
}

/** Everything that came of the deeds, and the state after each event. */
export function play(
  how: Pacing,
  done: readonly Deed[],
): { readonly events: readonly SessionEvent[]; readonly states: readonly SessionState[] } {
  const events: SessionEvent[] = [created(how)];
  const states: SessionState[] = [stateOf(events)];
  for (const one of done) {
    const state = states.at(-1) ?? stateOf(events);
    const next = eventsOf(state, one);
    events.push(...next);
    for (const event of next) {
      const before = states.at(-1) ?? state;
      states.push(applySessionEvent(before, event) ?? before);
    }
  }
  return { events, states };
}

export function stateOf(events: readonly SessionEvent[]): SessionState {
  const state = foldSession(events);
  if (state === undefined) throw new Error('the session was never created');
  return state;
}

/** What comes of a deed in the room as it stands. */
export function eventsOf(state: SessionState, one: Deed): readonly SessionEvent[] {
  if (one.by === 'remover') return [{ type: 'removed', participant: one.participant, at: AT }];
  if (one.by === 'participant') {
    const joined = join(state, one, AT);
    return joined.ok ? joined.value : [];
  }
  if (one.by === 'presser') return pressed(state, one);
  const decided = decide(state, { ...one.command, step: state.step - one.behind }, AT);
  return decided.ok ? decided.value : [];
}

/** The nth of all that a trainer may do now, but for ending the session; nothing when there is nothing else. */
function pressed(
  state: SessionState,
  { position: at, nth }: Extract<Deed, { readonly by: 'presser' }>,
): readonly SessionEvent[] {
  const buttons: readonly Ordered[] = [
    { type: 'show', position: at },
    { type: 'ask', position: at, limitMs: null },
    { type: 'open', limitMs: null },
    { type: 'close' },
    { type: 'reveal' },
    { type: 'close-and-reveal' },
    { type: 'ask-again', limitMs: null },
  ];
  const fitting = buttons.flatMap((button) => {
    const decided = decide(state, { ...button, step: state.step }, AT);
    return decided.ok ? [decided.value] : [];
  });
  return fitting[nth % fitting.length] ?? [];
}
