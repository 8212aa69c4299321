'use client';
import {
  forgetOutgoing,
  keepOutgoing,
  keepSent,
  listOutgoing,
  listSent,
  readOutgoing,
} from './kept.client.tsx';
import { post } from './post.client.tsx';
import type { Outgoing } from './outgoing.client.tsx';

/**
 * Where a message stands: on its way, waiting to be sent again, taken by the server, refused by it for good; and whether it was
 * found on the device, where another page or tab had left it.
 */
export type Delivery = { readonly message: Outgoing; readonly isRestored: boolean } & (
  | { readonly phase: 'sending' | 'waiting' }
  | { readonly phase: 'saved' | 'refused'; readonly told: unknown }
);

/** What is known of all messages, and of the network. */
export interface OutboxState {
  /** By the key of the message; the latest news stands last. */
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly isOffline: boolean;
}

interface Pending {
  readonly message: Outgoing;
  readonly isRestored: boolean;
  /** Settles when the device keeps it, or cannot. */
  readonly kept: Promise<unknown>;
}

const FIRST_PAUSE_MS = 1500;
const LONGEST_PAUSE_MS = 30_000;
/** Tabs tell each other through it that something was kept or sent. */
const CHANNEL = 'stemma-outbox';

/**
 * Sends messages until the server has them: one for the whole page. Messages about one thing go out one after the other, so
 * that the last one is the last to arrive; they are sent again after growing pauses, and at once when the browser is online
 * again. What was kept before, by whichever tab, is sent when a page opens.
 */
export class Outbox {
  #state: OutboxState = { deliveries: new Map(), isOffline: false };
  readonly #listeners = new Set<() => void>();
  readonly #pending = new Map<string, Pending>();
  readonly #running = new Map<string, Promise<void>>();
  #tabs: BroadcastChannel | undefined;
  #isOpen = false;
  /** Rounds of sending that failed one after the other. */
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The present state: the same object until something changes. */
  readonly state = (): OutboxState => this.#state;

  /** Calls `listener` at every change. @returns how to stop that */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Looks at what is kept, at the network and at other tabs, until the page goes; to be called in a browser. */
  open(): void {
    this.#isOpen = true;
    const left = new AbortController();
    const { signal } = left;
    const look = (): void => {
      this.#change({ isOffline: !navigator.onLine });
      this.retry();
      void this.#restore();
    };
    void this.#recall();
    window.addEventListener('online', look, { signal });
    window.addEventListener('offline', look, { signal });
    // Not every browser tells of the network in every page; whoever comes back to it must not wait for a pause to end.
    window.addEventListener('focus', look, { signal });
    this.#tabs = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : undefined;
    this.#tabs?.addEventListener('message', () => void this.#compare(), { signal });
    window.addEventListener('pagehide', () => this.#close(left), { signal });
    look();
  }

  /** The page goes, or sleeps; one that wakes looks again. */
  #close(left: AbortController): void {
    this.#isOpen = false;
    left.abort();
    this.#stopTimer();
    this.#tabs?.close();
    this.#tabs = undefined;
    window.addEventListener('pageshow', () => this.open(), { once: true });
  }

  /** Keeps a message on the device and sends it. Where the first one counts, one that waits already is sent instead. */
  readonly send = (message: Outgoing): void => {
    const before = this.#pending.get(message.key);
    if (before !== undefined && message.keeps === 'first') return;
    const kept = keepOutgoing(message).then((standing) => {
      if (standing.id !== message.id) this.#replace(message, standing);
      this.#tabs?.postMessage('kept');
    });
    this.#pending.set(message.key, { message, isRestored: false, kept });
    this.#start(message.key);
  };

  /** Sends all that waits, now. */
  readonly retry = (): void => {
    this.#stopTimer();
    [...this.#pending.keys()].forEach((key) => this.#start(key));
  };

  /** Resolves when nothing waits any more, or after `patienceMs`. @returns whether everything was taken or refused */
  readonly settle = async (patienceMs: number): Promise<boolean> => {
    this.retry();
    // Going on must not outrun the keeping.
    await Promise.all([...this.#pending.values()].map(({ kept }) => kept));
    await Promise.race([Promise.all(this.#running.values()), pause(patienceMs)]);
    return this.#pending.size === 0;
  };

  /** Another tab has kept or sent something: what waits here may be sent, or replaced. */
  async #compare(): Promise<void> {
    for (const [key, { message }] of this.#pending)
      if (!this.#running.has(key)) await this.#isOutdated(message);
  }

  /** What the device keeps and this page does not know yet, of other tabs or from before a reload, is sent too. */
  async #restore(): Promise<void> {
    for (const message of await listOutgoing()) {
      const isSettled = this.#state.deliveries.get(message.key)?.message.id === message.id;
      if (this.#pending.has(message.key) || isSettled) continue;
      this.#pending.set(message.key, { message, isRestored: true, kept: Promise.resolve() });
      this.#start(message.key);
    }
  }

  /**
   * A page from the device is older than the answers that were sent since, from it or from another one: it is told of them. A
   * page from the server knows them all.
   */
  async #recall(): Promise<void> {
    if (document.documentElement.dataset['keptAt'] === undefined) return;
    for (const { message, told } of await listSent()) {
      const isKnown = this.#pending.has(message.key) || this.#state.deliveries.has(message.key);
      if (!isKnown) this.#note({ phase: 'saved', message, told, isRestored: true });
    }
  }

  #start(key: string): void {
    if (this.#running.has(key)) return;
    const run = this.#deliver(key).finally(() => this.#running.delete(key));
    this.#running.set(key, run);
  }

  async #deliver(key: string): Promise<void> {
    for (let next = this.#pending.get(key); next !== undefined; next = this.#pending.get(key)) {
      const { message, isRestored, kept } = next;
      this.#note({ phase: 'sending', message, isRestored });
      await kept;
      if (await this.#isOutdated(message)) continue;
      const outcome = await post(message);
      if (outcome.is === 'unreachable') {
        this.#wait(key, next);
        return;
      }
      this.#failures = 0;
      const isTaken = outcome.is === 'saved' && message.keeps === 'first';
      if (isTaken) await keepSent({ message, told: outcome.told });
      await forgetOutgoing(message);
      this.#tabs?.postMessage('sent');
      if (this.#pending.get(key)?.message.id !== message.id) continue;
      this.#pending.delete(key);
      this.#note({ phase: outcome.is, message, told: outcome.told, isRestored: false });
    }
  }

  /** True when another tab has sent this message, or keeps another one in its place: that is then ours too. */
  async #isOutdated(message: Outgoing): Promise<boolean> {
    const known = this.#pending.get(message.key);
    if (known?.message.id !== message.id) return true;
    const standing = await readOutgoing(message.key);
    if (standing === 'refused') return false;
    if (standing !== 'none' && standing.id === message.id) return false;
    // Chosen anew while we looked: that one is looked at in its turn.
    if (this.#pending.get(message.key) !== known) return true;
    if (standing === 'none') {
      this.#pending.delete(message.key);
      this.#note({ phase: 'saved', message, told: {}, isRestored: false });
    } else this.#replace(message, standing);
    return true;
  }

  #replace(message: Outgoing, standing: Outgoing): void {
    if (this.#pending.get(message.key)?.message.id !== message.id) return;
    this.#pending.set(message.key, { message: standing, isRestored: true, kept: Promise.resolve() });
    this.#note({ phase: 'sending', message: standing, isRestored: true });
  }

  #wait(key: string, tried: Pending): void {
    const { message, isRestored } = this.#pending.get(key) ?? tried;
    this.#note({ phase: 'waiting', message, isRestored });
    // Messages that fail together are one failure, so that many of them do not wait longer than one.
    if (!this.#isOpen || this.#timer !== undefined) return;
    this.#failures += 1;
    const growing = FIRST_PAUSE_MS * 2 ** Math.min(10, this.#failures - 1);
    this.#timer = setTimeout(this.retry, Math.min(LONGEST_PAUSE_MS, growing));
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #note(delivery: Delivery): void {
    const { key } = delivery.message;
    const others = [...this.#state.deliveries].filter(([other]) => other !== key);
    this.#change({ deliveries: new Map(others).set(key, delivery) });
  }

  #change(news: Partial<OutboxState>): void {
    this.#state = { ...this.#state, ...news };
    this.#listeners.forEach((listener) => listener());
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
