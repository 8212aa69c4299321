import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { systemClock } from '../../clock.ts';
import { readConfig } from '../../config.ts';
import { currentStore } from '../../db/current-store.ts';
import { cookieSecret } from '../../db/settings.ts';
import type { UseCaseContext } from '../../usecases/context.ts';

/** Everything that rooms reach the world through. */
export interface LiveContext extends Pick<UseCaseContext, 'store' | 'clock' | 'kinds'> {
  /** Signs what participants come back with. */
  readonly secret: string;
  /** Milliseconds that only ever grow, for how long a round has been open: a clock that is set again changes no round. */
  readonly monotonic: () => number;
  /** Where other processes of the installation are met; undefined where there is none. */
  readonly databaseUrl: string | undefined;
}

/** The store, the clock and the item kinds of this process. */
export async function liveContext(): Promise<LiveContext> {
  const store = await currentStore();
  const secret = await store.write((records) => cookieSecret(records, systemClock.randomSecret()));
  return {
    store,
    clock: systemClock,
    kinds,
    secret,
    monotonic: () => performance.now(),
    databaseUrl: readConfig().databaseUrl,
  };
}
