import type { Bank } from '#lib/bank/bank.ts';
import { isSchemaCurrent } from '../db/schema-state.ts';
import { storeErrorCode } from '../db/store-error.ts';
import type { Store } from '../db/store.ts';

/** What a process must have at hand to serve. */
export interface Needed {
  readonly openStore: () => Promise<Store>;
  readonly loadBank: () => Promise<Pick<Bank, 'revision'>>;
}

/** Whether a process can serve; else the first thing that is missing, and the code of the error if it has one. */
export type Readiness =
  | { readonly isReady: true; readonly bank: string }
  | {
      readonly isReady: false;
      readonly reason: 'store' | 'migrations' | 'bank';
      readonly code: string | undefined;
    };

/** A probe waits for a second or so; a store or a disk that takes longer serves nobody well. */
const PATIENCE_MS = 2000;

/** Looks whether the store answers, has the tables that this program knows, and a bank is there. */
export async function checkReadiness({ openStore, loadBank }: Needed): Promise<Readiness> {
  try {
    const isCurrent = await within(openStore().then((store) => store.read(isSchemaCurrent)));
    if (!isCurrent) return { isReady: false, reason: 'migrations', code: undefined };
  } catch (error) {
    const code = storeErrorCode(error);
    return { isReady: false, reason: code === 'store-newer' ? 'migrations' : 'store', code };
  }
  try {
    return { isReady: true, bank: (await within(loadBank())).revision };
  } catch (error) {
    return { isReady: false, reason: 'bank', code: storeErrorCode(error) };
  }
}

/** Whether the store answers and has the tables that this program knows. */
export async function isStoreThere(openStore: Needed['openStore']): Promise<boolean> {
  try {
    return await within(openStore().then((store) => store.read(isSchemaCurrent)));
  } catch {
    return false;
  }
}

async function within<T>(work: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('too late')), PATIENCE_MS);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
