/** The workbench of a server: a thread that is started when it is first asked, and ended when nobody asks any more. */
import { Worker } from 'node:worker_threads';
import type { Workbench } from './workbench.ts';

export interface DeskRequest {
  readonly id: number;
  readonly ask: keyof Workbench;
  readonly given: readonly unknown[];
}

/** What was asked for, or why it could not be answered. */
export type DeskAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string };

/** A workbench with its thread. */
export interface RunningWorkbench extends Workbench {
  readonly stop: () => Promise<void>;
}

/** The workbench could not answer; the message says why. */
export class WorkbenchError extends Error {
  override readonly name = 'WorkbenchError';
}

const THREAD = new URL('desk-thread.ts', import.meta.url);
/** What is compiled takes memory; a trainer who comes back later waits for it once more. */
const IDLE_MS = 10 * 60_000;

/** @param root the folder that holds `content/` */
export function startWorkbench(root: string): RunningWorkbench {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let thread: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let asked = 0;
  const fail = (why: string): void => {
    thread = undefined;
    for (const one of waiting.values()) one.reject(new WorkbenchError(why));
    waiting.clear();
  };
  const begin = (): Worker => {
    const begun = new Worker(THREAD, { workerData: { root } });
    // Nobody waits for a thread that only waits itself.
    begun.unref();
    begun.on('message', (answer: DeskAnswer) => {
      const one = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('failed' in answer) one?.reject(new WorkbenchError(answer.failed));
      else one?.resolve(answer.value);
    });
    begun.on('error', (error) => fail(error instanceof Error ? error.message : String(error)));
    return begun;
  };
  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = thread;
    fail('the workbench was ended');
    await ending?.terminate();
  };
  const ask = (name: keyof Workbench, ...given: readonly unknown[]): Promise<never> => {
    thread ??= begin();
    clearTimeout(idle);
    idle = setTimeout(() => void end(), IDLE_MS);
    idle.unref();
    asked += 1;
    const answered = Promise.withResolvers<unknown>();
    waiting.set(asked, answered);
    thread.postMessage({ id: asked, ask: name, given } satisfies DeskRequest);
    return answered.promise as Promise<never>;
  };
  return {
    index: () => ask('index'),
    lesson: (request) => ask('lesson', request),
    item: (id) => ask('item', id),
    changes: (course, lesson) => ask('changes', course, lesson),
    stop: end,
  };
}
