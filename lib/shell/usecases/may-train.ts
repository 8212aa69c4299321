import { isSameText } from '../same-text.ts';
import type { Config } from '../config.ts';

/** What of a request decides whether it may be a trainer's. */
export interface TrainingRequest {
  /** True when it came over loopback, to a name of this machine, through nothing that forwards: see `callerOf`. */
  readonly isLocal: boolean;
  /** The key as it was given, or undefined. */
  readonly key: string | undefined;
  /** True when this browser gave the right key before and proves it. */
  readonly hasProof: boolean;
}

/**
 * Whether a request may do what only a trainer may: open a room, print the key of an exam. `key-asked`: not without the
 * trainer key, which none or a wrong one was given for. `shut`: nobody can from where the request comes.
 */
export type TrainerAccess = 'open' | 'key-asked' | 'shut';

/**
 * With `STEMMA_TRAINER_KEY`, whoever gives it. Without, only whoever sits at this machine, and only while it is no server for
 * others (neither `STEMMA_URL` nor `DATABASE_URL`).
 */
export function mayTrain(
  request: TrainingRequest,
  config: Pick<Config, 'trainerKey' | 'url' | 'databaseUrl'>,
): TrainerAccess {
  if (config.trainerKey !== undefined)
    return request.hasProof || isSameText(request.key ?? '', config.trainerKey) ? 'open' : 'key-asked';
  const isPublic = config.url !== undefined || config.databaseUrl !== undefined;
  return request.isLocal && !isPublic ? 'open' : 'shut';
}
