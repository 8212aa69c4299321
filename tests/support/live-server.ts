import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { OpenRoom } from './live-room.ts';
import type { StorePlace } from './stores.ts';

const MAIN = fileURLToPath(new URL('live-server-main.ts', import.meta.url));

/** A server of rooms in another process. */
export interface LiveServerProcess {
  readonly url: string;
  readonly openRoom: () => Promise<OpenRoom>;
  /** Resident memory after a collection, in bytes. */
  readonly memory: () => Promise<number>;
  /** Ends it at once, as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Ends it in good order. */
  readonly end: () => Promise<void>;
}

/** @param quiz a quiz of the shipped course that rooms are opened on; without one, the small bank of the tests */
export async function startLiveServer(place: StorePlace, quiz = ''): Promise<LiveServerProcess> {
  const environment = {
    DATABASE_URL: place.databaseUrl ?? '',
    STEMMA_DATA: place.dataFolder,
    LIVE_QUIZ: quiz,
  };
  const child = fork(MAIN, { env: Object.assign({}, process.env, environment), stdio: 'inherit' });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  const { url } = await next<{ url: string }>(child);
  const ask = <T>(what: 'room' | 'memory'): Promise<T> => {
    const answer = next<T>(child);
    child.send(what);
    return answer;
  };
  return {
    url,
    openRoom: () => ask('room'),
    memory: () => ask('memory'),
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

function next<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, failed) => {
    const isGone = (): void => failed(new Error('the server of rooms ended'));
    child.once('exit', isGone);
    child.once('message', (value) => {
      child.off('exit', isGone);
      done(value as T);
    });
  });
}
