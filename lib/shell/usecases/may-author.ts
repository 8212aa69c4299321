import type { Config } from '../config.ts';
import { mayTrain, type TrainerAccess, type TrainingRequest } from './may-train.ts';

/**
 * Whether a request may see the workbench and sign: while developing whoever sits at this machine, and otherwise a trainer
 * (`mayTrain`). What `key-asked` and `shut` mean is said there.
 */
export function mayAuthor(
  request: TrainingRequest,
  config: Pick<Config, 'trainerKey' | 'url' | 'databaseUrl' | 'production'>,
): TrainerAccess {
  return !config.production && request.isLocal ? 'open' : mayTrain(request, config);
}
