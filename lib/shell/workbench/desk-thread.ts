/** The thread that answers what pages ask of the workbench, so that compiling keeps no reader waiting. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import type { DeskAnswer, DeskRequest } from './ask-desk.ts';
import { DeskRoot } from './desk-root.ts';

const { root } = z.object({ root: z.string() }).parse(workerData);
const desk = new DeskRoot(root);

async function answer({ id, ask, given }: DeskRequest): Promise<DeskAnswer> {
  try {
    const way = desk[ask] as (...values: readonly unknown[]) => Promise<unknown>;
    return { id, value: await way(...given) };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: DeskRequest) => {
  void answer(request).then((told) => parentPort?.postMessage(told));
});
