import type { LiveContext } from './live-context.ts';
import { Room } from './room.ts';

/** How long a room that nobody is connected to stays in memory. */
const KEPT_MS = 10 * 60_000;
/** The same for one that is over: nobody comes back but to read the report, which comes from the store. */
const KEPT_FINISHED_MS = 60_000;

interface Held {
  readonly room: Promise<Room | undefined>;
  /** Undefined until it is read. */
  loaded: Room | undefined;
  usedAt: number;
}

/** The rooms that this process knows. Any of them can be forgotten at any time: the store has them. */
export class Rooms {
  readonly #context: LiveContext;
  readonly #held = new Map<string, Held>();

  constructor(context: LiveContext) {
    this.#context = context;
  }

  /** The room of a session, as it was known here last (see `Room.refresh`); undefined when there is none. */
  async find(session: string): Promise<Room | undefined> {
    const known = this.#held.get(session);
    if (known !== undefined) {
      known.usedAt = this.#context.monotonic();
      return known.room;
    }
    const room = Room.load(this.#context, session);
    const held: Held = { room, loaded: undefined, usedAt: this.#context.monotonic() };
    this.#held.set(session, held);
    held.loaded = await room.catch(() => undefined);
    // What is not there is not remembered: strangers' guesses would fill the memory.
    if (held.loaded === undefined) this.#held.delete(session);
    return room;
  }

  /** Forgets a room that the store has no more. */
  forget(session: string): void {
    this.#held.delete(session);
  }

  /**
   * Forgets rooms that nobody came to for a while.
   *
   * @param isInUse whether somebody is connected to it
   * @returns their sessions
   */
  forgetIdle(isInUse: (session: string) => boolean): readonly string[] {
    const now = this.#context.monotonic();
    const idle = [...this.#held].flatMap(([session, { usedAt, loaded }]) => {
      const kept = loaded?.state.phase === 'finished' ? KEPT_FINISHED_MS : KEPT_MS;
      return now - usedAt > kept && !isInUse(session) ? [session] : [];
    });
    for (const session of idle) this.#held.delete(session);
    return idle;
  }
}
