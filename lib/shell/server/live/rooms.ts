import type { LiveContext } from './live-context.ts';
import { Room } from './room.ts';

/** How long a room that nobody is connected to stays in memory. */
const KEPT_MS = 10 * 60_000;

interface Held {
  readonly room: Promise<Room | undefined>;
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
    this.#held.set(session, { room, usedAt: this.#context.monotonic() });
    const loaded = await room.catch(() => undefined);
    // What is not there is not remembered: strangers' guesses would fill the memory.
    if (loaded === undefined) this.#held.delete(session);
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
    const oldest = this.#context.monotonic() - KEPT_MS;
    const idle = [...this.#held].flatMap(([session, { usedAt }]) =>
      usedAt < oldest && !isInUse(session) ? [session] : [],
    );
    for (const session of idle) this.#held.delete(session);
    return idle;
  }
}
