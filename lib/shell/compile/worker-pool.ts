import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
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

/** Hears of a task that is done, and by which thread. */
export type Done = (answer: Answer, task: Task, thread: number) => void;
/** Gives a thread its next task, if any is left. */
type Take = (thread: number) => Task | undefined;

/** So many threads at most, this one among them: each holds its own copy of the program. */
const THREADS_MAX = 8;
/** Young objects of a thread, in MB: more is not collected sooner, and counts against the memory of the whole. */
const YOUNG_MB = 16;
/** Tasks that a thread holds, the one it works on among them: this one hears of what is done only between tasks of its own. */
const HELD = 2;
/** The number of this thread. */
const HERE = 0;

/** Threads that work through a list of tasks beside this one, each taking the next one when it is done. */
export class WorkerPool {
  readonly #threads: readonly Thread[];

  /** @param count threads besides this one */
  constructor(root: WorkerRoot, count = Math.min(THREADS_MAX, availableParallelism()) - 1) {
    this.#threads = Array.from({ length: count }, () => new Thread(root));
  }

  /**
   * Does every task, some of them by the compiler of this thread. A thread takes the tasks that are at home with it first, in their
   * order, and then the last ones of others.
   * @throws what a thread throws
   */
  async run(tasks: readonly Task[], compiler: ShardCompiler, done: Done): Promise<void> {
    const left = new Set(tasks);
    const take: Take = (thread) => {
      const task = nextFor(thread, left);
      if (task !== undefined) left.delete(task);
      return task;
    };
    const others = this.#threads.flatMap((thread, at) =>
      Array.from({ length: HELD }, () => keepBusy(thread, at + 1, take, done)),
    );
    await Promise.all([...others, workHere(compiler, take, done)]);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
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

async function keepBusy(thread: Thread, number: number, take: Take, done: Done): Promise<void> {
  for (let task = take(number); task !== undefined; task = take(number))
    done(await thread.answer(task), task, number);
}

async function workHere(compiler: ShardCompiler, take: Take, done: Done): Promise<void> {
  for (let task = take(HERE); task !== undefined; task = take(HERE)) {
    done(answerTo(task, compiler), task, HERE);
    // What others have done meanwhile is heard of now, and they are told what comes next.
    await setImmediate();
  }
}

/** Does one task in this thread. */
export function answerTo(task: Task, compiler: ShardCompiler): Answer {
  return 'job' in task
    ? { record: compiler.compile(task.job) }
    : { files: task.paths.map((path) => compiler.digest(path, undefined)) };
}

/** Another thread, which does what it is told in that order. */
class Thread {
  readonly #worker: Worker;
  /** Those who wait for an answer, in the order of what they asked. */
  readonly #waiting: PromiseWithResolvers<Answer>[] = [];
  #failure: unknown;

  constructor(workerData: WorkerRoot) {
    this.#worker = new Worker(new URL('worker.mjs', import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#worker.on('message', (answer: Answer) => this.#waiting.shift()?.resolve(answer));
    this.#worker.on('error', (error) => this.#fail(error));
    this.#worker.on('exit', () =>
      this.#fail(new Error('A thread of the compiler ended before it answered.')),
    );
  }

  answer(task: Task): Promise<Answer> {
    const asked = Promise.withResolvers<Answer>();
    if (this.#failure === undefined) {
      this.#waiting.push(asked);
      this.#worker.postMessage(task);
    } else asked.reject(this.#failure);
    return asked.promise;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #fail(error: unknown): void {
    this.#failure ??= error;
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
  }
}
