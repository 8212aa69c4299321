import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FileRecord, ShardRecord } from './shard-record.ts';
import type { ShardCompiler, ShardJob } from './shard-compiler.ts';

export interface WorkerRoot {
  readonly root: string;
  readonly real: string;
}

/** What a thread is told to do. */
export type Task =
  | { readonly paths: readonly string[] }
  /** `home` is the thread that has read most of it already, if any has. */
  | { readonly job: ShardJob; readonly home: number | undefined };
/** What it answers. */
export type Answer =
  | { readonly files: readonly (FileRecord | undefined)[] }
  | { readonly record: ShardRecord };

/** So many threads at most: each holds its own copy of the program. */
const WORKERS_MAX = 8;
/** Young objects of a thread, in MB: more is not collected sooner, and counts against the memory of the whole. */
const YOUNG_MB = 16;

/** Threads that work through a list of tasks, each taking the next one when it is done. */
export class WorkerPool {
  readonly #workers: readonly Worker[];

  constructor(workerData: WorkerRoot, count = Math.min(WORKERS_MAX, availableParallelism())) {
    this.#workers = Array.from(
      { length: count },
      () =>
        new Worker(new URL('worker.mjs', import.meta.url), {
          workerData,
          resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
        }),
    );
  }

  /**
   * Does every task; `done` hears of each as it is done, and by which thread. A thread takes the tasks that are at home with it
   * first, in their order, and then the last ones of others.
   * @throws what a thread throws
   */
  async run(
    tasks: readonly Task[],
    done: (answer: Answer, task: Task, thread: number) => void,
  ): Promise<void> {
    const left = new Set(tasks);
    const take = async (worker: Worker, thread: number): Promise<void> => {
      for (let task = nextFor(thread, left); task !== undefined; task = nextFor(thread, left)) {
        left.delete(task);
        done(await answerOf(worker, task), task, thread);
      }
    };
    await Promise.all(this.#workers.map(take));
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function nextFor(thread: number, left: ReadonlySet<Task>): Task | undefined {
  let last: Task | undefined;
  for (const task of left) {
    if (!('home' in task) || task.home === undefined || task.home === thread) return task;
    last = task;
  }
  return last;
}

function answerOf(worker: Worker, task: Task): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const ended = (): void => reject(new Error('A thread of the compiler ended before it answered.'));
  worker.once('error', reject);
  worker.once('exit', ended);
  worker.once('message', (answer: Answer) => {
    worker.removeListener('error', reject);
    worker.removeListener('exit', ended);
    resolve(answer);
  });
  worker.postMessage(task);
  return promise;
}

/** The same in this thread: for a few files, a thread would take longer to begin than the work. */
export function runHere(
  compiler: ShardCompiler,
  tasks: readonly Task[],
  done: (answer: Answer, task: Task, thread: number) => void,
): void {
  for (const task of tasks)
    done(
      'job' in task
        ? { record: compiler.compile(task.job) }
        : { files: task.paths.map((path) => compiler.digest(path, undefined)) },
      task,
      0,
    );
}
