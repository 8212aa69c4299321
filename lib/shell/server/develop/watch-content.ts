import { Worker } from 'node:worker_threads';
import type { ContentState } from './content-state.ts';

/** Content that is built on every save. */
export interface WatchedContent {
  /** After the last save; undefined until the first build is done. */
  readonly state: () => ContentState | undefined;
  /** Hears of every build. @returns ends it */
  readonly listen: (hear: (state: ContentState) => void) => () => void;
  readonly stop: () => Promise<void>;
}

const WORKER = new URL('content-worker.ts', import.meta.url);

/** @param built is awaited after each build, before anybody hears of it */
export function watchContent(root: string, built: () => Promise<void>): WatchedContent {
  const listeners = new Set<(state: ContentState) => void>();
  let last: ContentState | undefined;
  let telling = Promise.resolve();
  const worker = new Worker(WORKER, { workerData: { root } });
  const tell = async (state: ContentState): Promise<void> => {
    await built();
    last = state;
    for (const hear of listeners) hear(state);
  };
  worker.on('message', (state: ContentState) => {
    telling = telling.then(() => tell(state));
  });
  worker.on('error', (error) => console.error('The content is no longer built on every save:', error));
  return {
    state: () => last,
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    stop: async () => {
      await worker.terminate();
      await telling;
    },
  };
}
