import { ok } from '#lib/base/result.ts';
import type { Config } from '../config.ts';
import { countTry, type RateLimit } from '../db/rate-counts.ts';
import type { UseCaseContext } from './context.ts';
import { mayTrain } from './may-train.ts';
import { refusal, type Answer } from './refusals.ts';

/** Tries from everywhere, right ones too: a trainer tries a few times, a program that guesses thousands of times. */
const EVERYWHERE: RateLimit = { name: 'trainer-key', most: 60, perMs: 15 * 60_000 };

/**
 * Takes the trainer key that somebody typed.
 *
 * @returns ok when it is right: the caller remembers so; refuses `trainer-key-wrong` (also where none is set) and
 * `too-many-tries`
 */
export async function enterTrainerKey(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  typed: string,
  config: Pick<Config, 'trainerKey' | 'url' | 'databaseUrl'>,
): Promise<Answer<null>> {
  const isWithin = await store.write((records) => countTry(records, EVERYWHERE, '', clock.now()));
  if (!isWithin) return refusal('too-many-tries');
  const access = mayTrain({ isLocal: false, key: typed, hasProof: false }, config);
  return access === 'open' ? ok(null) : refusal('trainer-key-wrong');
}
