import { invariant } from '#lib/base/invariant.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { judgeAnswer, type AnswerRefusal } from '#lib/sessions/answer.ts';
import { foldSession, type SessionEvent, type SessionState } from '#lib/sessions/session.ts';
import type { ShownItem } from '../../db/item-codec.ts';
import { findItems } from '../../db/item-revisions.ts';
import { findLiveAnswer, insertLiveAnswer, type StoredLiveAnswer } from '../../db/live-answers.ts';
import { appendSessionEvents, sessionEventsAfter } from '../../db/session-events.ts';
import { findSession, finishSessionRow, holdSession, type StoredSession } from '../../db/sessions.ts';
import type { Records } from '../../db/tables.ts';
import type { LiveContext } from './live-context.ts';

/** An answer as a participant's device sent it, read and named by the item's own ids. */
export type ReceivedAnswer = Omit<StoredLiveAnswer, 'sequence' | 'session' | 'receivedAt'>;

/** A session up to one of its events. */
interface Known {
  readonly state: SessionState;
  /** How many events it comes from. */
  readonly sequence: number;
  /** When the round was opened, by the monotonic clock. */
  readonly openedAt: number;
}

/** An answer whose place another one takes at the same moment is given the next: each time, one of them goes on. */
const TRIES = 5;

/**
 * A session as this process knows it. The store is the truth: every change reads what other processes added before it
 * decides, so that a process that was killed, or that stands beside this one, changes nothing.
 */
export class Room {
  readonly stored: StoredSession;
  readonly shown: readonly ShownItem[];
  readonly #context: LiveContext;
  /** Only what is durable. */
  #known: Known;

  private constructor(
    context: LiveContext,
    loaded: {
      readonly stored: StoredSession;
      readonly shown: readonly ShownItem[];
      readonly events: readonly SessionEvent[];
    },
  ) {
    this.#context = context;
    this.stored = loaded.stored;
    this.shown = loaded.shown;
    const state = foldSession(loaded.events);
    invariant(state !== undefined, `session ${loaded.stored.id} was never created`);
    this.#known = { state, sequence: loaded.events.length, openedAt: this.#openingOf(state) };
  }

  /** The room of a session; undefined when there is no such session. */
  static async load(context: LiveContext, session: string): Promise<Room | undefined> {
    return context.store.read(async (records) => {
      const stored = await findSession(records, session);
      if (stored === undefined) return undefined;
      const shown = await findItems(records, stored.contents);
      const events = await sessionEventsAfter(records, session, 0);
      return new Room(context, { stored, shown, events });
    });
  }

  get state(): SessionState {
    return this.#known.state;
  }

  /** How long the round is still open, in ms; null when it has no limit, or none is open. */
  remainingMs(): number | null {
    return this.#remainingOf(this.#known);
  }

  #remainingOf({ state, openedAt }: Known): number | null {
    if (state.phase !== 'open' || state.limitMs === null) return null;
    return Math.max(0, state.limitMs - (this.#context.monotonic() - openedAt));
  }

  /** Reads what other processes added. @returns whether there was anything */
  async refresh(): Promise<boolean> {
    const before = this.#known.sequence;
    this.#learn(await this.#context.store.read((records) => this.#read(records)));
    return this.#known.sequence !== before;
  }

  /**
   * Decides what happens next, and resolves once it is durable. A session that was erased is over.
   *
   * @param decide gets where the room stands, the server's time (ISO 8601), and how long the round is still open; see `remainingMs`
   */
  async change<E>(
    decide: (
      state: SessionState,
      at: string,
      remainingMs: number | null,
    ) => Result<readonly SessionEvent[], E>,
  ): Promise<Result<SessionState, E | { readonly code: 'session-finished' }>> {
    const changed = await this.#context.store.write(async (records) => {
      if (!(await holdSession(records, this.stored.id, 'to move')))
        return refuse({ code: 'session-finished' } as const);
      const known = await this.#read(records);
      const now = this.#context.clock.now();
      const decided = decide(known.state, now, this.#remainingOf(known));
      if (!decided.ok) return decided;
      await appendSessionEvents(records, this.stored.id, known.sequence, decided.value);
      if (decided.value.some(({ type }) => type === 'finished'))
        await finishSessionRow(records, this.stored.id, now);
      return ok({ known, events: decided.value });
    });
    if (!changed.ok) return changed;
    this.#learn(this.#after(changed.value.known, changed.value.events));
    return ok(this.state);
  }

  /** Keeps an answer that counts now; resolves once it is durable. The same answer sent again is kept once. */
  async receive(answer: ReceivedAnswer): Promise<Result<'record' | 'repeat', AnswerRefusal>> {
    const received = await this.#context.store.write(async (records) => {
      if (!(await holdSession(records, this.stored.id, 'to answer')))
        return { verdict: refuse({ code: 'session-finished' } as const) };
      const known = await this.#read(records);
      return { known, verdict: await this.#keep(records, known, answer) };
    });
    if (received.known !== undefined) this.#learn(received.known);
    return received.verdict;
  }

  async #keep(
    records: Records,
    known: Known,
    answer: ReceivedAnswer,
  ): Promise<Result<'record' | 'repeat', AnswerRefusal>> {
    const verdict = await this.#judge(records, known, answer);
    if (!verdict.ok || verdict.value === 'repeat') return verdict;
    const receivedAt = this.#context.clock.now();
    for (let tries = 0; tries < TRIES; tries += 1) {
      if (await insertLiveAnswer(records, { ...answer, session: this.stored.id, receivedAt })) return verdict;
      // The same answer came by another connection at this very moment, or another one of the participant's did.
      const again = await this.#judge(records, known, answer);
      if (!again.ok || again.value === 'repeat') return again;
    }
    throw new Error(`The answer ${answer.response} found no place`);
  }

  async #judge(
    records: Records,
    known: Known,
    answer: ReceivedAnswer,
  ): Promise<Result<'record' | 'repeat', AnswerRefusal>> {
    const kept = await findLiveAnswer(records, answer.response);
    if (kept !== undefined && !isSame(kept, { ...answer, session: this.stored.id }))
      return refuse({ code: 'response-id-taken' });
    const stored = kept === undefined ? [] : [answer.response];
    return judgeAnswer(known.state, { ...answer, isLate: this.#remainingOf(known) === 0 }, stored);
  }

  /** Where the session stands in the store. Inside a write it may still be taken back, so that nothing is learned there. */
  async #read(records: Records): Promise<Known> {
    const known = this.#known;
    return this.#after(known, await sessionEventsAfter(records, this.stored.id, known.sequence));
  }

  /** Somebody else in this process may have learned the same meanwhile, or more. */
  #learn(known: Known): void {
    if (known.sequence > this.#known.sequence) this.#known = known;
  }

  #after(known: Known, events: readonly SessionEvent[]): Known {
    const state = foldSession(events, known.state) ?? known.state;
    const sequence = known.sequence + events.length;
    const openedAt = state.step === known.state.step ? known.openedAt : this.#openingOf(state);
    return { state, sequence, openedAt };
  }

  /** A round that another process opened, or this one before it was started again, has been open for a while. */
  #openingOf({ openedAt, limitMs }: SessionState): number {
    if (openedAt === null || limitMs === null) return 0;
    const elapsed = Date.parse(this.#context.clock.now()) - Date.parse(openedAt);
    return this.#context.monotonic() - Math.min(Math.max(elapsed, 0), limitMs);
  }
}

function isSame(
  known: Pick<StoredLiveAnswer, 'session' | 'participant' | 'position' | 'round'>,
  answer: Pick<StoredLiveAnswer, 'session' | 'participant' | 'position' | 'round'>,
): boolean {
  return (
    known.session === answer.session &&
    known.participant === answer.participant &&
    known.position === answer.position &&
    known.round === answer.round
  );
}
