/** Which trainer a browser is: rooms belong to whoever opened them, and to nobody who merely knows their code. */
import 'server-only';
import { cookies } from 'next/headers';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { TRAINER_ID_COOKIE, TRAINER_ID_MAX_AGE_S } from './cookie-names.ts';
import { ownSecret } from './own-secret.ts';
import { signId, verifyId } from './signed-cookie.ts';

/** The trainer's id; undefined for a browser that opened no room. Makes the page dynamic. */
export async function trainerId(): Promise<string | undefined> {
  const value = (await cookies()).get(TRAINER_ID_COOKIE)?.value;
  return value === undefined ? undefined : verifyId(value, await ownSecret(), 'trainer-id');
}

/** The trainer's id, which this browser gets now when it has none. Only in server actions and route handlers. */
export async function ensureTrainerId(): Promise<string> {
  const known = await trainerId();
  if (known !== undefined) return known;
  const id = systemClock.randomId();
  await rememberTrainerId(id);
  return id;
}

/** Makes this browser a trainer's device. Only in server actions and route handlers. */
export async function rememberTrainerId(id: string): Promise<void> {
  (await cookies()).set({
    name: TRAINER_ID_COOKIE,
    value: signId(id, await ownSecret(), 'trainer-id'),
    httpOnly: true,
    sameSite: 'lax',
    secure: readConfig().url?.startsWith('https:') ?? false,
    path: '/',
    maxAge: TRAINER_ID_MAX_AGE_S,
  });
}

/** Takes the cookie back: *Leave this device*. */
export async function forgetTrainerId(): Promise<void> {
  (await cookies()).delete(TRAINER_ID_COOKIE);
}
