import { fork, type ChildProcess } from 'node:child_process';
import { COMPILED } from './compiled.ts';
import type { StorePlace } from './stores.ts';

/** A server in a process of its own, which says where it is once it serves. */
export interface ServerProcess {
  readonly url: string;
  /** Asks it something by a message, and waits for the answer. */
  readonly ask: <T>(what: string) => Promise<T>;
  /** False once it has ended, by whatever cause. */
  readonly isAlive: () => boolean;
  /** What it wrote to standard error. */
  readonly log: () => string;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Ends it in good order. */
  readonly end: () => Promise<void>;
}

/** Starts a program that sends `{ url }` once it serves, on a store. @throws Error when it ends before that, with what it wrote */
export async function startServerProcess(
  main: string,
  place: StorePlace,
  more: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const environment = {
    DATABASE_URL: place.databaseUrl ?? '',
    STEMMA_DATA: place.dataFolder,
    ...COMPILED,
    ...more,
  };
  const child = fork(main, {
    env: Object.assign({}, process.env, environment),
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  let log = '';
  child.stderr?.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  const { url } = await next<{ url: string }>(child, () => log);
  return {
    url,
    ask: <T>(what: string): Promise<T> => {
      const answer = next<T>(child, () => log);
      child.send(what);
      return answer;
    },
    isAlive: () => child.exitCode === null && child.signalCode === null,
    log: () => log,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    end: async () => {
      if (child.connected) child.send('end');
      await ended;
    },
  };
}

function next<T>(child: ChildProcess, log: () => string): Promise<T> {
  return new Promise((done, failed) => {
    const isGone = (): void => failed(new Error(`the server ended:\n${log()}`));
    child.once('close', isGone);
    child.once('message', (value) => {
      child.off('close', isGone);
      done(value as T);
    });
  });
}
