/** A trainer's second device: a phone that moves the room on while the computer shows it. */
import { codeFrom, readCode } from '#lib/base/readable-code.ts';
import { ok } from '#lib/base/result.ts';
import { countTry, type RateLimit } from '../db/rate-counts.ts';
import { keepTrainerLink, takeTrainerLink } from '../db/trainer-links.ts';
import type { UseCaseContext } from './context.ts';
import { refusal, type Answer } from './refusals.ts';

/** A code is copied by hand at once. */
export const DEVICE_CODE_MINUTES = 10;
const MINUTE_MS = 60_000;
/** Tries from one address, right ones too; with 120 random bits nobody gets near a code in any case. */
const PER_ADDRESS: RateLimit = { name: 'device-code-address', most: 30, perMs: 15 * MINUTE_MS };
const EVERYWHERE: RateLimit = { name: 'device-code', most: 500, perMs: 15 * MINUTE_MS };

/** Makes the code that adds a device; one that was made before stops working. It is told once. */
export async function makeDeviceCode(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  trainer: string,
): Promise<string> {
  const code = codeFrom(clock.randomSecret());
  const expiresAt = new Date(Date.parse(clock.now()) + DEVICE_CODE_MINUTES * MINUTE_MS).toISOString();
  await store.write((records) => keepTrainerLink(records, trainer, code, expiresAt));
  return code;
}

/**
 * Takes the code that somebody typed on another device: it is good once.
 *
 * @param address where the try comes from; kept as a hash for a quarter of an hour
 * @returns whose device it is from now on; refuses `device-code-misspelt`, `device-code-unknown` and `too-many-tries`
 */
export async function takeDeviceCode(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  typed: string,
  address: string,
): Promise<Answer<{ readonly trainer: string }>> {
  const code = readCode(typed);
  if (code === undefined) return refusal('device-code-misspelt');
  return store.write(async (records) => {
    const now = clock.now();
    const isWithin =
      (await countTry(records, PER_ADDRESS, address, now)) && (await countTry(records, EVERYWHERE, '', now));
    if (!isWithin) return refusal('too-many-tries');
    const trainer = await takeTrainerLink(records, code, now);
    return trainer === undefined ? refusal('device-code-unknown') : ok({ trainer });
  });
}
