/** The workbench of a server: a thread that is started when it is first asked, and ended when nobody asks any more. */
import { Worker } from 'node:worker_threads';
import { DeskLine, workbenchBy } from './desk-line.ts';
import type { Workbench } from './workbench.ts';

/** A workbench with its thread. */
export interface RunningWorkbench extends Workbench {
  readonly stop: () => Promise<void>;
}

const THREAD = new URL('desk-thread.ts', import.meta.url);
/** What is compiled takes memory; a trainer who comes back later waits for it once more. */
const IDLE_MS = 10 * 60_000;

/** @param root the folder that holds `content/` */
export function startWorkbench(root: string): RunningWorkbench {
  let running: { readonly thread: Worker; readonly line: DeskLine } | undefined;
  let idle: NodeJS.Timeout | undefined;
  const begin = (): NonNullable<typeof running> => {
    const thread = new Worker(THREAD, { workerData: { root } });
    // Nobody waits for a thread that only waits itself.
    thread.unref();
    const line = new DeskLine(thread);
    thread.on('error', (error) => {
      running = undefined;
      line.fail(error instanceof Error ? error.message : String(error));
    });
    return { thread, line };
  };
  const end = async (): Promise<void> => {
    clearTimeout(idle);
    const ending = running;
    running = undefined;
    ending?.line.fail('the workbench was ended');
    await ending?.thread.terminate();
  };
  return {
    ...workbenchBy((name, ...given) => {
      running ??= begin();
      clearTimeout(idle);
      idle = setTimeout(() => void end(), IDLE_MS);
      idle.unref();
      return running.line.ask(name, given);
    }),
    stop: end,
  };
}
