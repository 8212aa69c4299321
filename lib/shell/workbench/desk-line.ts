/** Asking a workbench in another thread, and answering there. */
import type { MessagePort, Worker } from 'node:worker_threads';
import type { Workbench } from './workbench.ts';

interface DeskRequest {
  readonly id: number;
  readonly ask: keyof Workbench;
  readonly given: readonly unknown[];
}

/** What was asked for, or why it could not be answered. */
type DeskAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failed: string };

/** The workbench could not answer; the message says why. */
export class WorkbenchError extends Error {
  override readonly name = 'WorkbenchError';
}

/** Asks the thread at the other end, and knows who still waits. */
export class DeskLine {
  readonly #to: MessagePort | Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #asked = 0;

  constructor(to: MessagePort | Worker) {
    this.#to = to;
    to.on('message', (answer: DeskAnswer) => {
      const one = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('failed' in answer) one?.reject(new WorkbenchError(answer.failed));
      else one?.resolve(answer.value);
    });
  }

  ask(name: keyof Workbench, given: readonly unknown[]): Promise<never> {
    this.#asked += 1;
    const answered = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#asked, answered);
    this.#to.postMessage({ id: this.#asked, ask: name, given } satisfies DeskRequest);
    return answered.promise as Promise<never>;
  }

  /** Nobody answers any more: whoever waits hears why. */
  fail(why: string): void {
    for (const one of this.#waiting.values()) one.reject(new WorkbenchError(why));
    this.#waiting.clear();
  }
}

/** A workbench that asks by `ask`. */
export function workbenchBy(
  ask: (name: keyof Workbench, ...given: readonly unknown[]) => Promise<never>,
): Workbench {
  return {
    index: () => ask('index'),
    lesson: (request) => ask('lesson', request),
    hasFile: (course, lesson) => ask('hasFile', course, lesson),
    opened: (id, seed) => ask('opened', id, seed),
    item: (id) => ask('item', id),
    changes: (course, lesson) => ask('changes', course, lesson),
  };
}

/** Who answers, and how much was asked so far. */
export interface AnsweredLine {
  readonly asked: () => number;
}

/** Answers what comes from the other end, in this thread. */
export function answerBy(desk: Workbench, from: MessagePort): AnsweredLine {
  let asked = 0;
  from.on('message', (request: DeskRequest) => {
    asked += 1;
    void answer(desk, request).then((told) => from.postMessage(told));
  });
  return { asked: () => asked };
}

async function answer(desk: Workbench, { id, ask, given }: DeskRequest): Promise<DeskAnswer> {
  try {
    const way = desk[ask] as (...values: readonly unknown[]) => Promise<unknown>;
    return { id, value: await way(...given) };
  } catch (error) {
    return { id, failed: error instanceof Error ? error.message : String(error) };
  }
}
