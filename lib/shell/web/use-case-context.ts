/** The world as use cases reach it from pages, server actions and route handlers. */
import 'server-only';
import { kinds } from '#lib/items/kinds/registry.gen.ts';
import { monotonicMs, systemClock } from '../clock.ts';
import { currentStore } from '../db/current-store.ts';
import type { UseCaseContext } from '../usecases/context.ts';
import { loadBank } from './bank.ts';

/** The store, the bank, the clock and the item kinds of this process. */
export async function useCaseContext(): Promise<UseCaseContext> {
  const [store, bank] = await Promise.all([currentStore(), loadBank()]);
  return { store, bank, clock: systemClock, monotonic: monotonicMs, kinds };
}
