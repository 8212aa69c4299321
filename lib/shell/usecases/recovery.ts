import { codeFrom, readCode } from '#lib/base/readable-code.ts';
import { ok } from '#lib/base/result.ts';
import { holdLearner, insertLearner, noteActivity } from '../db/learners.ts';
import { countTry, type RateLimit } from '../db/rate-counts.ts';
import { keepRecoveryCode, learnerOfCode, recoveryCodeSince } from '../db/recovery-codes.ts';
import { mergeLearners, presentId } from '../db/same-learner.ts';
import type { UseCaseContext } from './context.ts';
import { keepProgress } from './keep-progress.ts';
import { refusal, type Answer } from './refusals.ts';

const QUARTER_HOUR_MS = 15 * 60_000;
/** Tries from one address, right ones too: a class behind one address still gets through. */
const PER_ADDRESS: RateLimit = { name: 'recovery-address', most: 60, perMs: QUARTER_HOUR_MS };
/** Tries from everywhere: with 120 random bits nobody gets near a code in any case. */
const EVERYWHERE: RateLimit = { name: 'recovery', most: 1000, perMs: QUARTER_HOUR_MS };

/** A recovery code that was just made. It is told once; only its hash is kept. */
export interface MadeCode {
  readonly code: string;
  readonly learner: string;
  /** True when the learner was made now, to have something to recover: the caller gives them their cookie. */
  readonly isNewLearner: boolean;
}

/** Makes the viewer's recovery code; one that was made before stops working. */
export async function makeRecoveryCode(
  { store, clock }: Pick<UseCaseContext, 'store' | 'clock'>,
  viewer: string | undefined,
): Promise<MadeCode> {
  const [code, fresh, now] = [codeFrom(clock.randomSecret()), clock.randomId(), clock.now()];
  return store.write(async (records) => {
    const isKnown = viewer !== undefined && (await holdLearner(records, viewer));
    const learner = isKnown ? await presentId(records, viewer) : fresh;
    if (!isKnown) await insertLearner(records, learner, now);
    await keepRecoveryCode(records, learner, code, now);
    return { code, learner, isNewLearner: !isKnown };
  });
}

/** When the viewer's recovery code was made (ISO 8601); undefined when there is none. */
export async function recoveryCodeMadeAt(
  { store }: Pick<UseCaseContext, 'store'>,
  viewer: string | undefined,
): Promise<string | undefined> {
  return viewer === undefined ? undefined : store.read((records) => recoveryCodeSince(records, viewer));
}

/**
 * Brings a learner to this device. What this device's own learner did is joined to it: from now on both are one.
 *
 * @param typed the code as somebody typed it
 * @param address where the try comes from; kept as a hash for a quarter of an hour
 * @returns the learner that this device belongs to now; refuses `code-misspelt`, `code-unknown` and `too-many-tries`
 */
export async function recoverLearner(
  context: Pick<UseCaseContext, 'store' | 'clock'>,
  viewer: string | undefined,
  typed: string,
  address: string,
): Promise<Answer<{ readonly learner: string }>> {
  const { store, clock } = context;
  const code = readCode(typed);
  if (code === undefined) return refusal('code-misspelt');
  const found = await store.write<Answer<{ readonly learner: string }>>(async (records) => {
    const now = clock.now();
    const isWithin =
      (await countTry(records, PER_ADDRESS, address, now)) && (await countTry(records, EVERYWHERE, '', now));
    if (!isWithin) return refusal('too-many-tries');
    const learner = await learnerOfCode(records, code);
    // They may be on their way out.
    if (learner === undefined || !(await holdLearner(records, learner))) return refusal('code-unknown');
    const isKnown = viewer !== undefined && (await holdLearner(records, viewer));
    const present = isKnown ? await mergeLearners(records, learner, viewer) : learner;
    await noteActivity(records, present, now);
    return ok({ learner: present });
  });
  if (found.ok) await keepProgress(context, found.value.learner);
  return found;
}
