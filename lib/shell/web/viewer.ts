/** Who is looking: an anonymous learner, known by a signed cookie. Readers who start nothing get none. */
import 'server-only';
import { cookies } from 'next/headers';
import { readConfig } from '../config.ts';
import { currentStore } from '../db/current-store.ts';
import { presentId } from '../db/same-learner.ts';
import { ownSecret } from './own-secret.ts';
import { signId, verifyId } from './signed-cookie.ts';

export const LEARNER_COOKIE = 'stemma_learner';
/** Two years: progress outlives a holiday and a certification cycle. */
const MAX_AGE_S = 2 * 365 * 24 * 60 * 60;

/**
 * The learner's id; undefined for a reader without a cookie, or with one that is not ours. One who was merged into another
 * (two devices, one recovery code) is that other. Makes the page dynamic.
 */
export async function viewer(): Promise<string | undefined> {
  const value = (await cookies()).get(LEARNER_COOKIE)?.value;
  const id = value === undefined ? undefined : verifyId(value, await ownSecret());
  if (id === undefined) return undefined;
  return (await currentStore()).read((records) => presentId(records, id));
}

/** Gives the learner their cookie. Only in server actions and route handlers, when an attempt starts. */
export async function rememberLearner(learner: string): Promise<void> {
  (await cookies()).set({
    name: LEARNER_COOKIE,
    value: signId(learner, await ownSecret()),
    httpOnly: true,
    sameSite: 'lax',
    secure: readConfig().url?.startsWith('https:') ?? false,
    path: '/',
    maxAge: MAX_AGE_S,
  });
}

/** Takes the cookie back: *Not me*, *Leave this device*, and after erasing. */
export async function forgetLearner(): Promise<void> {
  (await cookies()).delete(LEARNER_COOKIE);
}
