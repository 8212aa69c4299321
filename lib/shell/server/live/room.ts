import { invariant } from '#lib/base/invariant.ts';
import { ok, refuse, type Result } from '#lib/base/result.ts';
import { judgeAnswer, type AnswerRefusal } from '#lib/sessions/answer.ts';
import { applySessionEvent, type SessionEvent, type SessionState } from '#lib/sessions/session.ts';
import type { ShownItem } from '../../db/item-codec.ts';
import { findItems } from '../../db/item-revisions.ts';
import { findLiveAnswer, insertLiveAnswer, type StoredLiveAnswer } from '../../db/live-answers.ts';
import { appendSessionEvents, sessionEventsAfter } from '../../db/session-events.ts';
import { findSession, finishSessionRow, holdSession, type StoredSession } from '../../db/sessions.ts';
import type { Records } from '../../db/tables.ts';
import type { LiveContext } from './live-context.ts';

/** An answer as a participant's device sent it, read and named by the item's own ids. */
export type ReceivedAnswer = Omit<StoredLiveAnswer, 'sequence' | 'session' | 'receivedAt'>;

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
  #state: SessionState;
  #sequence: number;
  /** When the round was opened, by the monotonic clock. */
  #openedAt = 0;

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
    const state = loaded.events.reduce<SessionState | undefined>(applySessionEvent, undefined);
    invariant(state !== undefined, `session ${loaded.stored.id} was never created`);
    this.#state = state;
    this.#sequence = loaded.events.length;
    this.#noteOpening();
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
    return this.#state;
  }

  /** How long the round is still open, in ms; null when it has no limit, or none is open. */
  remainingMs(): number | null {
    const { phase, limitMs } = this.#state;
    if (phase !== 'open' || limitMs === null) return null;
    return Math.max(0, limitMs - (this.#context.monotonic() - this.#openedAt));
  }

  /** Reads what other processes added. @returns whether there was anything */
  async refresh(): Promise<boolean> {
    const before = this.#sequence;
    await this.#context.store.read((records) => this.#follow(records));
    return this.#sequence !== before;
  }

  /** Decides what happens next, and resolves once it is durable. A session that was erased is over. */
  change<E>(
    decide: (state: SessionState, at: string) => Result<readonly SessionEvent[], E>,
  ): Promise<Result<SessionState, E | { readonly code: 'session-finished' }>> {
    return this.#write(async (records) => {
      if (!(await holdSession(records, this.stored.id, 'to move')))
        return refuse({ code: 'session-finished' });
      await this.#follow(records);
      const now = this.#context.clock.now();
      const decided = decide(this.#state, now);
      if (!decided.ok) return decided;
      await appendSessionEvents(records, this.stored.id, this.#sequence, decided.value);
      if (decided.value.some(({ type }) => type === 'finished'))
        await finishSessionRow(records, this.stored.id, now);
      this.#apply(decided.value);
      return ok(this.#state);
    });
  }

  /** Keeps an answer that counts now; resolves once it is durable. The same answer sent again is kept once. */
  receive(answer: ReceivedAnswer): Promise<Result<'record' | 'repeat', AnswerRefusal>> {
    return this.#write(async (records) => {
      if (!(await holdSession(records, this.stored.id, 'to answer')))
        return refuse({ code: 'session-finished' });
      await this.#follow(records);
      const verdict = await this.#judge(records, answer);
      if (!verdict.ok || verdict.value === 'repeat') return verdict;
      const receivedAt = this.#context.clock.now();
      for (let tries = 0; tries < TRIES; tries += 1) {
        if (await insertLiveAnswer(records, { ...answer, session: this.stored.id, receivedAt }))
          return verdict;
        // The same answer came by another connection at this very moment, or another one of the participant's did.
        const again = await this.#judge(records, answer);
        if (!again.ok || again.value === 'repeat') return again;
      }
      throw new Error(`The answer ${answer.response} found no place`);
    });
  }

  async #judge(
    records: Records,
    answer: ReceivedAnswer,
  ): Promise<Result<'record' | 'repeat', AnswerRefusal>> {
    const known = await findLiveAnswer(records, answer.response);
    if (known !== undefined && !isSame(known, { ...answer, session: this.stored.id }))
      return refuse({ code: 'response-id-taken' });
    const stored = known === undefined ? [] : [answer.response];
    return judgeAnswer(this.#state, { ...answer, isLate: this.remainingMs() === 0 }, stored);
  }

  /** What was decided and then not written is forgotten: the state is read anew from the store. */
  async #write<T>(work: (records: Records) => Promise<T>): Promise<T> {
    const [state, sequence] = [this.#state, this.#sequence];
    try {
      return await this.#context.store.write(work);
    } catch (error) {
      [this.#state, this.#sequence] = [state, sequence];
      throw error;
    }
  }

  async #follow(records: Records): Promise<void> {
    const after = this.#sequence;
    const events = await sessionEventsAfter(records, this.stored.id, after);
    // Somebody else in this process may have read the same meanwhile.
    this.#apply(events.slice(Math.max(0, this.#sequence - after)));
  }

  #apply(events: readonly SessionEvent[]): void {
    const { step } = this.#state;
    for (const event of events) this.#state = applySessionEvent(this.#state, event) ?? this.#state;
    this.#sequence += events.length;
    if (this.#state.step !== step) this.#noteOpening();
  }

  /** A round that another process opened, or this one before it was started again, has been open for a while. */
  #noteOpening(): void {
    const { openedAt, limitMs } = this.#state;
    if (openedAt === null || limitMs === null) return;
    const elapsed = Date.parse(this.#context.clock.now()) - Date.parse(openedAt);
    this.#openedAt = this.#context.monotonic() - Math.min(Math.max(elapsed, 0), limitMs);
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
