/**
 * How often somebody may be wrong about a join code. Only wrong codes count: a class comes from one address, and must not be
 * shut out by its size. Of 113 million codes, the limits leave a guesser one chance in 157 a day for each open room.
 */
import { countTry, type RateLimit } from '../../db/rate-counts.ts';
import type { LiveContext } from './live-context.ts';

const MINUTE_MS = 60_000;
const PER_ADDRESS: RateLimit = { name: 'join-code-address', most: 30, perMs: MINUTE_MS };
const EVERYWHERE: RateLimit = { name: 'join-code', most: 500, perMs: MINUTE_MS };

/** Counts wrong codes, in this process at once and in the store for all of them. */
export class WrongCodes {
  readonly #context: Pick<LiveContext, 'store' | 'clock' | 'monotonic'>;
  /** Addresses that are over the limit, until when by the monotonic clock. */
  readonly #shut = new Map<string, number>();

  constructor(context: Pick<LiveContext, 'store' | 'clock' | 'monotonic'>) {
    this.#context = context;
  }

  /** Whether an address has to wait before it may try another code. */
  mustWait(address: string): boolean {
    const until = Math.max(this.#shut.get(address) ?? 0, this.#shut.get('') ?? 0);
    return until > this.#context.monotonic();
  }

  /** Counts a wrong code. */
  async count(address: string): Promise<void> {
    const { store, clock, monotonic } = this.#context;
    const now = clock.now();
    const left = await store.write(async (records) => ({
      address: await countTry(records, PER_ADDRESS, address, now),
      everywhere: await countTry(records, EVERYWHERE, '', now),
    }));
    const untilNext = MINUTE_MS - (Date.parse(now) % MINUTE_MS);
    if (!left.address) this.#shut.set(address, monotonic() + untilNext);
    if (!left.everywhere) this.#shut.set('', monotonic() + untilNext);
    for (const [known, until] of this.#shut) if (until <= monotonic()) this.#shut.delete(known);
  }
}
