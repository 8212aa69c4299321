import { randomUUID } from 'node:crypto';
import { MessageChannel, Worker } from 'node:worker_threads';
import type { ShownPages } from '#lib/bank/shards/shard-pages.ts';
import { DeskLine, workbenchBy } from '../../workbench/desk-line.ts';
import type { Workbench } from '../../workbench/workbench.ts';
import type { ContentState } from './content-state.ts';
import { publishEarlyPages } from './early-pages.ts';

/** Content that is built on every save. */
export interface WatchedContent {
  /** After the last save; undefined until the first build is done. */
  readonly state: () => ContentState | undefined;
  /** What pages show now, or something newer: never older than this. */
  readonly pages: () => ContentState['pages'];
  /** Hears of every build. @returns ends it */
  readonly listen: (hear: (state: ContentState) => void) => () => void;
  /** Answered by the thread that builds, from what it has read and proved already. */
  readonly workbench: Workbench;
  readonly stop: () => Promise<void>;
}

/** What the thread tells after a save: first what is read, with its pages, then what is proved. */
export interface ToldContent {
  readonly state: Omit<ContentState, 'pages'>;
  /** Pages to be shown over the bank; undefined when the bank has them, or when nothing may be shown. */
  readonly pages: ShownPages | undefined;
  /** False where the pages that are shown stay. */
  readonly isNew: boolean;
}

const WORKER = new URL('content-worker.ts', import.meta.url);

/** @param built is awaited after each change of what pages show, before anybody hears of it */
export function watchContent(root: string, built: () => Promise<void>): WatchedContent {
  const listeners = new Set<(state: ContentState) => void>();
  let last: ContentState | undefined;
  const server = randomUUID();
  let count = 0;
  const pages = (): string => `${server}.${count}`;
  let telling = Promise.resolve();
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(WORKER, { workerData: { root, desk: port2 }, transferList: [port2] });
  const line = new DeskLine(port1);
  port1.unref();
  const tell = async (told: ToldContent): Promise<void> => {
    if (told.isNew) {
      publishEarlyPages(told.pages);
      await built();
      count += 1;
    }
    last = { ...told.state, pages: pages() };
    for (const hear of listeners) hear(last);
  };
  worker.on('message', (told: ToldContent) => {
    telling = telling.then(() => tell(told));
  });
  worker.on('error', (error) => {
    line.fail('the content is no longer built');
    console.error('The content is no longer built on every save:', error);
  });
  return {
    state: () => last,
    pages,
    listen: (hear) => {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    workbench: workbenchBy((name, ...given) => line.ask(name, given)),
    stop: async () => {
      line.fail('the server is ending');
      port1.close();
      await worker.terminate();
      await telling;
      publishEarlyPages(undefined);
    },
  };
}
