/** Whether a trainer is asking. Who gave the key once need not give it again for some hours. */
import 'server-only';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { cookies, headers } from 'next/headers';
import { systemClock } from '../clock.ts';
import { readConfig } from '../config.ts';
import { CALLER_HEADER, LOCAL } from '../server/caller.ts';
import { mayAuthor } from '../usecases/may-author.ts';
import { mayTrain, type TrainerAccess } from '../usecases/may-train.ts';
import { ownSecret } from './own-secret.ts';

const TRAINER_COOKIE = 'stemma_trainer';
/** A working day: rooms and papers are made in one sitting, and computers are shared. */
const PROOF_S = 12 * 60 * 60;
const MS = 1000;
const PROOF = /^(?<until>\d{13})\.(?<signature>[\w-]{43})$/u;

/** Whether the request at hand may do what only a trainer may. Makes the page dynamic. */
export async function trainerAccess(): Promise<TrainerAccess> {
  const isLocal = (await headers()).get(CALLER_HEADER) === LOCAL;
  return mayTrain({ isLocal, key: undefined, hasProof: await hasProof() }, readConfig());
}

/** Whether the request at hand may see the workbench and sign. Makes the page dynamic. */
export async function authorAccess(): Promise<TrainerAccess> {
  const isLocal = (await headers()).get(CALLER_HEADER) === LOCAL;
  return mayAuthor({ isLocal, key: undefined, hasProof: await hasProof() }, readConfig());
}

/** Remembers in a cookie that the right key was given: only after `enterTrainerKey` said so. */
export async function rememberTrainer(): Promise<void> {
  const until = String(Date.parse(systemClock.now()) + PROOF_S * MS);
  (await cookies()).set({
    name: TRAINER_COOKIE,
    value: `${until}.${await signatureOf(until)}`,
    httpOnly: true,
    sameSite: 'lax',
    secure: readConfig().url?.startsWith('https:') ?? false,
    path: '/',
    maxAge: PROOF_S,
  });
}

/** Takes the cookie back: *Not me*, *Leave this device*. */
export async function forgetTrainer(): Promise<void> {
  (await cookies()).delete(TRAINER_COOKIE);
}

async function hasProof(): Promise<boolean> {
  const value = (await cookies()).get(TRAINER_COOKIE)?.value ?? '';
  const { until, signature } = PROOF.exec(value)?.groups ?? {};
  if (until === undefined || signature === undefined) return false;
  const isOurs = timingSafeEqual(Buffer.from(signature), Buffer.from(await signatureOf(until)));
  return isOurs && Number(until) > Date.parse(systemClock.now());
}

/** With the key in it, so that another key ends what the old one opened. */
async function signatureOf(until: string): Promise<string> {
  const { trainerKey = '' } = readConfig();
  return createHmac('sha256', await ownSecret())
    .update(`trainer\u0000${trainerKey}\u0000${until}`)
    .digest('base64url');
}
