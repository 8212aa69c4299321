/** A live session of a form in a room, as a fold over what happened. Times are ISO 8601 in UTC by the server's clock. */

/** Who goes from item to item: the trainer for everybody, or each participant alone. */
export type Pacing = 'trainer' | 'participant';

/**
 * What the room sees. `shown`: an item without a way to answer it; `open`: answers count; `closed`: no more answers, nothing
 * told; `revealed`: the distribution, the key and its rationale.
 */
export type Phase = 'lobby' | 'shown' | 'open' | 'closed' | 'revealed' | 'finished';

/** An item is asked once, and may be asked again after a discussion (peer instruction). */
export type Round = 1 | 2;

/** What happened in a session, in the order in which the store has it. */
export type SessionEvent =
  | {
      readonly type: 'created';
      readonly session: string;
      /** Number of items of the form. */
      readonly items: number;
      readonly pacing: Pacing;
      /** How many participants may be in the room. */
      readonly room: number;
      /** How many teams it is divided into; 0 without teams. */
      readonly teams: number;
      readonly at: string;
    }
  | {
      readonly type: 'joined';
      readonly participant: string;
      readonly name: string;
      /** From 0; null in a room without teams. */
      readonly team: number | null;
      readonly at: string;
    }
  | { readonly type: 'removed'; readonly participant: string; readonly at: string }
  | { readonly type: 'shown'; readonly position: number; readonly at: string }
  | {
      readonly type: 'opened';
      readonly round: Round;
      /** How long answers count, in ms; null until the trainer closes. */
      readonly limitMs: number | null;
      readonly at: string;
    }
  | { readonly type: 'closed'; readonly at: string }
  | { readonly type: 'revealed'; readonly at: string }
  | { readonly type: 'finished'; readonly at: string };

/** Somebody in the room. */
export interface Participant {
  readonly id: string;
  readonly name: string;
  /** From 0; null in a room without teams. */
  readonly team: number | null;
  /** Removed by the trainer: does not come back under this id, and what they answered before is kept. */
  readonly isRemoved: boolean;
}

export interface SessionState {
  readonly session: string;
  readonly items: number;
  readonly pacing: Pacing;
  readonly room: number;
  readonly teams: number;
  readonly phase: Phase;
  /** Grows by one whenever the trainer moves the room on: what a command was meant for. */
  readonly step: number;
  /** The item that the room is at, from 0; null before the first, and where each participant goes alone. */
  readonly position: number | null;
  /** The round that was opened last for that item; null before the first. */
  readonly round: Round | null;
  /** When the round was opened, and for how long. */
  readonly openedAt: string | null;
  readonly limitMs: number | null;
  /** Positions whose key was told: nobody is asked about them any more. */
  readonly told: ReadonlySet<number>;
  /** By id, in the order in which they joined. */
  readonly participants: ReadonlyMap<string, Participant>;
}

/**
 * The state after one more event. An event that cannot follow changes nothing: what is stored is read as it stands, and a
 * session never gets a state that no command leads to.
 */
export function applySessionEvent(
  state: SessionState | undefined,
  event: SessionEvent,
): SessionState | undefined {
  if (event.type === 'created') return state ?? createdState(event);
  if (state === undefined || state.phase === 'finished') return state;
  if (isOfParticipant(event)) return foldSession([event], state);
  return canFollow(state, event) ? { ...moved(state, event), step: state.step + 1 } : state;
}

/**
 * The state after all events; undefined when it was never created. The same as one event after another, in one copy of the
 * participants instead of one for each who came: a full room comes in at once.
 *
 * @param before where they begin; undefined when the first is the session's own
 */
export function foldSession(
  events: readonly SessionEvent[],
  before?: SessionState,
): SessionState | undefined {
  let state = before;
  let copy: Map<string, Participant> | undefined;
  for (const event of events) {
    if (state === undefined || !isOfParticipant(event)) state = applySessionEvent(state, event);
    else {
      const changed = changedParticipant(state, event);
      if (changed === undefined) continue;
      copy ??= new Map(state.participants);
      copy.set(changed.id, changed);
      state = { ...state, participants: copy };
    }
  }
  return state;
}

/** What the trainer does: every event that moves the room on. */
export type RoomEvent = Extract<
  SessionEvent,
  { readonly type: 'shown' | 'opened' | 'closed' | 'revealed' | 'finished' }
>;

/** Whether an event may come next. */
export function canFollow(state: SessionState, event: RoomEvent): boolean {
  const { phase, pacing, round } = state;
  switch (event.type) {
    case 'shown':
      return pacing === 'trainer' && phase !== 'open' && canBeShown(event.position, state);
    case 'opened':
      return event.round === 2 ? canAskAgain(phase, pacing, round) : phase === firstOpening(pacing);
    case 'closed':
      return phase === 'open';
    case 'revealed':
      return phase === 'closed';
    case 'finished':
      return phase !== 'finished';
  }
}

/** Whether the form has an item at a position. */
export function isPosition(position: number, { items }: Pick<SessionState, 'items'>): boolean {
  return Number.isInteger(position) && position >= 0 && position < items;
}

/** An item whose key was told is not asked again: what came then would stand for what was answered before. */
function canBeShown(position: number, state: SessionState): boolean {
  return isPosition(position, state) && !state.told.has(position);
}

/** The form is opened as a whole where each participant goes alone. */
function firstOpening(pacing: Pacing): Phase {
  return pacing === 'trainer' ? 'shown' : 'lobby';
}

/** After a discussion of what the room answered, before or after the key was told; once an item. */
function canAskAgain(phase: Phase, pacing: Pacing, round: Round | null): boolean {
  return pacing === 'trainer' && round === 1 && (phase === 'closed' || phase === 'revealed');
}

function moved(state: SessionState, event: RoomEvent): SessionState {
  switch (event.type) {
    case 'shown':
      return {
        ...state,
        phase: 'shown',
        position: event.position,
        round: null,
        openedAt: null,
        limitMs: null,
      };
    case 'opened':
      return {
        ...state,
        phase: 'open',
        round: event.round,
        openedAt: event.at,
        limitMs: event.limitMs,
      };
    case 'revealed':
      return { ...state, phase: 'revealed', told: toldWith(state) };
    default:
      return { ...state, phase: event.type };
  }
}

/** Where each participant goes alone, every key is told at once. */
function toldWith({ told, position, items }: SessionState): ReadonlySet<number> {
  return position === null
    ? new Set(Array.from({ length: items }, (_, index) => index))
    : new Set([...told, position]);
}

type ParticipantEvent = Extract<SessionEvent, { readonly type: 'joined' | 'removed' }>;

function isOfParticipant(event: SessionEvent): event is ParticipantEvent {
  return event.type === 'joined' || event.type === 'removed';
}

/** The participant as the event leaves them; undefined when it changes nothing. */
function changedParticipant(state: SessionState, event: ParticipantEvent): Participant | undefined {
  if (state.phase === 'finished') return undefined;
  const known = state.participants.get(event.participant);
  if (event.type === 'removed') return known?.isRemoved === false ? { ...known, isRemoved: true } : undefined;
  const { participant: id, name, team } = event;
  return known === undefined ? { id, name, team, isRemoved: false } : undefined;
}

function createdState(event: Extract<SessionEvent, { readonly type: 'created' }>): SessionState {
  const { session, items, pacing, room, teams } = event;
  return {
    session,
    items,
    pacing,
    room,
    teams,
    phase: 'lobby',
    step: 0,
    position: null,
    round: null,
    openedAt: null,
    limitMs: null,
    told: new Set(),
    participants: new Map(),
  };
}
