/** How a reader wants pages to look and move: kept in one cookie of their device, and nowhere else. */
import 'server-only';
import { cookies } from 'next/headers';
import { readConfig } from '../config.ts';
import {
  readPreferences,
  writePreferences,
  type ReadingPreferences,
} from '../usecases/reading-preferences.ts';

export const PREFERENCES_COOKIE = 'stemma_reading';
const YEAR_S = 365 * 24 * 60 * 60;

/** What this browser's cookie says; what it does not say, or says unreadably, is as at first. Makes the page dynamic. */
export async function ownPreferences(): Promise<ReadingPreferences> {
  return readPreferences((await cookies()).get(PREFERENCES_COOKIE)?.value ?? '');
}

/** Keeps the preferences on this device for a year. */
export async function keepPreferences(preferences: ReadingPreferences): Promise<void> {
  (await cookies()).set({
    name: PREFERENCES_COOKIE,
    value: writePreferences(preferences),
    httpOnly: true,
    sameSite: 'lax',
    secure: readConfig().url?.startsWith('https:') ?? false,
    path: '/',
    maxAge: YEAR_S,
  });
}

/** Takes them off this device: *Not me*, *Leave this device*, and *back to how it was at first*. */
export async function forgetPreferences(): Promise<void> {
  (await cookies()).delete(PREFERENCES_COOKIE);
}
