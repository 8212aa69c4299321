/** One memory model on a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { MODELS, simulateModel } from './simulate.ts';
import type { Terms } from './simulate-learner.ts';

/** What a thread is asked to do. */
export interface Task {
  readonly model: string;
  readonly learners: number;
  readonly terms: Terms;
}

const { model: name, learners, terms } = workerData as Task;
const model = MODELS.find((candidate) => candidate.name === name);
if (model === undefined) throw new Error(`There is no model ${name}.`);
parentPort?.postMessage(simulateModel(model, learners, terms));
